import type { Finding, Label } from '../registry/types.ts';

/** One step on the way to a day, as it is read. */
export interface DateStepView {
  sentence: Label;
  citation: string;
  regime: Label;
  /** False where the text was not read: the screen warns. */
  verified: boolean;
  before: string | null;
  after: string | null;
  months: number;
  days: number;
  rule: string;
  recordId: string | null;
  document: string | null;
}

/** A day of a file. `day` is the one that counts: the official one wherever a paper fixes it. */
export interface FileDateView {
  code: string;
  label: Label;
  day: string | null;
  calculated: string | null;
  official: string | null;
  officialRecordId: string | null;
  /** Days from the official day to the calculated one. */
  difference: number | null;
  steps: DateStepView[];
  missing: { message: Label; recordType: string; field: string }[];
  none: Label | null;
  doubts: Label[];
  verified: boolean;
  open: boolean;
  /** A decision may fix it. */
  fixable: boolean;
}

/** A length of a file that is no day, as the combined penalty of several judgments; the official one counts. */
export interface FileFigureView {
  code: string;
  label: Label;
  calculated: Label | null;
  official: Label | null;
  difference: Label | null;
  steps: DateStepView[];
  missing: { message: Label; recordType: string; field: string }[];
  none: Label | null;
  doubts: Label[];
  verified: boolean;
}

export interface DateSpanView {
  kind: 'custody' | 'away' | 'counted';
  label: Label;
  from: string;
  to: string | null;
}

export interface FileDatesView {
  today: string;
  dates: FileDateView[];
  figures: FileFigureView[];
  spans: DateSpanView[];
}

export interface WhatIfView {
  changes: { code: string; label: Label; before: string | null; after: string | null; /** Days by which it moves; null where one of them is not there. */ moved: number | null; /** Why it stands so: none, missing, doubted, or fixed on paper. */ notes: Label[]; steps: DateStepView[] }[];
  /** What the order of events makes of the supposed event. */
  findings: Finding[];
}

/** A file whose official day is not the calculated one. */
export interface DateDifferenceView {
  fileId: string;
  fileNo: string;
  name: string;
  unitName: string;
  code: string;
  label: Label;
  official: string;
  calculated: string;
  /** Days from the official day to the calculated one. */
  difference: number;
}

/** A file whose paper says another length than the one that is calculated. */
export interface FigureDifferenceView {
  fileId: string;
  fileNo: string;
  name: string;
  unitName: string;
  code: string;
  label: Label;
  official: Label;
  calculated: Label;
  difference: Label;
}

/** A date that a changed rule would move, or another answer that it would change. */
export interface MovedDateView {
  fileId: string;
  fileNo: string;
  code: string;
  before: string | null;
  after: string | null;
}

/** A calculation as it was kept, and what doing it again gives. */
export interface KeptDateView {
  calculationId: string;
  code: string;
  label: Label;
  asOf: string;
  day: string | null;
  official: string | null;
  note: string | null;
  keptBy: string;
  keptAt: string;
  rules: string[];
  again: { equal: boolean; day: string | null; differs: { kept: Label | null; now: Label | null }[] };
}

/** A day of a file that other values of its records would move. */
export interface MovedDay {
  code: string;
  label: Label;
  kind: 'official' | 'calculated';
  before: string | null;
  after: string | null;
}
