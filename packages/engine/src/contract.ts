/**
 * Browser-safe door of the engine: the shapes that cross HTTP. Types only, so the web bundle carries no engine code.
 * Every operation is `POST /api/op/<name>` with a JSON body (its `Input`) and answers with its `Output` or an RFC 9457 problem.
 */
import type { Label, FieldDefinition, Finding } from './registry/types.ts';
import type { Position } from './authority/types.ts';

export type { Label, FieldDefinition, FieldKind, Finding, Sensitivity, CodeEntry } from './registry/types.ts';
export type { Position, Act } from './authority/types.ts';
export type { Regime } from './clause/types.ts';

/** RFC 9457 problem details. `code` is stable; `clause` is the id of the clause that forbids, `citation` as an officer says it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  clause?: string;
  citation?: string;
  findings?: Finding[];
  details?: Record<string, unknown>;
}

export interface Purpose {
  code: string;
  label: Label;
  clause: string;
}

/** `GET /api/session`; 401 problem when nobody is signed in. Send `csrf` back as header `x-csrf` on every POST. */
export interface SessionView {
  account: { id: string; login: string; name: string; rank: string };
  position: Position;
  unit: { id: string; name: string; kind: string };
  postings: { id: string; position: Position; unitName: string }[];
  csrf: string;
  purposes: Purpose[];
  /** Acts the server would allow on the present posting; the screen only shows or hides by it. */
  acts: string[];
  demonstration: boolean;
  now: string;
  idleMinutes: number;
  counts: { pendingCorrections: number; openDiscrepancies: number; drafts: number };
}

/** `POST /api/session` { login, password, code? }. Problems: auth.wrong, auth.locked, auth.code-needed, auth.enrol-needed (details.secret, details.uri: show them, then send again with code), auth.password-change-needed (send again with newPassword). */
export interface SignInInput {
  login: string;
  password: string;
  code?: string;
  newPassword?: string;
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

export interface RecordView {
  recordId: string;
  type: string;
  version: number;
  state: 'current' | 'voided';
  values: Record<string, unknown>;
  /** Names of fields withheld from this reader, with the clause. */
  withheld: string[];
  occurredAt: string | null;
  enteredAt: string;
  dueAt: string | null;
  late: boolean;
  lateReason: string | null;
  enteredBy: string;
}

export interface FileView {
  fileId: string;
  fileNo: string;
  subjectKind: string;
  status: string;
  name: string;
  birth: string | null;
  unitId: string;
  unitName: string;
  sealed: boolean;
  version: number;
  asOf: string | null;
  records: RecordView[];
  /** What this reader may do here and, when not, why: decided by the server. */
  can: Record<string, { allowed: boolean; clause: string; citation: string; message?: string }>;
  pending: CorrectionView[];
  discrepancies: DiscrepancyView[];
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
  mayConfirm: boolean;
}

export interface DiscrepancyView {
  discrepancyId: string;
  fileId: string;
  recordType: string | null;
  field: string | null;
  paper: string;
  electronic: string;
  state: 'detected' | 'verifying' | 'corrected' | 'rejected';
  note: string | null;
  raisedBy: string;
  raisedAt: string;
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
    secondPerson: boolean;
    occurredField: string | null;
    fields: FieldDefinition[];
  }[];
  codeLists: { name: string; label: Label; source: string; size: number }[];
}

export interface ImportJobView {
  jobId: string;
  fileName: string;
  profile: string;
  dryRun: boolean;
  state: 'waiting' | 'running' | 'stopped' | 'done' | 'failed';
  total: number | null;
  done: number;
  accepted: number;
  normalised: number;
  warned: number;
  rejected: number;
  startedAt: string;
  finishedAt: string | null;
  message: string | null;
  /** First findings, for the screen; all of them are in the result file. */
  findings: { row: number; cell: string; field: string; code: string; severity: string; message: string }[];
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
}

export interface AccountView {
  accountId: string;
  login: string;
  name: string;
  rank: string;
  locked: boolean;
  postings: { postingId: string; unitId: string; unitName: string; position: Position; from: string; to: string | null }[];
}

