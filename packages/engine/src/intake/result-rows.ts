import type { Engine, OutputSheet } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { RowFinding, RowVerdict } from './findings.ts';

const PAGE = 5000;
const VERDICT: Readonly<Record<RowVerdict, string>> = { accepted: 'Đã nhận', normalised: 'Đã nhận, có chuẩn hóa', warned: 'Đã nhận, có lưu ý', rejected: 'Trả lại' };
const SEVERITY: Readonly<Record<RowFinding['severity'], string>> = { info: 'Chuẩn hóa', warning: 'Lưu ý', error: 'Trả lại' };

const WIDTHS = [8, 24, 20, 10, 28, 26, 12, 90];
const HEADINGS = ['Dòng', 'Kết quả', 'Số hồ sơ', 'Ô', 'Trường', 'Mã', 'Mức', 'Nội dung và cách xử lý'];

interface Kept {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly file_no: string | null;
  readonly findings: readonly RowFinding[];
}

/** Sheet of the result file. */
export const resultSheet = (engine: Engine, unit: string, jobId: string): OutputSheet => ({ name: 'Kết quả', rows: resultRows(engine, unit, jobId), widths: WIDTHS });

/** Lines of the result file: every row of the table at least once, and once a finding. Read a page at a time. */
async function* resultRows(engine: Engine, unit: string, jobId: string): AsyncGenerator<(string | number | null)[]> {
  yield HEADINGS;
  let after = 0;
  for (;;) {
    const rows = await withTransaction(engine.db.app, { units: [unit] }, async (tx) =>
      (await tx.query<Kept>('select row, verdict, file_no, findings from import_row where job_id = $1 and row > $2 order by row limit $3', [jobId, after, PAGE])).rows);
    for (const kept of rows) yield* linesOf(engine, kept);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.row ?? after;
  }
}

/** Name of a field as the officer knows it: heading of the template, or label of the dictionary. */
function fieldName(engine: Engine, field: string): string {
  const column = engine.intake.template.columns.find((c) => c.column === field || `${c.type}.${c.field}` === field);
  const [typeName, name] = field.split('.');
  const type = engine.registry.recordTypes.find((t) => t.name === typeName);
  const known = type?.fields.find((f) => f.name === name);
  if (known) return `${known.label.vi} (${type?.label.vi ?? ''})`;
  return column?.heading.replace(/\s*\*$/, '') ?? type?.label.vi ?? field;
}

/** A finding that stands in no column is about the row: its bare number would read like a cell. */
const ofWholeRow = ({ cell, row }: RowFinding): boolean => cell === String(row);
const placeOf = (finding: RowFinding): string => (ofWholeRow(finding) ? `dòng ${finding.row}` : finding.cell);

function fieldOf(engine: Engine, finding: RowFinding): string {
  if (!ofWholeRow(finding)) return fieldName(engine, finding.field);
  const [type, field] = finding.field.split('.');
  const known = engine.registry.recordTypes.some((t) => t.name === type && t.fields.some((f) => f.name === field));
  return known ? `${fieldName(engine, finding.field)}: bảng không có cột này` : 'cả dòng';
}

function* linesOf(engine: Engine, { row, verdict, file_no, findings }: Kept): Generator<(string | number | null)[]> {
  if (findings.length === 0) yield [row, VERDICT[verdict], file_no, null, null, null, null, null];
  for (const f of findings) yield [row, VERDICT[verdict], file_no, placeOf(f), fieldOf(engine, f), f.code, SEVERITY[f.severity], f.message];
}
