import type { Label } from '../registry/types.ts';
import type { ExportView } from './views.ts';

export type ReviewState = 'met' | 'unmet' | 'waits' | 'unknown';
export type ReviewOutcomeName = 'eligible' | 'waiting' | 'not-eligible' | 'unknown';

export interface ReviewRoundView {
  code: string;
  label: Label;
  day: string;
  /** Latest day of the team meeting that proposes. */
  meetBy: string | null;
  citation: string;
  verified: boolean;
}

/** Which list is asked for; what is left out is the first kind, the next round, the own unit. */
export interface EligibilityWanted {
  purpose: string;
  kind?: string;
  round?: string;
  unitId?: string;
  outcome?: ReviewOutcomeName;
  /** Only files in which this condition is not met. */
  condition?: string;
  /** And no other one. */
  only?: boolean;
}

/** A condition that is not met, as a list shows it. */
export interface WantingView {
  code: string;
  label: Label;
  state: ReviewState;
  figure: Label | null;
}

export interface EligibilityRow {
  fileId: string;
  fileNo: string;
  name: string;
  birth: string | null;
  subjectKind: string;
  penalty: string | null;
  place: string | null;
  termEnd: string | null;
  outcome: ReviewOutcomeName;
  amount: Label | null;
  wanting: WantingView[];
}

/** Answer of `eligibility.list`. The counts are those of the whole unit, `total` is that of the filter, `rows` one page of it, by given name. */
export interface EligibilityList {
  today: string;
  kinds: { code: string; label: Label }[];
  kind: string;
  rounds: ReviewRoundView[];
  round: ReviewRoundView;
  units: { unitId: string; name: string }[];
  unitId: string;
  unitName: string;
  outcome: ReviewOutcomeName;
  totals: Record<ReviewOutcomeName, number>;
  /** Files of these kinds of subjects that are not reviewed: away, ended, not begun. */
  outside: number;
  /** Of the outcome that is shown: how often each condition is not met, and how often nothing else. */
  conditions: { code: string; label: Label; count: number; only: number }[];
  total: number;
  rows: EligibilityRow[];
}

export interface ReviewConditionView extends WantingView {
  citation: string;
  regime: Label;
  verified: boolean;
  missing: { message: Label; recordType: string; field: string }[];
  records: { recordId: string; document: string }[];
}

/** Answer of `eligibility.read`: one file against every condition. */
export interface EligibilityReasons {
  fileId: string;
  fileNo: string;
  name: string;
  birth: string | null;
  subjectKind: string;
  unitName: string;
  kind: { code: string; label: Label };
  round: ReviewRoundView;
  /** Null: the file is not reviewed, for its person is away, has ended or has not begun. */
  review: { outcome: ReviewOutcomeName; conditions: ReviewConditionView[]; amount: Label | null; doubts: Label[] } | null;
}

/** Answer of `eligibility.print`. */
export interface EligibilityPaper extends ExportView {
  unitName: string;
  kind: Label;
  round: Label;
  outcome: ReviewOutcomeName;
  printedAt: string;
}
