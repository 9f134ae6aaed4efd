import type { IsoDate } from '../kernel/index.ts';

/** How often something is due: by the calendar of Vietnam for copies, counted in days from the last time for checks and trials. */
export type KeepingPeriod = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR';

/** One number of the law, or of ours, about copies. */
export interface KeepingRule {
  readonly id: string;
  readonly what: 'COPY' | 'VERIFY' | 'DRILL';
  readonly every: KeepingPeriod;
  readonly clause: string;
}

/** A medium as the machine sees it now. */
export interface SeenMedium {
  /** Null: not registered. */
  readonly mark: { readonly medium: string; readonly label: string } | null;
  /** Whole disks under the folder; two folders that share one are not two media. */
  readonly disks: readonly string[];
  /** The system itself sees that what is written there is encrypted on its way to the disk. */
  readonly encrypted: boolean;
}

/** What the engine asks the registry and the machine about copies. */
export interface KeepingPort {
  /** Rules in force on a day for a protection level; where several speak of one thing the stricter counts. */
  rules(on: IsoDate, level: 3 | 4): readonly KeepingRule[];
  /** Looks at the folder itself: nobody is asked which disk it lies on. Null when it is not there. */
  look(folder: string): SeenMedium | null;
}
