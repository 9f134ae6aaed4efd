import type { Engine, OutputSheet } from '../operation/index.ts';

type Line = (string | null)[];

const NOTES: Line[] = [
  ['Cách điền tệp mẫu'],
  ['1. Mỗi dòng là một hồ sơ. Giữ nguyên dòng tiêu đề; cột có dấu * là bắt buộc.'],
  ['2. Ngày ghi theo dạng ngày/tháng/năm đủ bốn chữ số của năm, ví dụ 05/09/2022. Chỉ biết năm sinh thì ghi bốn chữ số của năm.'],
  ['3. Số định danh, số hồ sơ ghi ở ô kiểu văn bản để không mất số 0 ở đầu.'],
  ['4. Cột có danh mục: ghi mã hoặc tên như ở trang “Danh mục”.'],
  ['5. Tội danh ghi điều.khoản.điểm của Bộ luật Hình sự, ví dụ 173.2.đ.'],
  ['6. Không dùng công thức: chép kết quả rồi dán lại dưới dạng giá trị.'],
  ['7. Chạy thử trước khi nhập thật; dòng bị từ chối ghi rõ ô và cách sửa trong tệp kết quả.'],
];
const ORDINARY_WIDTH = 22;

/** The official template as a workbook: headings to fill in, code lists, notes. Made from the dictionary, so it never falls behind it. */
export function templateSheets(engine: Engine): OutputSheet[] {
  const { columns } = engine.intake.template;
  const headings = columns.map((c) => (c.required ? `${c.heading} *` : c.heading));
  return [
    { name: 'Mẫu nhập', rows: [headings], widths: headings.map(() => ORDINARY_WIDTH) },
    { name: 'Danh mục', rows: [['Cột', 'Mã', 'Tên'], ...columns.flatMap((c) => (c.list === undefined ? [] : listLines(engine, c.heading, c.list)))], widths: [30, 28, 70] },
    { name: 'Hướng dẫn', rows: NOTES, widths: [120] },
  ];
}

function listLines(engine: Engine, heading: string, list: string): Line[] {
  const entries = list === 'subject_kind' ? engine.registry.subjectKinds : (engine.registry.codeLists.find((l) => l.name === list)?.entries ?? []);
  return entries.map((entry) => [heading, entry.code, entry.label.vi]);
}
