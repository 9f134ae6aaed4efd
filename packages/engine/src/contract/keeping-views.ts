/** A registered medium (phương tiện lưu trữ); times are UTC, ISO 8601. */
export interface MediumView {
  mediumId: string;
  unit: string;
  label: string;
  kind: 'DISK' | 'STICK' | 'TAPE' | 'OPTICAL' | 'OTHER';
  serial: string;
  keeper: string;
  place: string;
  state: string;
  registeredAt: string;
  /** End of the newest set that lies whole on it, and the newest restoring on trial that passed. */
  lastCopyAt: string | null;
  lastDrillAt: string | null;
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
  /** When the node last looked; an old moment means that its keeper does not run. */
  lastRoundAt: string | null;
  due: { what: 'COPY' | 'VERIFY' | 'DRILL'; mediumId: string; label: string; clause: string; /** It failed a short while ago and is not tried again yet. */ waits: boolean }[];
  troubles: KeepingTrouble[];
}
