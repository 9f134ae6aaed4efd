import { proveEntry, verifyJournal } from '@thahs/engine/journal';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/** `journal verify` exits 1 when it finds a fault; `journal prove ID` prints a proof that strangers' software can check. */
export const journal: Command = {
  summary: 'verify: tính lại và đối chiếu toàn bộ nhật ký; prove ID: xuất bằng chứng của một mục (--json)',
  async run([what, id], flags) {
    if (what === 'prove' && id !== undefined) {
      return withNode(flags, async (node) => {
        await node.sequenceNow();
        process.stdout.write(`${JSON.stringify(await proveEntry(node.db.sequencer, id), null, 2)}\n`);
        return 0;
      });
    }
    if (what !== 'verify') throw new CommandFailure('dùng “thahs journal verify” hoặc “thahs journal prove MÃ_MỤC”');
    return withNode(flags, async (node) => {
      await node.sequenceNow();
      const report = await verifyJournal(node.db.sequencer, node.engine.noteKey, node.engine.ports.now);
      const faults = report.faults.map((f) => `  ${f.code}: ${f.message}`).join('\n');
      print(flags, report, `${report.entries} mục, ${report.checkpoints} điểm kiểm tra, ${report.seconds.toFixed(1)} giây: ${report.faults.length === 0 ? 'khớp' : `SAI\n${faults}`}`);
      return report.faults.length === 0 ? 0 : 1;
    });
  },
};
