import type { Ports } from '../kernel/index.ts';
import type { ClauseBook } from '../clause/index.ts';
import type { Registry } from '../registry/index.ts';
import type { ActorFacts, Authority, Position, PurposeRule } from '../authority/index.ts';
import type { Database } from '../store/index.ts';
import type { NoteKey } from '../journal/index.ts';
import type { Vault } from '../vault/index.ts';
import type { CountsPort } from './counts-port.ts';
import type { CoursePort } from './course-port.ts';
import type { DatesPort } from './dates-port.ts';
import type { EligibilityPort } from './eligibility-port.ts';
import type { GradingPort } from './grading-port.ts';
import type { DiskRoom } from './disk-room.ts';
import type { DutyPort } from './duty-port.ts';
import type { KeepingPort } from './keeping-port.ts';
import type { IntakePort } from './intake-port.ts';
import type { Passkeys, Site } from './passkey-port.ts';
import type { FilledRegister } from './register-port.ts';
import type { RefusalTally } from './refusal-tally.ts';
import type { FileSummary, RecordFacts } from './summary.ts';

/** Who acts: a person on one posting. Access ends with the posting, so an actor is made anew for each request. */
export interface Actor extends ActorFacts {
  readonly name: string;
  /** The session they came by; none for commands. */
  readonly sessionId?: string;
}

/** A unit of a day of the past, which may have ended since. */
export interface UnitThen {
  readonly unitId: string;
  readonly name: string;
}

/** A person on a posting, never the node itself. */
export interface PostedActor extends Actor {
  readonly position: Position;
}

export interface UnitFacts {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly superiorId: string | null;
}

/** Everything the operations stand on; made once by the app. */
export interface Engine {
  readonly db: Database;
  readonly ports: Ports;
  /** Name of the node in the journal and on checkpoints. */
  readonly origin: string;
  readonly registry: Registry;
  readonly clauses: ClauseBook;
  readonly authority: Authority;
  readonly purposes: readonly PurposeRule[];
  readonly noteKey: NoteKey;
  readonly secrets: Secrets;
  /** Keys of contents. */
  readonly vault: Vault;
  readonly level: ProtectionLevel;
  readonly codeExists: (list: string, code: string) => boolean;
  readonly codeLabel: (list: string, code: string) => string;
  /** Code of a Vietnamese label, or null; lets a person type the word of a list. */
  readonly codeByLabel: (list: string, text: string) => string | null;
  /** Moment by which an event is to be entered, or null where the regime gives no number (NĐ 160/2026 Điều 8.5.c). */
  dueAt(occurredAt: string, type: string): string | null;
  /** Row of the search index, made by the registry from the current records of a file. */
  summarise(subjectKind: string, records: readonly RecordFacts[]): FileSummary;
  /** The order in which things happen to the subjects of the registry. */
  readonly course: CoursePort;
  /** Ends of terms and the days on which somebody qualifies, calculated from the records. */
  readonly dates: DatesPort;
  /** Figures of a period. */
  readonly counts: CountsPort;
  /** Who qualifies in the rounds of reduction, release and shortening, and what is wanting. */
  readonly eligibility: EligibilityPort;
  /** Rating of people by periods. */
  readonly grading: GradingPort;
  /** Duties with a time limit that the records of a file give rise to. */
  readonly duties: DutyPort;
  /** Registers on paper that are kept of the kind of subject, filled from records. */
  registers(subjectKind: string, records: readonly RecordFacts[]): readonly FilledRegister[];
  /** The unit today, or on the day of a dated act. */
  unit(unitId: string, on?: string): UnitFacts | undefined;
  /** The unit and what lay below it on that day, whoever may look at it today. */
  unitsUnder(unitId: string, on: string): readonly UnitThen[];
  /** Units that a posting reaches today. */
  scopeOf(position: Position, unitId: string): readonly string[];
  /** Fields of the QR of an identity card. */
  parseCard(payload: string): { ok: boolean; fields: Record<string, string | null> | null; errors: string[]; warnings: string[] };
  readonly intake: IntakePort;
  /** How often copies are due, and what lies under a folder of the machine. */
  readonly keeping: KeepingPort;
  /** Whether there is room to write. */
  readonly room: DiskRoom;
  /** An empty folder inside the data directory for as long as `work` runs. */
  inScratch<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** What the antivirus program of the machine finds in a file; null when none answers, or it cannot take the file. */
  readonly lookForMalware: (path: string) => Promise<{ readonly found: string | null } | null>;
  readonly refusals: RefusalTally;
  readonly passkeys: Passkeys;
  /** Where the node is reached, by its configuration; null while it does not listen, or at an address without a name. */
  site(): Site | null;
}

/** Passwords, second factor and encryption at rest; made by the platform. */
export interface Secrets {
  hashPassword(password: string): Promise<string>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
  newTotpSecret(): string;
  totpUri(secret: string, login: string): string;
  /** The 30-second step in which `code` is right, or null. */
  totpStep(secret: string, code: string, now: number): number | null;
  encrypt(plain: Uint8Array): Buffer;
  decrypt(sealed: Uint8Array): Buffer;
}

/** Numbers that follow from the protection level of the node (design §10; TCVN 14423:2026). */
export interface ProtectionLevel {
  readonly level: 3 | 4;
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  /** Wrong sign-ins at one account from one source. */
  readonly failuresBeforeLock: number;
  /** And from all sources together. */
  readonly failuresEverywhere: number;
  readonly lockHours: number;
  readonly minimumPassword: number;
}
