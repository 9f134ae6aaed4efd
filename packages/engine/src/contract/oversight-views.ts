import type { TrialMinute } from './keeping-views.ts';

/** What was found when a file of the sample was held against paper. */
export type SampleResult = 'MATCHES' | 'DIFFERS' | 'PAPER_MISSING';

/** `BEGUN`: the machine has not done its part; `READY`: files are to be held against paper; `CONCLUDED`: a head is to confirm; `RETURNED`: a head sent it back. */
export type ReconciliationState = 'BEGUN' | 'READY' | 'CONCLUDED' | 'RETURNED' | 'CONFIRMED';

/** One monthly reconciliation (đối soát dữ liệu hằng tháng). Moments are UTC, ISO 8601; `month` is YYYY-MM of Vietnam's calendar. */
export interface ReconciliationHead {
  reconciliationId: string;
  unit: string;
  unitName: string;
  month: string;
  state: ReconciliationState;
  begunAt: string;
  /** By name; of the node itself null. */
  begunBy: string | null;
  runAt: string | null;
  /** That the machine found: in the journal, and in tables that are not what it says. */
  faults: number | null;
  /** Files of the sample that whoever looks may see, and of these: how many were held against paper, differed, had no paper. */
  files: number;
  stated: number;
  differ: number;
  missing: number;
  words: string | null;
  askedBy: string | null;
  askedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  mayDecide: boolean;
  mayNot: string | null;
}

/** What comes next in a month, and who does it. */
export type ReconciliationNext = 'NO_FILES' | 'RUN' | 'STATE' | 'STATE_SEALED' | 'CONCLUDE' | 'DECIDE' | 'DONE';

export interface ReconciliationList {
  /** The newest month first. */
  reconciliations: ReconciliationHead[];
  /** This month, the days that are left of it, and what comes next in the unit of whoever looks. */
  month: string;
  daysLeft: number;
  next: ReconciliationNext;
  /** The node does the machine's part by itself under a plan of copies. */
  byItself: boolean;
}

/** Everything that the machine's part found. */
export interface ReconciliationFigures {
  journal: { entries: number; bodies: number; redacted: number; checkpoints: number; unsequenced: number; root: string; checkpoint: string; seconds: number; faultCount: number; faults: { code: string; position: number | null }[] };
  /** Rows held to the journal; faults of files of other units are counted and not named. */
  projections: { files: number; records: number; seconds: number; faultCount: number; faults: { table: string; fileId: string }[]; elsewhere: number };
  /** Attachments held to the journal by the hash of what stands; a month before papers were kept has none. */
  papers?: { attachments: number; bytes: number; seconds: number; faultCount: number; faults: { fileId: string }[]; elsewhere: number };
  /** The newest whole copy on each medium in use. */
  copies: { label: string; endedAt: string | null; verifiedAt: string | null; drilledAt: string | null }[];
  /** Of the unit, without sealed files. */
  counts: { files: number; records: { type: string; count: number }[] };
}

/** How the files were drawn, for whoever draws them again: the files of the unit in the first `treeSize` entries, the `size` with the lowest SHA-256. */
export interface ReconciliationDraw {
  drawnAt: string;
  treeSize: number;
  root: string;
  population: number;
  size: number;
}

export interface SampleFile {
  fileId: string;
  place: number;
  fileNo: string;
  subjectKind: string;
  sealed: boolean;
  /** Whoever looks has opened it since it was drawn. */
  opened: boolean;
  /** Whether whoever looks may state of it now. */
  mayState: boolean;
  result: SampleResult | null;
  /** Null too where a lawful order took it. */
  words: string | null;
  statedBy: string | null;
  statedAt: string | null;
  /** When it was changed last since it was stated that it differs. */
  changedAt: string | null;
}

/** The minute of a month: figures, sample and conclusion, with the proof of its last act. */
export interface ReconciliationMinute extends ReconciliationHead {
  readAt: string;
  figures: ReconciliationFigures | null;
  draw: ReconciliationDraw | null;
  sample: SampleFile[];
  history: { entryId: string; act: string; at: string; by: string; reason: string | null }[];
  /** Whether whoever looks may conclude now. */
  mayConclude: boolean;
  entryId: string;
  evidence: TrialMinute['evidence'];
}

/** How far a point of a safety check is met. */
export type Verdict = 'MEETS' | 'FAILS' | 'NOT_APPLICABLE';

/** What the program itself knows of a point: whether it holds, in words with its figure; `holds` is null where it cannot know. */
export interface PointEvidence {
  point: string;
  holds: boolean | null;
  vi: string;
  en: string;
}

export interface CheckPoint {
  point: string;
  clause: string;
  citation: string;
  question: { vi: string; en: string };
  /** When the check was begun, and now or, once it is concluded, then. */
  atBeginning: PointEvidence | null;
  evidence: PointEvidence | null;
  /** Statements that the evidence speaks against, so that words are asked for. */
  needsWords: Verdict[];
  verdict: Verdict | null;
  words: string | null;
  measure: string | null;
  measureBy: string | null;
  statedBy: string | null;
  /** Where the former check said that it fails: what was to be done, by when, and whether it holds now. */
  former: { quarter: string; measure: string; measureBy: string } | null;
}

/** One safety check (kiểm tra, đánh giá an toàn); `quarter` is 2026-Q4 of Vietnam's calendar. */
export interface CheckHead {
  checkId: string;
  unit: string;
  unitName: string;
  kind: 'PERIODIC' | 'AD_HOC';
  quarter: string;
  orderedBy: string | null;
  reason: string | null;
  state: 'OPEN' | 'CONCLUDED' | 'RETURNED' | 'CONFIRMED';
  begunBy: string | null;
  begunAt: string;
  points: number;
  stated: number;
  fails: number;
  words: string | null;
  askedBy: string | null;
  askedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  mayDecide: boolean;
  mayNot: string | null;
}

export interface CheckList {
  checks: CheckHead[];
  quarter: string;
  daysLeft: number;
  /** Whether whoever looks may begin one. */
  mayBegin: boolean;
}

export interface CheckMinute extends CheckHead {
  readAt: string;
  list: CheckPoint[];
  mayState: boolean;
  mayConclude: boolean;
  entryId: string;
  evidence: TrialMinute['evidence'];
}
