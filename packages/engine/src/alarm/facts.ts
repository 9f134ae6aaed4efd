import type { MachineTrouble } from '../contract/machine-views.ts';
import type { CheckStanding, ReconciliationStanding } from '../oversight/index.ts';

/** What rules about how things stand look at: people, copies, the journal, and what the machine says of itself. */
export interface Facts {
  /** Milliseconds. */
  readonly now: number;
  /** Unit to which alarms of the whole node belong: the one above which there is none. */
  readonly topUnit: string;
  /** The latest moment that a look has seen; null before the first. */
  readonly latestLook: number | null;
  readonly unitsWithoutOfficer: readonly string[];
  /** Sessions that still live though their posting is over. */
  readonly endedPostings: readonly { readonly accountId: string; readonly unit: string; readonly sessions: number }[];
  readonly copies: CopyFacts;
  readonly keys: readonly KeyFacts[];
  readonly second: SecondFacts | null;
  readonly keeper: KeeperFacts | null;
  readonly journal: JournalFacts;
  readonly standbys: readonly { readonly name: string; readonly seconds: number }[];
  /** Since when the oldest letter waits to be sent; null when none does. */
  readonly mailWaitsSince: number | null;
  readonly machine: MachineFacts;
  readonly machines: readonly ProtectedMachine[];
  /** Of each unit. */
  readonly reconciliations: readonly ReconciliationStanding[];
  readonly checks: readonly CheckStanding[];
}

/** A machine in use, and what is wrong with how it is protected; `machineId` is null for the node's own while nobody has registered it. */
export interface ProtectedMachine {
  readonly machineId: string | null;
  readonly unit: string;
  readonly host: string | null;
  readonly troubles: readonly MachineTrouble[];
}

/** A recovery key that is proposed or in use: since when it waits, or since when nobody tried it; milliseconds. */
export interface KeyFacts {
  readonly keyId: string;
  readonly state: string;
  readonly since: number;
}

/** The second machine, while one is allowed. */
export interface SecondFacts {
  readonly name: string;
  /** Nothing is to be acknowledged that is not on it too. */
  readonly wanted: boolean;
  readonly streaming: boolean;
  readonly synchronous: boolean;
  /** State of what the server keeps for it; `lost`: given up. */
  readonly slot: string | null;
  /** The server runs for some minutes: one that has just started is given the time to be found by its standby. */
  readonly settled: boolean;
}

/** Of the keeper, while a plan runs. */
export interface KeeperFacts {
  /** Its last sign of life, or when the plan was made; milliseconds. */
  readonly heardAt: number;
  readonly troubles: number;
  /** Codes of the troubles, as on the page of errors; their sentences stand on the screen. */
  readonly codes: string;
}

export interface CopyFacts {
  /** First checkpoint of the journal: before it there was nothing to copy. Null on an empty node. */
  readonly nodeSince: number | null;
  readonly newest: { readonly endedAt: number; readonly media: number } | null;
  readonly mediaInUse: number;
  readonly media: readonly MediumFacts[];
  readonly held: readonly HeldMedium[];
  /** Of the tool that copies the database beside the node: since its first reading; null where there is none. */
  readonly evidence: EvidenceFacts | null;
}

export interface EvidenceFacts {
  readonly readAt: number;
  /** The newest copy without damage that is still there, and on how many repositories there is one of the last week. */
  readonly newestAt: number | null;
  readonly repositories: number;
}

/** A medium that may hold data, whether in use or not; times in milliseconds. */
export interface HeldMedium {
  readonly mediumId: string;
  readonly state: string;
  readonly since: number;
  readonly encryption: string;
  /** End of the newest set that was written to it whole, or when it was registered. */
  readonly writtenAt: number;
}

/** A medium in use on which a whole copy lies; times in milliseconds. */
export interface MediumFacts {
  readonly mediumId: string;
  readonly firstCopyAt: number;
  readonly lastCopyAt: number;
  readonly lastVerifiedAt: number | null;
  readonly lastDrillAt: number | null;
  /** The last reading, or the last trial, of a copy on it found faults. */
  readonly damaged: boolean;
}

export interface JournalFacts {
  readonly verifiedAt: number | null;
  readonly faults: number;
}

/** Asked of the machine by the app: the engine reads neither disks nor clocks. */
export interface MachineFacts {
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  readonly certificates: readonly { readonly name: string; readonly endsAt: number }[];
  /** Milliseconds by which the clock of the database differs, and by which the node's own clock jumped since the last look. */
  readonly databaseClockOff: number;
  readonly clockJumped: number;
  /** Interfaces with a public address, or the way to one. */
  readonly publicWays: readonly string[];
}
