import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { foldSyllables } from '../names/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { writeChangedDuties, writeDuties } from './duties.ts';
import { NameSyllables, writeSyllables } from './syllables.ts';

export interface IndexQuery {
  readonly rows: string;
  readonly syllables: NameSyllables;
}

/** Brings the search row and the duties of each file to its present records; new syllables enter the dictionary of corrections. */
export async function writeIndex(tx: Tx, engine: Engine, files: readonly { file: FileRow; records: readonly RecordRow[] }[]): Promise<void> {
  writeDuties(tx, engine, files);
  if (files.length > 0) await writeIndexQuery(tx, engine, indexQuery(engine, files));
}

/** The same for a file whose records were changed from `before`: what follows from both alike stands there already. */
export async function writeChangedIndex(tx: Tx, engine: Engine, file: FileRow, before: readonly RecordRow[], after: readonly RecordRow[]): Promise<void> {
  const were = indexQuery(engine, [{ file, records: before }]);
  writeChangedDuties(tx, engine, file, before, after);
  const query = indexQuery(engine, [{ file, records: after }]);
  if (query.rows !== were.rows) await writeIndexQuery(tx, engine, query);
}

export function indexQuery(engine: Engine, files: readonly { file: FileRow; records: readonly RecordRow[] }[]): IndexQuery {
  const syllables = new NameSyllables();
  return { rows: JSON.stringify(files.map(({ file, records }) => indexRow(engine, file, records, syllables))), syllables };
}

export async function writeIndexQuery(tx: Tx, engine: Engine, { rows, syllables }: IndexQuery): Promise<void> {
  tx.later({ name: 'write-index', text: WRITE_INDEX, values: [rows] });
  await writeSyllables(tx, engine, syllables);
}

export function indexRow(engine: Engine, file: FileRow, records: readonly RecordRow[], syllables: NameSyllables): Record<string, unknown> {
  const summary = engine.summarise(file.subjectKind, asReadBack(records));
  const folded = foldSyllables(summary.name);
  syllables.add(file.unit, file.sealed, folded);
  return {
    file_id: file.fileId, unit: file.unit, file_no: file.fileNo, subject_kind: file.subjectKind, status: summary.status, name: summary.name,
    syllables: folded, identifiers: [...summary.identifiers, file.fileNo].map((value) => foldIdentifier(value)), birth: summary.birth,
    birth_year: summary.birth === null ? null : Number(summary.birth.slice(0, 4)), offence: summary.offence, article: summary.article,
    penalty: summary.penalty, place: summary.place, admitted: summary.admitted, term_end: summary.termEnd, sealed: file.sealed,
  };
}

/**
 * In the order in which they are read back: of records that were entered together the last would else be another in a list made anew. A list that has it already goes on
 * as it is, for whoever asked of it before knows it again.
 */
const asReadBack = (records: readonly RecordRow[]): readonly RecordRow[] =>
  records.every(({ recordId }, i) => i === 0 || (records[i - 1]?.recordId ?? '') < recordId) ? records : records.toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1));

/** Numbers are found whatever blanks, dots, dashes or case they were typed with. */
export const foldIdentifier = (value: string): string => value.normalize('NFKC').replace(/[\s.\-\u200B-\u200D\uFEFF]/g, '').toUpperCase();

const COLUMNS = ['unit', 'file_no', 'subject_kind', 'status', 'name', 'syllables', 'identifiers', 'birth', 'birth_year', 'offence', 'article', 'penalty', 'place', 'admitted', 'term_end', 'sealed'];
const KEPT = COLUMNS.join(', ');

/** A row that stays as it is is not written again: most acts change nothing of it, and each new version would enter every index. */
const WRITE_INDEX = `with t as materialized (select * from json_to_recordset($1::json) as t(file_id uuid, unit text, file_no text, subject_kind text, status text, name text,
    syllables text[], identifiers text[], birth text, birth_year int, offence text, article text, penalty text, place text, admitted date, term_end date, sealed boolean)),
  names as (insert into name_form (unit, name, syllables) select distinct on (unit, name) unit, name, syllables from t where name <> '' order by unit, name on conflict do nothing)
  insert into file_index as old (file_id, ${KEPT}) select file_id, ${KEPT} from t
  on conflict (file_id) do update set ${COLUMNS.map((c) => `${c} = excluded.${c}`).join(', ')}
  where (${COLUMNS.map((c) => `old.${c}`).join(', ')}) is distinct from (${COLUMNS.map((c) => `excluded.${c}`).join(', ')})`;
