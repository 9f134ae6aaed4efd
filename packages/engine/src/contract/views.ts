/** Shapes of the answers; see `contract.ts`. */
import type { FieldDefinition, Finding, Label } from '../registry/types.ts';
import type { SourceView } from './source-views.ts';
import type { Position } from '../authority/types.ts';
import type { DateSpanView, MovedDay } from './dates-views.ts';
import type { RedactionNote, RedactionOrder, WaitingRedaction } from './redaction-views.ts';

/** RFC 9457 problem details. `code` is stable; `clause` is the id of the clause that forbids, `citation` as an officer says it. */
/** A finding of an act that enters several records: in which of them, counted from 0. */
export interface EntryFinding extends Finding {
  readonly entry?: number;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  clause?: string;
  citation?: string;
  findings?: EntryFinding[];
  details?: Record<string, unknown>;
}

export interface Purpose {
  code: string;
  label: Label;
  clause: string;
}

export interface SearchInput {
  query: string;
  /** Take the words exactly as typed: no spelling correction. */
  exact?: boolean;
  purpose: string;
  subjectKinds?: string[];
  statuses?: string[];
  units?: string[];
  article?: string;
  birthFrom?: string;
  birthTo?: string;
  admittedFrom?: string;
  admittedTo?: string;
  sort?: 'match' | 'name' | 'fileNo' | 'birth' | 'admitted' | 'termEnd';
  descending?: boolean;
  offset?: number;
  limit?: number;
}

export interface FileRow {
  fileId: string;
  fileNo: string;
  subjectKind: string;
  status: string;
  name: string;
  /** Positions of the words of `name` that matched, and whether by correction. */
  matched: { word: number; corrected: boolean }[];
  /** `yyyy-mm-dd` or `yyyy` when only the year is known. */
  birth: string | null;
  offence: string | null;
  article: string | null;
  penalty: string | null;
  place: string | null;
  admitted: string | null;
  termEnd: string | null;
  unitId: string;
  unitName: string;
  sealed: boolean;
}

export interface SearchOutput {
  rows: FileRow[];
  total: number;
  /** False: `total` is a lower bound and is shown as "≥". */
  totalExact: boolean;
  scopeTotal: number;
  full: number;
  near: number;
  understood: { typed: string; readings: string[]; corrected: boolean }[];
  milliseconds: number;
}

/** A list taken out: the lines that say where it comes from, the headings and the rows, as text. `POST /api/export/files` gives it as a spreadsheet. */
export interface ExportView {
  copyNumber: number;
  verificationCode: string;
  total: number;
  head: string[];
  headings: string[];
  lines: string[][];
}

export interface RecordView {
  recordId: string;
  type: string;
  version: number;
  state: 'current' | 'voided' | 'redacted';
  values: Record<string, unknown>;
  /** Names of fields withheld from this reader, with the clause. */
  withheld: string[];
  occurredAt: string | null;
  enteredAt: string;
  dueAt: string | null;
  late: boolean;
  lateReason: string | null;
  enteredBy: string;
  /** The order that took what it said, where its state is `redacted`. */
  redaction?: RedactionNote | null;
}

/** What the server would answer, with its clause; `message` says why not and whom to ask. */
export interface Permission {
  allowed: boolean;
  clause: string;
  citation: string;
  message?: string;
}

/** Something in a file that is to be looked at: a record that does not fit, or what is wanting. */
export interface FilePoint {
  code: string;
  message: string;
  clause: string;
  citation: string;
  /** The record it speaks of; null where a record is wanting. */
  recordId: string | null;
  /** Type of the record it speaks of, or that is wanting. */
  recordType: string | null;
}

export interface FileView {
  fileId: string;
  fileNo: string;
  subjectKind: string;
  status: string;
  /** Day of the event that left the file in this state, where an event did. */
  statusSince: string | null;
  /** Nothing is left to execute at this unit, so no date comes next. */
  ended: boolean;
  name: string;
  birth: string | null;
  /** The term in force where a later decision changed it and the penalty record still tells the one before. */
  changedTerm: { recordId: string; term: string; source: Label } | null;
  unitId: string;
  unitName: string;
  sealed: boolean;
  version: number;
  asOf: string | null;
  records: RecordView[];
  /** What this reader may do here and, when not, why: decided by the server. */
  can: Record<string, Permission>;
  pending: CorrectionView[];
  discrepancies: DiscrepancyView[];
  /** Of the file as it stands today; none of an earlier day. */
  points: FilePoint[];
  /** Custody and times away, for the line of the term: of the file as it stands today. */
  spans: DateSpanView[];
  /** The order that took everything the file said; null while it says something. */
  redaction: RedactionNote | null;
  /** Redactions that wait for a head. */
  waitingRedactions: WaitingRedaction[];
}

