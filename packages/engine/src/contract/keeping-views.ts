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