/** Operation name → input and output. The server derives route, permission, audit name and OpenAPI entry from the same name. */
export interface Operations {
  'file.search': { input: SearchInput; output: SearchOutput };
  'file.read': { input: { fileId: string; purpose: string; asOf?: string }; output: FileView };
  'file.open': { input: { operationId: string; subjectKind: string; fileNo: string; unitId?: string; purpose: string; records: { type: string; values: Record<string, unknown> }[] }; output: { fileId: string; findings: Finding[] } };
  'file.history': { input: { fileId: string; purpose: string; recordId?: string }; output: { entries: HistoryEntry[] } };
  'file.looks': { input: { fileId: string; purpose: string; limit?: number }; output: { total: number; looks: { at: string; actor: string; act: string; purpose: string | null }[] } };
  'file.seal': { input: { operationId: string; fileId: string; reason: string; seal: boolean; expectedVersion: number }; output: { version: number } };
  'file.print': { input: { operationId: string; fileId: string; purpose: string }; output: { copyNumber: number; verificationCode: string; file: FileView; printedAt: string; source: string } };
  'record.amend': { input: { operationId: string; fileId: string; type: string; recordId?: string; expectedVersion: number; values: Record<string, unknown>; purpose: string; lateReason?: string }; output: { recordId: string; version: number; findings: Finding[]; late: boolean } };
  'record.correct': { input: { operationId: string; fileId: string; recordId: string; expectedVersion: number; values: Record<string, unknown>; reason: string; evidence?: string; purpose: string }; output: { state: 'applied' | 'pending'; correctionId: string; version: number } };
  'record.void': { input: { operationId: string; fileId: string; recordId: string; expectedVersion: number; reason: string; purpose: string }; output: { version: number } };
  'correction.list': { input: Record<string, never>; output: { corrections: CorrectionView[] } };
  'correction.decide': { input: { operationId: string; correctionId: string; accept: boolean; note?: string }; output: { version: number | null } };
  'discrepancy.raise': { input: { operationId: string; fileId: string; recordType?: string; field?: string; paper: string; electronic: string; purpose: string }; output: { discrepancyId: string } };
  'discrepancy.move': { input: { operationId: string; discrepancyId: string; to: 'verifying' | 'corrected' | 'rejected'; note: string }; output: { state: string } };
  'record.check': { input: { subjectKind: string; type: string; values: Record<string, unknown> }; output: { values: Record<string, unknown>; findings: Finding[] } };
  'card.parse': { input: { payload: string }; output: { ok: boolean; fields: Record<string, string | null> | null; errors: string[]; warnings: string[] } };
  'draft.save': { input: { draftId: string; title: string; body: Record<string, unknown> }; output: { savedAt: string } };
  'draft.list': { input: Record<string, never>; output: { drafts: { draftId: string; title: string; savedAt: string; body: Record<string, unknown> }[] } };
  'draft.drop': { input: { draftId: string }; output: Record<string, never> };
  'filter.list': { input: Record<string, never>; output: { filters: { filterId: string; name: string; input: SearchInput; total: number }[] } };
  'filter.save': { input: { filterId: string; name: string; input: SearchInput }; output: Record<string, never> };
  'filter.drop': { input: { filterId: string }; output: Record<string, never> };
  'desk.read': { input: Record<string, never>; output: DeskView };
  'dictionary.read': { input: Record<string, never>; output: DictionaryView };
  'code-list.read': { input: { name: string; query?: string; limit?: number }; output: { entries: { code: string; label: Label; parent?: string | null; current: boolean }[] } };
  'clause.list': { input: Record<string, never>; output: { clauses: ClauseView[] } };
  'journal.list': { input: { from?: string; to?: string; actor?: string; act?: string; fileId?: string; before?: string; limit?: number }; output: { entries: (HistoryEntry & { fileNo: string | null; unitName: string | null; position: string; treePosition: number | null })[]; checkpoint: { size: number; at: string; note: string } | null } };
  'unit.list': { input: Record<string, never>; output: { units: UnitView[] } };
  'account.list': { input: Record<string, never>; output: { accounts: AccountView[] } };
  'account.add': { input: { operationId: string; login: string; name: string; rank: string; unitId: string; position: Position; from: string; to?: string }; output: { accountId: string; oneTimePassword: string } };
  'posting.end': { input: { operationId: string; postingId: string; to: string }; output: Record<string, never> };
  'session.list': { input: Record<string, never>; output: { sessions: { sessionId: string; startedAt: string; lastSeenAt: string; address: string; agent: string; current: boolean }[] } };
  'session.revoke': { input: { sessionId: string }; output: Record<string, never> };
  'import.list': { input: Record<string, never>; output: { jobs: ImportJobView[]; profiles: { name: string; label: string; columns: { column: string; field: string | null }[] }[] } };
  'import.start': { input: { operationId: string; uploadId: string; profile: string; dryRun: boolean; purpose: string }; output: { jobId: string } };
  'import.read': { input: { jobId: string }; output: ImportJobView };
  'import.control': { input: { jobId: string; command: 'stop' | 'resume' }; output: ImportJobView };
}

/** Work desk: every figure opens the list that it counts and equals it. */
export interface DeskView {
  filesInCustody: number;
  byStatus: { status: string; count: number }[];
  pendingCorrections: CorrectionView[];
  openDiscrepancies: DiscrepancyView[];
  timeliness: { type: string; label: Label; entered: number; late: number }[];
  alarms: { code: string; message: string; clause: string; link: string }[];
  recent: { fileId: string; fileNo: string; name: string; at: string; act: string }[];
}

/** `POST /api/upload` (multipart, one file) → uploadId, column headings and first rows. `GET /api/import/<jobId>/result.xlsx` → result file. `GET /api/import/template.xlsx` → template. */
export interface UploadView {
  uploadId: string;
  fileName: string;
  bytes: number;
  headings: string[];
  sample: string[][];
}
