import Type from 'typebox';
import type { JournalDetails } from '../../contract.ts';
import { isUuid } from '../../kernel/index.ts';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { CHANGES, Closed, Id, pastOf, redactionNotes, redactionsOf, toldEntries } from '../../record/index.ts';
import { peopleIn } from '../journal-people.ts';
import { FILE_SEEN, hiddenByFile, reasonOf, told } from '../journal-told.ts';
import type { JournalRow } from '../journal-told.ts';

/** Numbers of files that one entry lists on the screen; the rest is counted. */
const LISTED = 100;

interface EntryRow extends JournalRow {
  readonly act: string;
  readonly file_id: string | null;
  readonly file_seen: boolean;
}

const MaybeText = Type.Union([Type.String(), Type.Null()]);

/**
 * Một mục nhật ký (Circular Điều 9.4): why it was done and what it changed, field by field, of an act about accounts and units
 * what it set and what was there before, and of a look what was shown. Reading it is a look at
 * the file, which it shows no further than the file itself would; of a sealed file only its head is told.
 */
export const readJournalEntry = defineOperation({
  name: 'journal.entry',
  act: 'journal.read',
  kind: 'read',
  ownPurposes: ['KIEM_TRA', 'CHI_DAO_CAP_DUOI'],
  title: { vi: 'Xem một mục nhật ký', en: 'Read an entry of the journal' },
  input: Type.Object({ entryId: Id }, Closed),
  output: Type.Object({
    reason: MaybeText, note: MaybeText, evidence: MaybeText, changes: Type.Array(Type.Unknown()), people: Type.Array(Type.Unknown()),
    records: Type.Array(Type.Unknown()), files: Type.Array(Type.String()), moreFiles: Type.Integer(), copy: MaybeText, bodyGone: Type.Boolean(), redaction: Type.Unknown(),
  }, Closed),
  load: noSubject,
  async run(context, input): Promise<JournalDetails> {
    const { rows } = await context.tx.query<EntryRow>(
      `select e.act, e.outcome, e.record_type, e.version, e.file_id, f.file_id is not null as file_seen, f.subject_kind, f.unit as custodian_unit, f.sealed, b.body::json as body
       from journal_entry e left join ${FILE_SEEN} f on f.file_id = e.file_id left join journal_body b on b.entry_id = e.id
       where e.id = $1 and e.unit = any ($2) and (e.file_id is null or f.file_id is not null or (e.outcome = 'refused' and e.registry is null))`,
      [input.entryId, context.actor.scope],
    );
    const row = rows[0];
    if (!row) throw notFound('journal.not-found', 'Không có mục nhật ký này trong phạm vi của đơn vị. Tải lại nhật ký.');
    const hidden = hiddenByFile(context);
    const body = (row.body ?? {}) as Readonly<Record<string, unknown>>;
    const shown = await filesOf(context, body);
    const fileId = row.file_seen ? row.file_id : null;
    context.journal({ ...(fileId === null ? {} : { unit: row.custodian_unit ?? context.actor.unitId, registry: context.engine.registry.name, fileId }), body: { entryId: input.entryId, results: shown.ids } });
    return {
      reason: reasonOf({ ...row, body: row.body && { ...row.body, note: null } }, hidden),
      note: row.outcome === 'refused' ? null : told(row, row.body?.note, hidden),
      evidence: told(row, row.body?.evidence, hidden),
      changes: await changesOf(context, fileId, input.entryId, row),
      people: row.outcome === 'done' && row.file_id === null ? await peopleIn(context, row.act, body) : [],
      records: await recordsOf(context, body),
      files: shown.numbers, moreFiles: shown.more,
      copy: copyOf(body),
      bodyGone: row.body === null,
      redaction: row.body === null && fileId !== null ? (await redactionNotes(context.tx, await redactionsOf(context.tx, fileId))).ofEntry(input.entryId) : null,
    };
  },
});

const copyOf = ({ copyNumber, year }: Readonly<Record<string, unknown>>): string | null => (typeof copyNumber === 'number' && typeof year === 'number' ? `${copyNumber}/${year}` : null);

async function changesOf(context: Context, fileId: string | null, entryId: string, row: EntryRow): Promise<JournalDetails['changes']> {
  if (row.outcome !== 'done' || fileId === null || !CHANGES.includes(row.act)) return [];
  const entries = toldEntries(await pastOf(context.tx, fileId, null), hiddenByFile(context)(row));
  return entries.find((entry) => entry.entryId === entryId)?.changes ?? [];
}

/** Files of a list that was shown or taken out, by their numbers; whatever this reader does not see is not in `file_search`. */
async function filesOf(context: Context, body: Readonly<Record<string, unknown>>): Promise<{ ids: string[]; numbers: string[]; more: number }> {
  const named = [body['results'], body['files']].find(Array.isArray) as unknown[] | undefined;
  const wanted = (named ?? []).filter(isUuid);
  if (wanted.length === 0) return { ids: [], numbers: [], more: 0 };
  const { rows } = await context.tx.query<{ file_id: string; file_no: string; total: number }>(
    'select file_id, file_no, count(*) over ()::int as total from file_search where file_id = any ($1) and unit = any ($2) order by file_no limit $3', [wanted, context.actor.scope, LISTED]);
  return { ids: rows.map((each) => each.file_id), numbers: rows.map((each) => each.file_no), more: (rows[0]?.total ?? 0) - rows.length };
}

/** Versions of records that a look at a file showed. */
async function recordsOf(context: Context, { records }: Readonly<Record<string, unknown>>): Promise<JournalDetails['records']> {
  const pairs = Array.isArray(records) ? records.filter((pair): pair is [string, number] => Array.isArray(pair) && isUuid(pair[0]) && typeof pair[1] === 'number') : [];
  if (pairs.length === 0) return [];
  const { rows } = await context.tx.query<{ record_id: string; type: string }>('select record_id, type from record join file_search using (file_id) where record_id = any ($1)', [pairs.map(([id]) => id)]);
  const types = new Map(rows.map(({ record_id: id, type }) => [id, type]));
  return pairs.flatMap(([id, version]) => {
    const recordType = types.get(id);
    return recordType === undefined ? [] : [{ recordType, version }];
  });
}
