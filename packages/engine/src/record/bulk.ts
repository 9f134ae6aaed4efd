import { scheduler } from 'node:timers/promises';
import type { QueryConfig } from 'pg';
import { microInstant, uuidV7, vietnamDate } from '../kernel/index.ts';
import { makeEntry } from '../journal/index.ts';
import type { StoredEntry } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { bulkKeys } from './bulk-keys.ts';
import type { BulkKeys } from './bulk-keys.ts';
import { isLate, occurredOf, recordBody } from './change.ts';
import type { FileRow, RecordRow } from './file.ts';
import { indexQuery, writeIndexQuery } from './search-index.ts';
import type { IndexQuery } from './search-index.ts';
import { freshRecordsQuery } from './write-records.ts';
import type { JournalledRecord } from './write-records.ts';
import { markDuties } from './waiting-duties.ts';
import { wholeFileFindings } from './whole-file.ts';

/** A file to be opened with its records; the values are those that validation gave. */
export interface FileDraft {
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly records: readonly { readonly type: string; readonly values: Readonly<Record<string, unknown>> }[];
}

export interface BulkFrame {
  /** Operation to which all entries belong: the import job or the seeding. */
  readonly operation: string;
  readonly actor: string;
  readonly position: string | null;
  readonly unit: string;
  readonly clause: string;
  readonly purpose: string | null;
  readonly now: number;
  /** Data that existed before the node and is being brought over (NĐ 160/2026 Điều 20): carries no time limit of its own. */
  readonly broughtOver?: boolean;
  /** Lý do nhập trễ chung: kept with each record that is late (draft Circular Điều 4.6). */
  readonly lateReason?: string | null;
}

/** Statements that open many files, made before the transaction so that the program prepares while the database works on the ones before. */
export interface PreparedFiles {
  /** The id of each file, in the order given. */
  readonly fileIds: readonly string[];
  readonly unit: string;
  readonly queries: readonly QueryConfig[];
  readonly index: IndexQuery | null;
  /** Records that are late. */
  readonly late: number;
}

const FILES_BETWEEN_BREATHS = 10;

/** Journalled exactly as one by one: an entry for each file and each record, then the projections. Lets other work in between. */
export async function prepareFiles(engine: Engine, frame: BulkFrame, drafts: readonly FileDraft[]): Promise<PreparedFiles> {
  if (drafts.length === 0) return { fileIds: [], unit: frame.unit, queries: [], index: null, late: 0 };
  const entries: StoredEntry[] = [];
  const files: { file: FileRow; journalId: string; records: JournalledRecord[] }[] = [];
  const keys = await bulkKeys(engine, frame.unit, drafts);
  for (const [i, draft] of drafts.entries()) {
    files.push(fileOf(engine, frame, draft, entries, keys));
    if (i % FILES_BETWEEN_BREATHS === 0) await scheduler.yield();
  }
  const queries: QueryConfig[] = [];
  for (const make of [...keys.queries(), () => appendBulk(entries), () => filesQuery(files), () => freshRecordsQuery(files.flatMap((f) => f.records))]) {
    queries.push(make());
    await scheduler.yield();
  }
  return { fileIds: files.map((f) => f.file.fileId), unit: frame.unit, queries, index: indexQuery(engine, files), late: files.reduce((sum, { records }) => sum + records.filter(isLate).length, 0) };
}

/** The duties of the files are made afterwards (`waiting-duties.ts`): opening many is a matter of speed. */
export async function writePrepared(tx: Tx, engine: Engine, { queries, index, fileIds, unit }: PreparedFiles): Promise<void> {
  if (index === null) return;
  tx.later({ text: "set local work_mem = '64MB'" });
  for (const query of queries) tx.later(query);
  markDuties(tx, unit, uuidV7(engine.ports), fileIds);
  await writeIndexQuery(tx, engine, index);
}

/** Records that would be late if the files were opened now. */
export function lateIn(engine: Engine, drafts: readonly FileDraft[], now: number): number {
  const enteredAt = new Date(now).toISOString();
  const late = ({ type, values }: FileDraft['records'][number]): boolean => {
    const definition = engine.registry.recordTypes.find((each) => each.name === type);
    const occurredAt = definition ? occurredOf(definition, values) : null;
    return occurredAt !== null && isLate({ dueAt: engine.dueAt(occurredAt, type), enteredAt });
  };
  return drafts.reduce((sum, { records }) => sum + records.filter(late).length, 0);
}

const filesQuery = (files: readonly { file: FileRow; journalId: string }[]): QueryConfig => ({ name: 'bulk-files', text: FILES, values: [JSON.stringify(files.map(({ file, journalId }) => ({ ...file, journalId })))] });

