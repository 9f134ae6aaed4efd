import Type from 'typebox';
import { sha256Hex, shownDay, vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { FileRow, SearchInput } from '../../contract.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { nextCopyNumber } from '../copy-number.ts';
import { findFiles, refusePersonalQuestions, SearchInputSchema } from './search.ts';

/** Files of one export: what a person can go through, not the base. */
const MOST_FILES = 5_000;
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
    const { copyNumber, year } = await nextCopyNumber(context, context.actor.unitId);
    const code = sha256Hex(context.operationId, ...rows.map((row) => row.fileId)).slice(0, 12).toUpperCase();
    const verificationCode = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    const columns = [...new Set(input.columns)].flatMap((key) => COLUMNS[key] ?? []);
    const entryId = context.journal({ registry: context.engine.registry.name, body: JSON.parse(JSON.stringify({ search, columns: input.columns, format: input.format, copyNumber, year, verificationCode, results: rows.map((row) => row.fileId) })) });
    context.tx.later({ text: 'insert into exported_file (file_id, entry_id, unit) select file_id, $2, $3 from unnest($1::uuid[]) file_id', values: [rows.map((row) => row.fileId), entryId, context.actor.unitId] });
    return {
      copyNumber, verificationCode, total: rows.length, head: headOf(context, { copyNumber, year, verificationCode, total: rows.length }),
      headings: columns.map(({ heading }) => heading), lines: rows.map((row) => columns.map(({ cell }) => cell(row, context))),
    };
  },
});

async function allOf(context: Context, search: SearchInput): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await findFiles(context, { ...search, offset, limit: PAGE });
    if (page.total > MOST_FILES || !page.totalExact) throw conflict('export.too-many', `Danh sách có ${page.totalExact ? '' : 'hơn '}${page.total.toLocaleString('de-DE')} hồ sơ của đơn vị, mỗi lần xuất tối đa ${MOST_FILES.toLocaleString('de-DE')}. Thêm điều kiện lọc rồi xuất lại.`);
    rows.push(...page.rows);
    if (page.rows.length < PAGE) break;
  }
  if (rows.length === 0) throw invalid('export.empty', 'Không có hồ sơ nào của đơn vị trong danh sách này. Đổi điều kiện lọc rồi xuất lại.');
  return rows;
}

/** Source, user, time, purpose and copy number, as a printed copy has them (Điều 10.1). */
function headOf({ engine, actor, now, purpose, decision }: Context, copy: { copyNumber: number; year: number; verificationCode: string; total: number }): string[] {
  const rule = engine.purposes.find((each) => each.code === purpose);
  const clock = new Date(now + 7 * 3_600_000).toISOString().slice(11, 16);
  return [
    `Danh sách ${copy.total.toLocaleString('de-DE')} hồ sơ`,
    `Nguồn: Cơ sở dữ liệu về thi hành án hình sự, ${engine.unit(actor.unitId)?.name ?? actor.unitId}`,
    `Người xuất: ${actor.name}, ${clock} ngày ${day(vietnamDate(now))}`,
    `Mục đích: ${rule?.label.vi ?? purpose ?? ''} (${engine.clauses.citation(rule?.clause ?? decision.clause)})`,
    `Bản số ${copy.copyNumber}/${copy.year}, mã kiểm tra ${copy.verificationCode}`,
  ];
}
