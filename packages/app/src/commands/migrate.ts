import type { Command } from './arguments.ts';
import { print } from './arguments.ts';
import { withNode } from './with-node.ts';

export const migrateCommand: Command = {
  summary: 'đưa cơ sở dữ liệu lên lược đồ hiện hành',
  run: (_args, flags) =>
    withNode(flags, async () => {
      print(flags, { ok: true }, 'Lược đồ đã đúng bản hiện hành.');
      return 0;
    }, { create: true }),
};
