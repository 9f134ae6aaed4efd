/** A registered medium (phương tiện lưu trữ); times are UTC, ISO 8601. */
export interface MediumView {
  mediumId: string;
  unit: string;
  label: string;
  kind: 'DISK' | 'STICK' | 'TAPE' | 'OPTICAL' | 'OTHER';
  serial: string;
  keeper: string;
  place: string;
  state: 'IN_USE' | 'LOST' | 'AWAITING_CLEARING' | 'CLEARING' | 'CLEARED' | 'DESTROYED';
  /** Acts that its state lets happen to it, by their operations. */
  acts: string[];
  /** What lies between it and its disk: nobody looked yet; the system encrypts; the medium does, by the word of its keeper; nothing does. */
  encryption: 'UNSEEN' | 'SEEN' | 'STATED' | 'NONE';
  /** The keeper's word for `STATED`, the reason for `NONE`. */
  encryptionNote: string | null;
  /** The last clearing that was told of it. */
  clearing: ClearingHead | null;
  /** Ways to clear it, while it waits for that. */
  ways: { technique: ClearingTechnique; nextUses: ClearingNextUse[] }[];
  registeredAt: string;
  /** End of the newest set that lies whole on it, and the newest restoring on trial that passed. */
  lastCopyAt: string | null;
  lastDrillAt: string | null;
}

/** How data was taken off a medium, after NIST SP 800-88. */
export type ClearingMethod = 'CLEAR' | 'PURGE' | 'DESTROY';
export type ClearingTechnique = 'OVERWRITE' | 'DEVICE_ERASE' | 'CRYPTO_ERASE' | 'DEGAUSS' | 'SHRED' | 'INCINERATE';
/** What the medium serves for afterwards: in the unit, outside, nothing. */
export type ClearingNextUse = 'STAYS' | 'LEAVES' | 'ENDS';

export interface ClearingHead {
  clearingId: string;
  state: 'pending' | 'accepted' | 'rejected';
  askedBy: string;
  /** Why a head sent it back. */
  note: string | null;
  /** Whether whoever looks may decide it now, and otherwise why not; null for who has no such duty. */
  mayNot: string | null;
  mayDecide: boolean;
}

/** The minute (biên bản) of a clearing: what was done, who saw to it, and the proof that it stands in the journal. Days are ISO dates. */
export interface ClearingMinute extends ClearingHead {
  readAt: string;
  unitName: string;
  medium: { label: string; kind: MediumView['kind']; serial: string; keeper: string; place: string; encryption: MediumView['encryption']; encryptionNote: string | null };
  method: ClearingMethod;
  technique: ClearingTechnique;
  tool: string;
  checked: string;
  doneOn: string;
  nextUse: ClearingNextUse;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Entry of the decision, or while there is none that of the telling. */
  entryId: string;
  evidence: TrialMinute['evidence'];
}

/** A medium with everything that was done with it, the oldest first (lý lịch phương tiện). */
export interface MediumHistory {
  mediumId: string;
  label: string;
  serial: string;
  state: string;
  keeper: string;
  place: string;
  history: { entryId: string; act: string; at: string; by: string; keeper: string; place: string; reason: string | null }[];
}

/** A recovery key (khóa khôi phục): whoever holds its private half opens the copies. Moments are UTC, ISO 8601; days ISO dates. */
export interface RecoveryKeyView {
  keyId: string;
  name: string;
  /** SHA-256 of the certificate in hex. Null while a head has to read it from the paper of the keeper. */
  fingerprint: string | null;
  keeper: string;
  place: string;
  state: 'PROPOSED' | 'IN_USE' | 'REFUSED' | 'RETIRED';
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  endedAt: string | null;
  /** When it was last made sure that its keeper can open it. */
  triedOn: string | null;
  /** Whether whoever looks may decide it now, and otherwise why not; null for what is decided. */
  mayDecide: boolean;
  mayNot: string | null;
}

/** The minute of a recovery key: everything that was done with it, the oldest first, and the proof of the last act. */
export interface RecoveryKeyMinute extends RecoveryKeyView {
  readAt: string;
  unitName: string;
  history: { entryId: string; act: string; at: string; by: string; keeper: string | null; place: string | null; reason: string | null }[];
  entryId: string;
  evidence: TrialMinute['evidence'];
}

