import { statSync } from 'node:fs';
import { runConformance, UnreadableVectors } from '../conformance/index.ts';
import type { ConformanceReport } from '../conformance/index.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';

export const conformance: Command = {
  summary: 'chạy các ca kiểm chứng trong thư mục',
  words: ['THƯ_MỤC'],
  faults: 'có ca không đạt, hoặc không có ca nào đã chạy',
  async run([directory = ''], flags) {
    const { lines, passed, failed } = await casesIn(directory);
    // A folder that was named wrongly must not look like one that passed; the sum stays the last line.
    const told = passed + failed === 0 ? [NONE, ...lines] : lines;
    print(flags, { passed, failed, lines: told }, told.join('\n'));
    return failed === 0 && passed > 0 ? 0 : 1;
  },
};

const NONE = 'không có ca nào đã chạy: thư mục không có tệp ca kiểm chứng (.json) mà phiên bản này hiểu';

async function casesIn(directory: string): Promise<ConformanceReport> {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) throw new CommandFailure(`không có thư mục “${directory}”; ghi đường dẫn của thư mục chứa các tệp ca kiểm chứng (.json)`);
  try {
    return await runConformance(directory);
  } catch (error) {
    if (!(error instanceof UnreadableVectors)) throw error;
    throw new CommandFailure(`không đọc được tệp “${error.message}” như một tệp ca kiểm chứng; sửa hoặc bỏ tệp đó ra khỏi thư mục rồi chạy lại`, { cause: error });
  }
}
