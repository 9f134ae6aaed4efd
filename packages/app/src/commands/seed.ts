import { seedFiles, seedUnits, isEmpty } from '../demo/seed.ts';
import type { IssuedAccount } from '../demo/seed.ts';
import { demonstrationMark } from '../demo/mark.ts';
import { readConfig } from '../config.ts';
import type { Command } from './arguments.ts';
import { print, wholeNumber } from './arguments.ts';
import { progress } from './terminal.ts';
import { withNode } from './with-node.ts';

export const seed: Command = {
  summary: 'thêm hồ sơ giả định vào nút mẫu; thư mục trống thì tạo nút mẫu trước',
  flags: { files: { value: 'N', text: 'số hồ sơ (mặc định 2000)' }, seed: { value: 'S', text: 'số gieo: cùng số cho cùng hồ sơ' } },
  async run(_args, flags) {
    const count = wholeNumber(flags, 'files', 2_000);
    return withNode(flags, async (node) => {
      let accounts: IssuedAccount[] = [];
      if (await isEmpty(node)) {
        accounts = await seedUnits(node);
        demonstrationMark(readConfig(flags, process.env).dataDirectory);
        if (flags['json'] !== true) for (const a of accounts) process.stdout.write(`  ${a.login.padEnd(12)} ${a.password}   ${a.position}\n`);
      }
      const started = Date.now();
      await seedFiles(node, count, wholeNumber(flags, 'seed', 1), progress('hồ sơ', count));
      await node.sequenceNow();
      const seconds = (Date.now() - started) / 1000;
      print(flags, { files: count, seconds, accounts }, `${count} hồ sơ trong ${seconds.toFixed(1)} giây`);
      return 0;
    }, { create: true });
  },
};
