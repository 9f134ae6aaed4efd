import type { Folded, Image } from './fold.ts';
import type { Findings } from './report.ts';

type Row = Readonly<Record<string, unknown>>;

/** Columns of `file_index` that the program makes from several records by rules of its own; they are not made a second time here. */
export const NOT_COMPARED = ['status', 'syllables', 'identifiers', 'birth_year', 'offence', 'article', 'penalty', 'place', 'admitted', 'term_end'];

/**
 * Name and day of birth as the list shows them, held to the record that tells them. Where a body is gone, or no record or more than one tells
 * them, the row is only counted.
 */
export function checkShown(rows: readonly Row[], folded: Folded, found: Findings): void {
  const records = Map.groupBy(folded.records.values(), ({ fileId }) => fileId);
  for (const row of rows) {
    const id = String(row['file_id']);
    const one = teller(folded.files.get(id), records.get(id) ?? []);
    if (one === null) {
      found.count('namesNotCompared');
      continue;
    }
    if (row['name'] !== one.name) found.fault('file_index.differs', id, `file_index.name của ${id} khác nhật ký`);
    if ((row['birth'] ?? null) !== one.birth) found.fault('file_index.differs', id, `file_index.birth của ${id} khác nhật ký`);
  }
}

function teller(file: Image | undefined, records: readonly Image[]): { name: string; birth: string | null } | null {
  if (records.some(({ value }) => value === null)) return null;
  const legal = file?.value?.['subjectKind'] === 'PHAP_NHAN';
  const current = records.filter(({ value }) => value?.['state'] === 'current');
  const persons = current.filter(({ value }) => value?.['type'] === 'person');
  const named = legal ? current.filter(({ value }) => value?.['type'] === 'legal_person') : persons;
  if (named.length !== 1 || persons.length > 1) return null;
  const name = valuesOf(named[0])[legal ? 'name' : 'fullName'];
  const birth = valuesOf(persons[0])['birthDate'];
  return typeof name === 'string' && name !== '' ? { name, birth: typeof birth === 'string' && birth !== '' ? birth : null } : null;
}

const valuesOf = (image: Image | undefined): Row => (image?.value?.['values'] ?? {}) as Row;
