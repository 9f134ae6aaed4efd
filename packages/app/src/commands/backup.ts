import type { Operations } from '@thahs/engine/contract';
import { readConfig } from '../config.ts';
import { alone, drill, runBackup, verifyCopy } from '../keeping/index.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, given, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';
import { progress } from './terminal.ts';

const MEGABYTE = 1024 * 1024;
const size = (bytes: number | null): string => (bytes === null ? '' : `${(bytes / MEGABYTE).toFixed(1)} MB`);

export const backupRun: Command = {
  summary: 'sao lưu toàn bộ nút lên hai phương tiện trở lên cùng một lúc',
  words: ['THƯ_MỤC_1', 'THƯ_MỤC_2', '[THƯ_MỤC_3]', '[THƯ_MỤC_4]'],
  flags: { 'one-device': { value: 'LÝ_DO', text: 'chỉ để thử: chấp nhận hai thư mục trên cùng một ổ đĩa; lý do ghi vào nhật ký' }, ...ACTING_FLAGS },
  faults: 'có phương tiện không nhận đủ bản sao lưu',
  run: (folders, flags) =>
    actingOn(flags, async (acting) => {
      const reason = given(flags, 'one-device');
      const data = readConfig(flags, process.env).dataDirectory;
      const outcome = await alone(acting.node.db, () => runBackup(acting, data, folders, reason === undefined ? {} : { oneDeviceReason: reason }));
      const bytes = outcome.manifest.files.reduce((sum, file) => sum + file.size, 0);
      const lines = outcome.copies.map((copy, i) => `  ${folders[i] ?? ''}: ${copy.fault === null ? 'đủ' : `HỎNG: ${copy.fault}`}`);
      print(flags, { set: outcome.set, bytes, copies: outcome.copies }, `Bản sao lưu ${outcome.set}, ${size(bytes)}:\n${lines.join('\n')}`);
      return outcome.copies.some((copy) => copy.fault !== null) ? 1 : 0;
    }),
};

function stateOf({ removedAt, fault }: Operations['backup.list']['output']['sets'][number]['copies'][number]): string {
  if (removedAt !== null) return `đã dọn ${momentOrNever(removedAt)}`;
  return fault === null ? 'đủ' : `HỎNG: ${fault}`;
}

export const backupList: Command = {
  summary: 'danh mục bản sao lưu: bản nào ở đâu, kiểm tra và phục hồi thử khi nào',
  flags: ACTING_FLAGS,
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { sets } = await acting.do<Operations['backup.list']['output']>('backup.list', {});
      const lines = sets.flatMap((set) => [
        `${momentOrNever(set.begunAt)}  ${size(set.bytes).padStart(10)}  ${set.setId}${set.oneDeviceReason === null ? '' : `  (một ổ đĩa: ${set.oneDeviceReason})`}`,
        ...set.copies.map((c) => `    ${c.label.padEnd(20)} ${stateOf(c)}; kiểm tra ${momentOrNever(c.verifiedAt)}${c.verifiedWhole === false ? ' SAI' : ''}; phục hồi thử ${momentOrNever(c.drilledAt)}${c.drillPassed === false ? ' KHÔNG ĐẠT' : ''}`),
      ]);
      print(flags, { sets }, lines.length === 0 ? 'Chưa có bản sao lưu nào. Chạy “thahs backup run THƯ_MỤC_1 THƯ_MỤC_2”.' : lines.join('\n'));
      return 0;
    }),
};

export const backupVerify: Command = {
  summary: 'đọc từng byte của bản sao lưu mới nhất trên một phương tiện và đối chiếu với bản kê đã ký',
  words: ['THƯ_MỤC'],
  flags: ACTING_FLAGS,
  faults: 'bản sao lưu không nguyên vẹn',
  run: ([folder = ''], flags) =>
    actingOn(flags, async (acting) => {
      const verified = await alone(acting.node.db, () => verifyCopy(acting, folder, { onProgress: shownProgress() }));
      const { set, medium, bytes, files, logPieces, faults } = verified;
      print(flags, { set, medium, bytes, logPieces, faults }, faults.length === 0 ? `Bản ${set} trên “${medium}” nguyên vẹn: ${files} tệp, ${size(bytes)}, ${logPieces} đoạn nhật ký tiếp theo.` : `Bản ${set} trên “${medium}” HỎNG:\n  ${faults.join('\n  ')}\nSao lưu lại lên phương tiện này; phương tiện kia phải được kiểm tra ngay.`);
      return faults.length === 0 ? 0 : 1;
    }),
};

function shownProgress(): (done: number, total: number) => void {
  let bar: ((done: number) => void) | undefined;
  return (done, total) => (bar ??= progress('byte', total))(done);
}

export const backupDrill: Command = {
  summary: 'phục hồi thử bản sao lưu mới nhất của một phương tiện vào chỗ tạm, chạy, đối chiếu, rồi xóa',
  words: ['THƯ_MỤC'],
  flags: ACTING_FLAGS,
  faults: 'bản sao lưu không phục hồi được, hoặc phục hồi ra dữ liệu khác',
  run: ([folder = ''], flags) =>
    actingOn(flags, async (acting) => {
      const report = await alone(acting.node.db, () => drill(acting, readConfig(flags, process.env).dataDirectory, folder));
      const lines = [
        `Phục hồi thử ${report.passed ? 'ĐẠT' : 'KHÔNG ĐẠT'}: bản ${report.set}`,
        `  phục hồi trong ${report.rtoSeconds.toFixed(1)} giây; thiếu ${report.rpoSeconds.toFixed(0)} giây cuối so với nút đang chạy`,
        `  nhật ký ${report.entries} mục; ${report.files} tệp; ${report.indexes} chỉ mục; đối chiếu ${report.sampled} dòng; ${report.attachments} tệp đính kèm; ${report.logPieces} đoạn nhật ký sau bản sao lưu`, ...report.faults.map((fault) => `  LỖI: ${fault}`),
      ];
      print(flags, report, lines.join('\n'));
      return report.passed ? 0 : 1;
    }),
};
