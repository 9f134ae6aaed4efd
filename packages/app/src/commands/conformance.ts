import { runConformance } from '../conformance/index.ts';
import type { Command } from './arguments.ts';
import { CommandFailure } from './arguments.ts';

export const conformance: Command = {
  summary: 'chạy các ca kiểm chứng trong thư mục (thahs conformance DIR)',
  async run([directory]) {
    if (directory === undefined) throw new CommandFailure('dùng “thahs conformance THƯ_MỤC”');
    const { lines, failed } = await runConformance(directory);
    process.stdout.write(`${lines.join('\n')}\n`);
    return failed === 0 ? 0 : 1;
  },
};
