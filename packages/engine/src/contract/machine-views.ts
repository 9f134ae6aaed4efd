export type MachineRole = 'SERVER' | 'STANDBY' | 'WORKSTATION';

/** What is wrong with how a machine is protected, by the code of its alarm without the first word; `days` since when, or until when for a licence. */
export interface MachineTrouble {
  code: 'NO_ANTIVIRUS' | 'SILENT' | 'SIGNATURES_OLD' | 'SCAN_OVERDUE' | 'FOUND' | 'LICENCE_ENDS';
  days: number;
  found: number;
}

/** What the node sees of the machine that it runs on; times are UTC, ISO 8601. */
export interface MachineSightView {
  host: string;
  at: string;
  /** As the antivirus software names itself; null while none answers, and then why. */
  software: string | null;
  fault: 'ABSENT' | 'SILENT' | 'STRANGE' | null;
  signatures: number | null;
  signaturesAt: string | null;
  answeredAt: string | null;
  scanAt: string | null;
  scanFound: number | null;
  /** Files that the last scan could not open. */
  scanErrors: number | null;
  scanNames: string[];
  /** Interfaces with a public address, or the way to one. */
  publicWays: string[];
}

/** A registered machine (máy tính của cơ sở dữ liệu); days are ISO dates. */
export interface MachineView {
  machineId: string;
  unit: string;
  unitName: string;
  label: string;
  serial: string;
  role: MachineRole;
  keeper: string;
  place: string;
  host: string | null;
  state: 'IN_USE' | 'RETIRED';
  /** Acts that its state lets happen to it, by their operations. */
  acts: string[];
  registeredAt: string;
  /** What an officer stated last. */
  antivirus: string | null;
  antivirusVersion: string | null;
  signaturesOn: string | null;
  scannedOn: string | null;
  scanFound: number | null;
  scanRemark: string | null;
  statedAt: string | null;
  licenceEnds: string | null;
  /** The newer of what was seen and what was stated; null out of use, or where nothing is known. */
  known: { signaturesAt: string | null; scan: { at: string; found: number } | null };
  /** Null where the node does not run on it. */
  seen: MachineSightView | null;
  troubles: MachineTrouble[];
  /** Disks that left the use with it, and those of them that are not cleared yet. */
  disks: number;
  disksWaiting: number;
}

export interface MachineList {
  machines: MachineView[];
  /** The machine of the node, while it is not registered. */
  unregistered: { seen: MachineSightView; troubles: MachineTrouble[] } | null;
}

/** A machine with everything that was done with it, the oldest first (lý lịch máy). */
export interface MachineHistory {
  machineId: string;
  label: string;
  serial: string;
  state: string;
  keeper: string;
  place: string;
  /** Disks that left the use with it, and how far their clearing is. */
  disks: { mediumId: string; label: string; serial: string; state: string }[];
  history: { entryId: string; act: string; at: string; by: string; keeper: string; place: string; reason: string | null; antivirus: string | null; found: number | null }[];
}
