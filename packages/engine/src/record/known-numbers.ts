import type { Context, Engine } from '../operation/index.ts';
import type { Finding } from '../registry/index.ts';
import { foldIdentifier } from './search-index.ts';

interface Written {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface NumberFinding {
  readonly record: number;
  readonly finding: Finding;
}

interface Told {
  readonly unit: string;
  readonly subjectKind: string;
  /** The file that the records are written into: its own numbers are no news. */
  readonly fileId?: string | undefined;
}

interface Number_ {
  readonly record: number;
  readonly field: string;
  readonly folded: string;
}

const NAMED = 3;

/** Numbers by which the subject is told and found, as the registry says. */
function numbersIn(engine: Engine, subjectKind: string, written: readonly Written[]): Number_[] {
  return written.flatMap(({ type, values }, record) => {
    const { identifiers } = engine.summarise(subjectKind, [{ recordId: '', type, state: 'current', occurredAt: null, values }]);
    return identifiers.flatMap((number) => {
      const field = Object.keys(values).find((name) => values[name] === number);
      return field === undefined ? [] : [{ record, field, folded: foldIdentifier(number) }];
    });
  });
}

/**
 * A number that a file of the unit carries already: one person may rightly have several files, so it warns and never blocks. Told of is only what
 * the reader's own search would show (scope, seal), to whom the purpose opens personal data; the telling is journalled with the files that it named.
 */
export async function knownNumbers(context: Context, { unit, subjectKind, fileId }: Told, written: readonly Written[]): Promise<NumberFinding[]> {
  const numbers = numbersIn(context.engine, subjectKind, written);
  if (numbers.length === 0) return [];
  // Said so that the index of numbers is the only one that serves.
  const { rows } = await context.tx.query<{ file_id: string; file_no: string; identifiers: string[] }>({
    name: 'known-numbers',
    text: `select file_id, file_no, identifiers from file_search where unit || '' = $1 and identifiers && $2::text[] and ($3::uuid is null or file_id <> $3) order by file_id limit 50`,
    values: [unit, [...new Set(numbers.map((number) => number.folded))], fileId ?? null],
  });
  const told = new Set<string>();
  const findings = numbers.flatMap(({ record, field, folded }): NumberFinding[] => {
    // A file also goes by its own number.
    const files = rows.filter((row) => row.identifiers.includes(folded) && foldIdentifier(row.file_no) !== folded);
    if (files.length === 0) return [];
    for (const file of files) told.add(file.file_id);
    const more = files.length > NAMED ? ` và ${files.length - NAMED} hồ sơ khác` : '';
    const message = `Số này đã có ở hồ sơ ${files.slice(0, NAMED).map((file) => file.file_no).join(', ')}${more} của đơn vị. Đối chiếu giấy tờ: nếu cùng một người, xem có cần hồ sơ mới không.`;
    return [{ record, finding: { field, code: 'number.known', severity: 'warning', message } }];
  });
  if (told.size > 0) context.journal({ act: 'number.known', unit, purpose: context.purpose ?? 'NHAP_LIEU', body: { files: [...told] } });
  return findings;
}
