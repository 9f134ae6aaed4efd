/** The line between a node and its standby, as each of the two machines knows it; kept with mode 600, for it holds the password of the line. */
export interface StandbyLine {
  /** Name of the standby in the server. */
  readonly name: string;
  /** Addresses of this machine and of the other. */
  readonly listen: string;
  readonly peer: string;
  readonly password: string;
  /** Whoever comes by it shows a certificate too; a line that was set up before lines had one goes on without, until it is invited anew. */
  readonly mutual?: boolean;
}

/** Who may come by the line. */
export type Admitted = Pick<StandbyLine, 'name' | 'peer' | 'mutual'>;

export const roleOf = ({ name }: Pick<StandbyLine, 'name'>): string => `standby_${name}`;
/** The server keeps its log for it until it has it. */
export const slotOf = ({ name }: Pick<StandbyLine, 'name'>): string => `standby_${name}`;

/** The embedded server has one number, also for its socket. */
export const LINE_PORT = 5432;
