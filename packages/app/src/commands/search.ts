import type { FileRow, SearchOutput } from '@thahs/engine/contract';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, given, print, wholeNumber } from './arguments.ts';
import { actingOn, purposeOf } from './acting.ts';
import { dayOrNothing } from './shown-day.ts';

const ROWS = 20;

const line = (row: FileRow, status: string): string => [row.fileNo.padEnd(18), row.name.padEnd(28), dayOrNothing(row.birth).padEnd(11), status.padEnd(18), row.unitName].join(' ').trimEnd();

export const search: Command = {
  summary: 'tra cứu hồ sơ theo tên (không cần dấu), số hồ sơ hoặc số giấy tờ',
  words: ['TỪ_KHÓA'],
  flags: {
    purpose: { value: 'MÃ', text: 'mục đích khai thác (bắt buộc), ghi vào nhật ký' }, limit: { value: 'N', text: `số dòng nhiều nhất (mặc định ${ROWS})` },
    kind: { value: 'LOẠI', text: 'chỉ loại đối tượng này' }, status: { value: 'TRẠNG_THÁI', text: 'chỉ trạng thái này' }, exact: { text: 'đúng từng chữ, không sửa lỗi gõ' }, ...ACTING_FLAGS,
  },
  run: ([query = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [kind, status] = [given(flags, 'kind'), given(flags, 'status')];
      const found = await acting.do<SearchOutput>('file.search', {
        query, purpose: purposeOf(acting, flags), limit: Math.min(500, wholeNumber(flags, 'limit', ROWS)), exact: flags['exact'] === true,
        ...(kind === undefined ? {} : { subjectKinds: [kind] }), ...(status === undefined ? {} : { statuses: [status] }),
      });
      const corrected = found.understood.filter((word) => word.corrected).map((word) => `${word.typed} → ${word.readings.join(', ')}`);
      const text = [...found.rows.map((row) => line(row, acting.node.engine.codeLabel('file_status', row.status))), ...corrected.map((word) => `Hiểu là: ${word}`), `${found.totalExact ? '' : '≥ '}${found.total} hồ sơ`].join('\n');
      print(flags, found, text);
      return 0;
    }),
};