/** The second machine (máy chủ dự phòng): which one may follow, and how it does. Moments are UTC, ISO 8601. */
export interface StandbyView {
  standbyId: string;
  name: string;
  address: string;
  place: string;
  state: 'PROPOSED' | 'ALLOWED' | 'REFUSED' | 'ENDED';
  /** Nothing is to be acknowledged that is not on it too. */
  synchronous: boolean;
  askedBy: string;
  askedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  endedAt: string | null;
  mayDecide: boolean;
  mayNot: string | null;
  /** Null when none is allowed. `lost`: it was away for so long that the log it needs is gone; it has to be set up again. */
  line: { streaming: boolean; synchronous: boolean; behindBytes: number | null; behindSeconds: number | null; lost: boolean } | null;
}

/** A set on one medium; `fault` says why it is not whole there. */
export interface BackupCopyView {
  mediumId: string;
  label: string;
  fault: string | null;
  verifiedAt: string | null;
  verifiedWhole: boolean | null;
  drilledAt: string | null;
  drillPassed: boolean | null;
  drillSeconds: number | null;
  /** When its files were cleared away by the plan. */
  removedAt: string | null;
}

/** A copy of the node (bản sao lưu). */
export interface BackupView {
  setId: string;
  begunAt: string;
  endedAt: string | null;
  /** There is a signed manifest: at least one medium took all of it. */
  whole: boolean;
  bytes: number | null;
  /** Why media of one disk were taken: tests and laboratories only. */
  oneDeviceReason: string | null;
  copies: BackupCopyView[];
}

/** What stands in the way of keeping copies; the code is stable. */
export interface KeepingTrouble {
  code: string;
  message: string;
}

/** The state of keeping (tình trạng sao lưu). */
export interface KeepingStatus {
  /** Null: no plan, so that nothing is done without a person. */
  planId: string | null;
  hour: number | null;
  /** The plan in force: how long copies stay, who answers for it and whether that person still has the posting. */
  plan: { keep: { daily: number; weekly: number; monthly: number }; madeAt: string; responsible: string; answeredFor: boolean } | null;
  /** Protection level of the node (TCVN 14423:2026), by which the rules were chosen. */
  level: 3 | 4;
  /** When the node last looked; an old moment means that its keeper does not run. */
  lastRoundAt: string | null;
  due: { what: 'COPY' | 'VERIFY' | 'DRILL'; mediumId: string; label: string; clause: string; /** It failed a short while ago and is not tried again yet. */ waits: boolean }[];
  /** By when the next is due where nothing is due now: with the clause whose rule is the strictest. */
  next: { what: 'COPY' | 'VERIFY' | 'DRILL'; mediumId: string; by: string; clause: string; citation: string }[];
  troubles: KeepingTrouble[];
}

/** A restoring on trial (phục hồi thử) that was entered in the journal, the newest first. */
export interface TrialView {
  entryId: string;
  at: string;
  setId: string;
  mediumId: string;
  label: string;
  passed: boolean;
  faults: number;
  /** From the medium to a node that answers, and how far the copy lay behind the node; null where the trial did not come so far. */
  rtoSeconds: number | null;
  rpoSeconds: number | null;
}

/** The minute (biên bản) of a check or a trial, whole, with the proof that it stands in the journal. */
export interface TrialMinute extends TrialView {
  how: 'VERIFY' | 'DRILL';
  /** When it was read now: the moment that stands on the paper. */
  readAt: string;
  unitName: string;
  medium: { label: string; kind: string; serial: string; keeper: string; place: string };
  copy: { begunAt: string; endedAt: string | null; bytes: number | null };
  /** Who did it; the node itself under a plan: then who answers for the plan. */
  by: { name: string; node: boolean };
  seconds: number;
  faultList: string[];
  /** Figures of the minute by their names: `entries`, `files`, `indexes`, `sampled`, `logPieces` … */
  figures: Record<string, string | number | boolean | null>;
  /**
   * What a stranger needs to check the minute without the node: the body as it was written and its salt, of which the SHA-256 (salt first) is
   * `bodyHash` in the leaf, and the proof of the leaf under a signed checkpoint. Null while the entry waits for its place in the tree.
   */
  evidence: { body: string; salt: string; proof: unknown } | null;
}

/** A copy of the database that another tool says it has. */
export interface EvidenceView {
  readonly tool: string;
  readonly stanza: string;
  readonly repository: number;
  readonly label: string;
  readonly kind: 'FULL' | 'DIFF' | 'INCR';
  readonly startedAt: string;
  readonly endedAt: string;
  readonly bytes: number;
  readonly storedBytes: number;
  readonly encrypted: boolean;
  /** The tool found pages that do not hold their checksum. */
  readonly damaged: boolean;
  readonly notedAt: string;
  readonly notedBy: string | null;
  readonly goneAt: string | null;
}
