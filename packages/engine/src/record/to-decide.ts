import type { CorrectionView } from '../contract.ts';
import type { Context } from '../operation/index.ts';
import { nextRecord, recordTypeOf } from './change.ts';
import { changesBetween } from './corrections.ts';
import { loadMany } from './file.ts';
import type { RecordRow } from './file.ts';
import { movedDays } from './moves-days.ts';
import { shownField } from './withheld.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Corrections that wait, each with what its records keep, by which they are known again, and with the days of the file that it would move: the second person
 * answers for them too (NĐ 59/2020 Điều 9.2). A day tells nothing personal and is shown as in `dates.read`.
 */
export async function toDecide(context: Context, corrections: readonly CorrectionView[]): Promise<CorrectionView[]> {
  if (corrections.length === 0) return [];
  const files = new Map((await loadMany(context.tx, [...new Set(corrections.map(({ fileId }) => fileId))])).map((each) => [each.file.fileId, each]));
  const { rows } = await context.tx.query<{ record_id: string; content: Values }>({
    name: 'corrections-content', text: `select record_id, content from correction where file_id = any ($1::uuid[]) and state = 'pending'`, values: [[...files.keys()]],
  });
  const wanted = new Map(rows.map((row) => [row.record_id, row.content]));
  return corrections.map((correction) => {
    const loaded = files.get(correction.fileId);
    if (loaded === undefined) return correction;
    const { file, records } = loaded;
    const shown = { subject_kind: file.subjectKind, custodian_unit: file.unit, sealed: file.sealed };
    const before = (recordId: string): RecordRow | undefined => records.find((each) => each.recordId === recordId);
    const stays = ({ recordId }: { recordId: string }): Values => {
      const record = before(recordId);
      const changed = new Set(changesBetween(record?.values ?? {}, wanted.get(recordId) ?? {}).map(({ field }) => field));
      return Object.fromEntries(Object.entries(record?.values ?? {}).filter(([name]) => !changed.has(name) && shownField(context, shown, record?.type ?? null, name)));
    };
    const asked = [correction, ...correction.also].flatMap(({ recordId }) => {
      const [record, values] = [before(recordId), wanted.get(recordId)];
      return record === undefined || values === undefined ? [] : [nextRecord(context, file, recordTypeOf(context.engine, record.type), record, values)];
    });
    return { ...correction, stays: stays(correction), also: correction.also.map((each) => ({ ...each, stays: stays(each) })), days: movedDays(context, file, records, asked) };
  });
}
