import { noteJournalCheck } from '@thahs/engine/alarm';
import { noteKey, proveEntry, verifyJournal } from '@thahs/engine/journal';
import type { VerifyReport } from '@thahs/engine/journal';
import { isUuid } from '@thahs/engine/kernel';
import { nodeSecrets, readConfig } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { heldText } from './held-text.ts';
import { progress } from './terminal.ts';
import { mustExist, withNode } from './with-node.ts';

/** Public half of the key that signs the checkpoints: what a stranger needs to check them. Opens no database. */
export const journalKey: Command = {
  summary: 'in khóa công khai dùng để kiểm tra các điểm kiểm tra của nhật ký',
  async run(_args, flags) {
    const config = readConfig(flags, process.env);
    mustExist(config);
    const key = noteKey(config.nodeName, nodeSecrets(config.dataDirectory).noteKeyPem);
    const pem = key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    print(flags, { name: key.name, hint: key.hash.toString('hex'), pem }, pem.trimEnd());
    return 0;
  },
};

/** A proof that strangers' software can check. */
export const journalProve: Command = {
  summary: 'xuất bằng chứng (JSON) rằng một mục nằm trong nhật ký đã ký',
  words: ['MÃ_MỤC'],
  run: ([id = ''], flags) =>
    withNode(flags, async (node) => {
      if (!isUuid(id)) throw new CommandFailure('MÃ_MỤC không phải mã của một mục nhật ký; mã là một UUID, như “id” của mục đó');
      await node.sequenceNow();
      const proof = await proveEntry(node.db.sequencer, id);
      print(flags, proof, JSON.stringify(proof, null, 2));
      return 0;
    }, { ofFormer: true }),
};

/** To be kept elsewhere: what is held outside the machine is the only witness against whoever owns its database. */
export const journalCheckpoint: Command = {
  summary: 'in điểm kiểm tra đã ký mới nhất; chép ra giấy hoặc nơi khác, để sau này đối chiếu bằng “journal verify --against”',
  run: (_args, flags) =>
    withNode(flags, async (node) => {
      await node.sequenceNow();
      const { rows } = await node.db.sequencer.query<{ note: string }>('select note from journal_checkpoint order by size desc limit 1');
      const note = rows[0]?.note;
      if (note === undefined) throw new CommandFailure('nhật ký chưa có mục nào để ký');
      print(flags, { note }, note.trimEnd());
      return 0;
    }, { ofFormer: true }),
};

export const journalVerify: Command = {
  summary: 'tính lại và đối chiếu toàn bộ nhật ký',
  faults: 'nhật ký không khớp',
  flags: { against: { value: 'TỆP', text: 'điểm kiểm tra đã chép ra nơi khác: phát hiện phần cuối nhật ký bị cắt cùng mọi điểm kiểm tra trong cơ sở dữ liệu' } },
  run: (_args, flags) =>
    withNode(flags, async (node) => {
      const held = typeof flags['against'] === 'string' ? heldNote(flags['against']) : null;
      await node.sequenceNow();
      let show: ((done: number) => void) | undefined;
      const onProgress = (done: number, total: number): void => (show ??= progress('mục', total))(done);
      const report = await verifyJournal(node.db.sequencer, node.engine.noteKey, node.engine.ports.now, { onProgress, ...(held === null ? {} : { held }) });
      await noteJournalCheck(node.engine, node.units.top(), report);
      print(flags, report, verdict(report));
      return report.faults.length === 0 ? 0 : 1;
    }, { ofFormer: true }),
};

function heldNote(path: string): string {
  const note = heldText(path);
  if (!/^[^\n]+\n\d+\n[A-Za-z0-9+/=]+\n\n— /.test(note)) throw new CommandFailure(`${path} không phải điểm kiểm tra; lấy nó bằng “journal checkpoint”`);
  return note;
}

function verdict({ entries, checkpoints, seconds, faults, redacted }: VerifyReport): string {
  const lines = [`${entries} mục, ${checkpoints} điểm kiểm tra, ${seconds.toFixed(1)} giây: ${faults.length === 0 ? 'khớp' : 'SAI'}`, ...faults.map((f) => `  ${f.code}: ${f.message}`)];
  if (redacted > 0) lines.push(`${redacted} mục có nội dung đã bị xóa theo lệnh; mục và giá trị băm còn nguyên, quyết định xóa có trong nhật ký.`);
  return lines.join('\n');
}
