import type { Finding, Label } from '../registry/types.ts';
import type { Position } from '../authority/types.ts';
import type { SearchInput, SearchOutput, FileView, HistoryEntry, CorrectionView, DictionaryView, ImportJobView, MappingProfile, ClauseView, UnitView, AccountView, DeskView } from './views.ts';

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
  'account.reset': { input: { operationId: string; accountId: string }; output: { oneTimePassword: string } };
  'posting.end': { input: { operationId: string; postingId: string; to: string }; output: Record<string, never> };
  'session.list': { input: Record<string, never>; output: { sessions: { sessionId: string; startedAt: string; lastSeenAt: string; address: string; agent: string; current: boolean }[] } };
  'session.revoke': { input: { sessionId: string }; output: Record<string, never> };
  'import.list': { input: Record<string, never>; output: { jobs: ImportJobView[]; profiles: { name: string; label: string; columns: { column: string; field: string | null }[] }[] } };
  'import.start': { input: { operationId: string; uploadId: string; profile: string; dryRun: boolean; purpose: string }; output: { jobId: string } };
  'import.read': { input: { jobId: string }; output: ImportJobView };
  'import.upload': { input: Record<string, never>; output: Record<string, never> };
  'import.result': { input: { jobId: string }; output: ImportJobView };
  'profile.list': { input: Record<string, never>; output: { profiles: MappingProfile[] } };
  'profile.save': { input: { profile: MappingProfile }; output: Record<string, never> };
  'import.control': { input: { jobId: string; command: 'stop' | 'resume' }; output: ImportJobView };
}
