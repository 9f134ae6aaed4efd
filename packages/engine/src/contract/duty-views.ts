import type { Label } from '../registry/types.ts';

/** A duty with a time limit; `state` is that of the day on which the server was asked. */
export interface DutyView {
  rule: string;
  group: string;
  label: Label;
  owes: string;
  ownerLabel: Label;
  /** Owed by others: the unit waits for it. */
  waiting: boolean;
  citation: string;
  /** False where the text of the law was not read: it warns. */
  verified: boolean;
  /** Met by the record of what happened alone. */
  byRecord: boolean;
  hangsOn: Label;
  occasion: string;
  due: string;
  met: string | null;
  state: 'OPEN' | 'DUE_TODAY' | 'MET' | 'MET_LATE' | 'OVERDUE';
}

export interface DutyRow extends DutyView {
  fileId: string;
  fileNo: string;
  name: string;
  subjectKind: string;
  unitId: string;
  unitName: string;
  explained: boolean;
  /** Whether this reader may write into the file: record it as done, or why it is late. */
  mayAmend: boolean;
}

export interface FileDutyView extends DutyView {
  lateReason: string | null;
  steps: Label[];
}

export type DutyBucket = 'overdue' | 'today' | 'week' | 'later';

export interface DutyFilters {
  purpose?: string;
  unitId?: string;
  groups?: string[];
  subjectKinds?: string[];
  /** Only what one of these owes. */
  owes?: string[];
  /** What others owe, instead of what the unit owes. */
  waiting?: boolean;
}

export interface DutyBoardInput extends DutyFilters {
  bucket?: DutyBucket;
  day?: string;
  limit?: number;
  offset?: number;
}

export interface DutyBoard {
  today: string;
  /** Overdue; today; the seven days after; the rest of thirty days. */
  totals: Record<DutyBucket, number>;
  /** How many the list has, of which `rows` is a page. */
  total: number;
  rows: DutyRow[];
  groups: { code: string; label: Label }[];
  owners: { code: string; label: Label; waiting: boolean }[];
}

/** A part of the board as it leaves on paper. */
export interface DutyPaper {
  copyNumber: number;
  verificationCode: string;
  /** What the paper says of itself: title, source, who, for what, which copy. */
  head: string[];
  unitName: string;
  today: string;
  printedAt: string;
  total: number;
  rows: DutyRow[];
}

export interface DutyCalendar {
  month: string;
  today: string;
  days: { day: string; open: number; done: number }[];
}

/** Duties of a period by unit, whose last day has come. */
export interface DutyFigures {
  from: string;
  to: string;
  rows: { unitId: string; unitName: string; inTime: number; lateExplained: number; lateUnexplained: number; overdueExplained: number; overdueUnexplained: number; running: number }[];
}