export interface HistoryEntry {
  entryId: string;
  at: string;
  actor: string;
  position: string;
  act: string;
  recordType: string | null;
  recordId: string | null;
  version: number | null;
  clause: string;
  citation: string;
  purpose: string | null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
  /** Its content is gone: by this order, or, where there is none, by nobody who had a right to it. */
  gone?: { redaction: RedactionNote | null };
  /** Of an act on a redaction. */
  order?: RedactionOrder;
  /** Null for entries that hold no version of a record. */
  source?: SourceView | null;
}

export interface CorrectionView {
  correctionId: string;
  fileId: string;
  fileNo: string;
  name: string;
  recordType: string;
  recordId: string;
  expectedVersion: number;
  reason: string;
  evidence: string | null;
  askedBy: string;
  askedAt: string;
  changes: { field: string; before: unknown; after: unknown }[];
  /** Other records of the same proposal, which is decided whole. */
  also: { recordType: string; recordId: string; expectedVersion: number; changes: { field: string; before: unknown; after: unknown }[]; stays?: Record<string, unknown> }[];
  /** What the record keeps, and the days of the file that move; in the list that is decided from. */
  stays?: Record<string, unknown>;
  days?: MovedDay[];
  mayConfirm: boolean;
  /** Why this reader does not decide it; null when they may. */
  mayNot: string | null;
}

export interface DiscrepancyView {
  discrepancyId: string;
  fileId: string;
  fileNo: string;
  name: string;
  recordId: string | null;
  recordType: string | null;
  field: string | null;
  paper: string;
  electronic: string;
  state: 'detected' | 'verifying' | 'corrected' | 'rejected';
  note: string | null;
  raisedBy: string;
  raisedAt: string;
}

/** Ai đã xem: every look, and the same gathered by person, `own` being the reader's. */
export interface LooksView {
  total: number;
  people: { actor: string; own: boolean; count: number; refused: number; at: string; act: string; purpose: string | null }[];
  looks: { at: string; actor: string; own: boolean; act: string; purpose: string | null }[];
}

export interface DictionaryView {
  name: string;
  label: Label;
  subjectKinds: { code: string; label: Label; community: boolean; legalPerson: boolean }[];
  recordTypes: {
    name: string;
    label: Label;
    group: string;
    source: { id: string; citation: string }[];
    subjectKinds: string[];
    cardinality: 'one' | 'many';
    /** Correcting needs a second person: always, never, or where the field says one of the codes before or after. */
    secondPerson: boolean | { readonly field: string; readonly codes: readonly string[] };
    occurredField: string | null;
    /** What of a record an amendment may overwrite: all of it, or these fields; whatever else is filled takes a correction. */
    changesWithTime: true | readonly string[];
    fields: FieldDefinition[];
  }[];
  codeLists: { name: string; label: Label; source: string; size: number }[];
  /** All purposes, also those not open to the reader's position: what others stated has to be readable. */
  purposes: { code: string; label: Label }[];
}

export interface ClauseView {
  id: string;
  citation: string;
  regimes: string[];
  validFrom: string | null;
  validTo: string | null;
  standing: string;
  summary: Label;
  control: Label;
  /** Where the control stands in the code, for developers. */
  places?: string[];
  status: 'served' | 'not-yet' | 'no-control';
}

export interface UnitView {
  unitId: string;
  code: string;
  name: string;
  kind: string;
  superiorId: string | null;
  validFrom: string;
  validTo: string | null;
  /** Empty when all is well; `no-dedicated-officer` is the alarm of Điều 8.2. */
  alarms: string[];
  /** `change` the unit, add one `below` it, add an `account` in it: decided by the server. */
  can: { change: Permission; below: Permission; account: Permission };
}

export interface AccountView {
  accountId: string;
  login: string;
  name: string;
  rank: string;
  locked: boolean;
  postings: { postingId: string; unitId: string; unitName: string; position: Position; from: string; to: string | null; /** Absent when it has ended. */ end?: Permission }[];
  can: { reset: Permission; post: Permission };
}
