import { canonical } from './canonical.ts';
import type { Folded } from './fold.ts';
import { listRow } from './list-row.ts';
import type { Told } from './list-row.ts';
import type { Findings } from './report.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the check leaves aside, said in every report. */
export const NOT_COMPARED: readonly string[] = [
  'file_index: dòng của hồ sơ có nội dung đã bị gỡ khỏi nhật ký (rowsNotCompared)',
  'file_index.status: khi diễn biến không thuộc trình tự thường của phạm nhân, hoặc hồ sơ loại khác đã có diễn biến (cellsNotCompared)',
  'duty: việc bị xóa, và hạn của việc không có việc cùng quy định, cùng mốc ở hồ sơ khác (quy tắc tính hạn không viết lại ở đây; lập lại bằng thahs rebuild)',
  'credential, passkey, session: bí mật cấp trước khi nhật ký giữ dấu của bí mật; mã của phiên đăng nhập',
  'file_index.syllables: tên có ký tự ngoài chữ La-tinh (cellsNotCompared)',
  'file_index.offence: khi không có tệp danh mục điều luật bên cạnh chương trình (cellsNotCompared)',
  'copy_number, copy_given: số của bản mà nội dung mục nhật ký đã bị gỡ (copiesNotCompared)',
  'discrepancy, syllable, name_form, recovery: không dựng lại từ nhật ký',
];

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
