import { seedFiles, seedUnits, isEmpty } from '../demo/seed.ts';
import { demonstrationMark } from '../demo/mark.ts';
import { readConfig } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print, progress } from './arguments.ts';
import { withNode } from './with-node.ts';

export const seed: Command = {
  summary: 'thêm hồ sơ giả định vào nút mẫu (--files N, --seed S, --json)',
  async run(_args, flags) {
    const count = Number(flags['files'] ?? 2_000);
    if (!Number.isInteger(count) || count < 1) throw new CommandFailure('--files phải là số nguyên dương');
    return withNode(flags, async (node) => {
      if (await isEmpty(node)) {
        const accounts = await seedUnits(node);
        demonstrationMark(readConfig(flags, process.env).dataDirectory);
        if (flags['json'] !== true) for (const a of accounts) process.stdout.write(`  ${a.login.padEnd(12)} ${a.password}   ${a.position}\n`);
      }
      const started = Date.now();
      await seedFiles(node, count, Number(flags['seed'] ?? 1), progress('hồ sơ', count));
      await node.sequenceNow();
      const seconds = (Date.now() - started) / 1000;
      print(flags, { files: count, seconds }, `${count} hồ sơ trong ${seconds.toFixed(1)} giây`);
      return 0;
    });
  },
};