const FILES = `insert into file (file_id, registry, file_no, subject_kind, custodian_unit, sealed, version, opened_at, journal_id)
  select "fileId", registry, "fileNo", "subjectKind", unit, false, 1, "openedAt", "journalId"
  from json_to_recordset($1::json) as t("fileId" uuid, registry text, "fileNo" text, "subjectKind" text, unit text, "openedAt" timestamptz, "journalId" uuid)`;

function fileOf(engine: Engine, frame: BulkFrame, draft: FileDraft, entries: StoredEntry[], keys: BulkKeys): { file: FileRow; journalId: string; records: JournalledRecord[] } {
  // Whoever makes drafts tells the officer; a draft that comes so far unsound is a defect.
  const unsound = wholeFileFindings(engine, draft.subjectKind, draft.records, vietnamDate(frame.now)).find(({ finding }) => finding.severity === 'error');
  if (unsound) throw new Error(`${draft.fileNo}: ${unsound.type}: ${unsound.finding.message}`);
  const around = { operation: frame.operation, origin: engine.origin, actor: frame.actor, position: frame.position, at: microInstant(frame.now) };
  const moment = new Date(frame.now).toISOString();
  const add = (act: string, rest: { fileId: string; version: number; recordType?: string; recordId?: string; body: Record<string, unknown> }): string => {
    const id = uuidV7(engine.ports);
    entries.push(makeEntry(engine.ports, around, { id, act, unit: frame.unit, registry: engine.registry.name, clause: frame.clause, purpose: frame.purpose, ...rest, body: rest.body as never }));
    return id;
  };
  const file: FileRow = { fileId: uuidV7(engine.ports), registry: engine.registry.name, fileNo: draft.fileNo, subjectKind: draft.subjectKind, unit: frame.unit, sealed: false, version: 1, openedAt: moment };
  const journalId = add('file.open', { fileId: file.fileId, version: 1, body: { file: { ...file } } });
  const records = draft.records.map(({ type, values: typed }): JournalledRecord => {
    const definition = engine.registry.recordTypes.find((t) => t.name === type);
    if (!definition) throw new Error(`record type ${type} is not in the dictionary`);
    const values = keys.sealed(file.fileId, definition, typed);
    const occurredAt = occurredOf(definition, values);
    const dueAt = occurredAt === null || frame.broughtOver === true ? null : engine.dueAt(occurredAt, type);
    const lateReason = isLate({ dueAt, enteredAt: moment }) ? (frame.lateReason ?? null) : null;
    const record: RecordRow = {
      recordId: uuidV7(engine.ports), fileId: file.fileId, type, version: 1, state: 'current', unit: frame.unit, occurredAt, enteredAt: moment,
      dueAt, lateReason, enteredBy: frame.actor, values,
    };
    return { ...record, journalId: add('record.enter', { fileId: file.fileId, version: 1, recordType: type, recordId: record.recordId, body: { record: recordBody(record) } }) };
  });
  return { file, journalId, records };
}

/**
 * The same two inserts as a single act, thousands of rows in one round trip. Columns cross as joined text, hashes and salts as one
 * block of bytes each: canonical JSON holds no raw line end, so that parts the bodies, and nothing needs escaping on the way.
 */
function appendBulk(entries: readonly StoredEntry[]): QueryConfig {
  const first = entries[0]?.entry as StoredEntry['entry'];
  const column = (pick: (e: StoredEntry) => string | null): string => `{${entries.map((e) => pick(e) ?? 'null').join(',')}}`;
  return {
    name: 'append-bulk',
    text: APPEND,
    values: [
      column((e) => e.entry.id), first.operation, first.origin, first.at, first.actor, first.position, first.unit, first.registry, first.clause, first.purpose,
      column((e) => e.entry.act), column((e) => e.entry.fileId), column((e) => e.entry.recordType), column((e) => e.entry.recordId),
      Buffer.from(entries.map((e) => e.entry.bodyHash).join(''), 'hex'), Buffer.concat(entries.map((e) => e.salt)), entries.map((e) => e.body).join('\n'),
    ],
  };
}

const APPEND = `with entry as (insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, registry, file_id, record_type, record_id, version, clause, purpose, body_hash)
    select id, $2, $3, $4, $5, $6, $7, act, 'done', $8, file_id, record_type, record_id, 1, $9, $10, substring($15::bytea, (32 * n - 31)::int, 32)
    from unnest($1::uuid[], $11::text[], $12::uuid[], $13::text[], $14::uuid[]) with ordinality as t(id, act, file_id, record_type, record_id, n))
  insert into journal_body (entry_id, unit, salt, body) select id, $7, substring($16::bytea, (16 * n - 15)::int, 16), body
  from unnest($1::uuid[], string_to_array($17::text, E'\\n')) with ordinality as t(id, body, n)`;
