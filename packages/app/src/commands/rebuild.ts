import { rebuildCalculations } from '@thahs/engine/dates';
import { rebuildProjections } from '@thahs/engine/record';
import type { Command } from './arguments.ts';
import { print } from './arguments.ts';
import { progress } from './terminal.ts';
import { withNode } from './with-node.ts';

/** The tables of records are what the journal says they are; this makes them anew while the node goes on serving. */
export const rebuild: Command = {
  summary: 'dựng lại các bảng hồ sơ từ nhật ký, nút vẫn phục vụ',
  run: (_args, flags) =>
    withNode(flags, async (node) => {
      const report = await rebuildProjections(node.engine, (done, total) => progress('phần', total)(done));
      const calculations = await rebuildCalculations(node.engine);
      const parts = Object.entries(report.parts).map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ');
      print(flags, { ...report, calculations }, `${report.files} hồ sơ, ${report.records} bản ghi, ${calculations} phép tính đã lưu trong ${report.seconds.toFixed(1)} giây (${parts}); người dùng chờ ${report.heldMs} ms; ${report.caughtUp} hồ sơ đổi trong lúc dựng`);
      return 0;
    }),
};
