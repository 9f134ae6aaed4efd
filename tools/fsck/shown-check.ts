import { canonical } from './canonical.ts';
import type { Folded } from './fold.ts';
import { listRow } from './list-row.ts';
import type { Told } from './list-row.ts';
import type { Findings } from './report.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every column of the list that is made from the records, held to them; the others stand in the file itself. */
export function checkShown(rows: readonly Row[], folded: Folded, found: Findings): void {
  const records = Map.groupBy([...folded.records].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, image]) => image), ({ fileId }) => fileId);
  for (const row of rows) {
    const id = String(row['file_id']);
    const file = folded.files.get(id)?.value;
    const images = records.get(id) ?? [];
    if (!file || images.some(({ value }) => value === null)) {
      found.count('rowsNotCompared');
      continue;
    }
    for (const [column, wanted] of Object.entries(listRow(file, images.map(({ value }) => value as unknown as Told)))) {
      if (wanted === undefined) found.count('cellsNotCompared');
      else if (canonical(row[column] ?? null) !== canonical(wanted)) found.fault('file_index.differs', id, `file_index.${column} của ${id} khác nhật ký`);
    }
  }
}
