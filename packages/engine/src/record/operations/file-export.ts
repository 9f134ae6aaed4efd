import Type from 'typebox';
import { shownDay } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { FileRow, SearchInput } from '../../contract.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { refuseEmpty, refuseTooMany, takeOut } from '../take-out.ts';
import { findFiles, refusePersonalQuestions, SearchInputSchema } from './search.ts';

const PAGE = 500;

type Cell = (row: FileRow, context: Context) => string;
const day = (value: string | null): string => (value === null ? '' : shownDay(value));

/** The columns of the list, masked as in the list; the heading is what the screen shows. */
const COLUMNS: Readonly<Record<string, { readonly heading: string; readonly cell: Cell }>> = {
  fileNo: { heading: 'Số hồ sơ', cell: (row) => row.fileNo },
  name: { heading: 'Họ và tên', cell: (row) => row.name },
  birth: { heading: 'Ngày sinh', cell: (row) => day(row.birth) },
  offence: { heading: 'Tội danh', cell: (row) => row.offence ?? '' },
  article: { heading: 'Điều', cell: (row) => row.article ?? '' },
  penalty: { heading: 'Mức án', cell: (row) => row.penalty ?? '' },
  place: { heading: 'Nơi giữ', cell: (row) => row.place ?? '' },
  status: { heading: 'Trạng thái', cell: (row, { engine }) => engine.codeLabel('file_status', row.status) },
  admitted: { heading: 'Ngày nhập', cell: (row) => day(row.admitted) },
  termEnd: { heading: 'Hết hạn', cell: (row) => day(row.termEnd) },
  unit: { heading: 'Đơn vị', cell: (row) => row.unitName },
  kind: { heading: 'Loại đối tượng', cell: (row, { engine }) => engine.registry.subjectKinds.find((kind) => kind.code === row.subjectKind)?.label.vi ?? row.subjectKind },
};

const Column = Type.Union(Object.keys(COLUMNS).map((key) => Type.Literal(key)));

/**
 * Xuất danh sách hồ sơ (Circular Điều 10.1): with a purpose, of one's own unit, masked as in the list. The file says its source, who took it out, when, for
 * what and as which copy; the journal keeps the number of every file in it, and each of them counts it as a look.
 */
export const exportFiles = defineOperation({
  name: 'file.export',
  act: 'export',
  kind: 'change',
  title: { vi: 'Xuất danh sách hồ sơ', en: 'Export a list of files' },
  input: Type.Object({ operationId: Id, purpose: Purpose, search: SearchInputSchema, columns: Type.Array(Column, { minItems: 1, maxItems: 20 }), format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) }, Closed),
  output: Type.Object({ copyNumber: Type.Integer(), verificationCode: Type.String(), total: Type.Integer(), head: Type.Array(Type.String()), headings: Type.Array(Type.String()), lines: Type.Array(Type.Array(Type.String())) }, Closed),
  load: noSubject,
  async run(context, input) {
    const search = { ...(input.search as unknown as SearchInput), purpose: input.purpose, units: [context.actor.unitId] };
    refusePersonalQuestions(context, search, search.query.trim());
    const rows = await allOf(context, search);
    const columns = [...new Set(input.columns)].flatMap((key) => COLUMNS[key] ?? []);
    const taken = await takeOut(context, rows.map((row) => row.fileId), `Danh sách ${rows.length.toLocaleString('de-DE')} hồ sơ`, JSON.parse(JSON.stringify({ search, columns: input.columns, format: input.format })));
    return { ...taken, total: rows.length, headings: columns.map(({ heading }) => heading), lines: rows.map((row) => columns.map(({ cell }) => cell(row, context))) };
  },
});

async function allOf(context: Context, search: SearchInput): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await findFiles(context, { ...search, offset, limit: PAGE });
    refuseTooMany(page.total, page.totalExact);
    rows.push(...page.rows);
    if (page.rows.length < PAGE) break;
  }
  refuseEmpty(rows.length);
  return rows;
}
