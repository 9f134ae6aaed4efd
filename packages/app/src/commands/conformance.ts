import { runConformance } from '../conformance/index.ts';
import type { Command } from './arguments.ts';
import { print } from './arguments.ts';

export const conformance: Command = {
  summary: 'chạy các ca kiểm chứng trong thư mục',
  words: ['THƯ_MỤC'],
  faults: 'có ca không đạt',
  async run([directory = ''], flags) {
    const { lines, passed, failed } = await runConformance(directory);
    print(flags, { passed, failed, lines }, lines.join('\n'));
    return failed === 0 ? 0 : 1;
  },
};
