import { noteKey, proveEntry, verifyJournal } from '@thahs/engine/journal';
import { nodeSecrets, readConfig } from '../config.ts';
import type { Flags } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/** Public half of the key that signs the checkpoints: what a stranger needs to check them. Opens no database. */
function printKey(flags: Flags): number {
  const config = readConfig(flags, process.env);
  const key = noteKey(config.nodeName, nodeSecrets(config.dataDirectory).noteKeyPem);
  const pem = key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  print(flags, { name: key.name, hint: key.hash.toString('hex'), pem }, pem.trimEnd());
  return 0;
}

/** `journal verify` exits 1 when it finds a fault; `journal prove ID` prints a proof that strangers' software can check. */
export const journal: Command = {
  summary: 'verify: tính lại và đối chiếu toàn bộ nhật ký; prove ID: xuất bằng chứng của một mục ; key: in khóa công khai (--json)',
  async run([what, id], flags) {
    if (what === 'key') return printKey(flags);
    if (what === 'prove' && id !== undefined) {
      return withNode(flags, async (node) => {
        await node.sequenceNow();
        process.stdout.write(`${JSON.stringify(await proveEntry(node.db.sequencer, id), null, 2)}\n`);
        return 0;
      });
    }
    if (what !== 'verify') throw new CommandFailure('dùng “thahs journal verify”, “thahs journal prove MÃ_MỤC” hoặc “thahs journal key”');
    return withNode(flags, async (node) => {
      await node.sequenceNow();
      const report = await verifyJournal(node.db.sequencer, node.engine.noteKey, node.engine.ports.now);
      const faults = report.faults.map((f) => `  ${f.code}: ${f.message}`).join('\n');
      print(flags, report, `${report.entries} mục, ${report.checkpoints} điểm kiểm tra, ${report.seconds.toFixed(1)} giây: ${report.faults.length === 0 ? 'khớp' : `SAI\n${faults}`}`);
      return report.faults.length === 0 ? 0 : 1;
    });
  },
};
