import { shownDay, uuidV7, vietnamDate } from '@thahs/engine/kernel';
import type { Operations, RecoveryKeyView } from '@thahs/engine/contract';
import type { Acting } from '../through-door.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { certificateIn } from './recovery-file.ts';
import { grouped } from './recovery-key-make.ts';

const STATES: Readonly<Record<RecoveryKeyView['state'], string>> = { PROPOSED: 'chờ chỉ huy nhận', IN_USE: 'đang dùng', REFUSED: 'trả lại', RETIRED: 'thôi dùng' };

/** Of its name or its number; what was refused or ended is not meant. */
async function knownKey(acting: Acting, name: string): Promise<RecoveryKeyView> {
  const { keys } = await acting.do<Operations['recovery-key.list']['output']>('recovery-key.list', {});
  const found = keys.filter((key) => key.keyId === name || (key.name === name && (key.state === 'IN_USE' || key.state === 'PROPOSED')));
  const [key] = found;
  if (!key) throw new CommandFailure(`không có khóa “${name}” đang dùng hay đang chờ; xem bằng “thahs recovery-key list”`);
  if (found.length > 1) throw new CommandFailure(`có nhiều khóa tên “${name}”; dùng mã khóa ở “thahs recovery-key list --json”`);
  return key;
}

/** Only the certificate goes to the node (Circular Điều 8.4). */
export const recoveryKeyPropose: Command = {
  summary: 'đề nghị dùng một khóa khôi phục; nút chỉ nhận chứng thư trong tệp, chỉ huy nhận vào dùng',
  words: ['TỆP_KHÓA'],
  flags: { name: { value: 'TÊN', text: 'tên khóa (bắt buộc)' }, keeper: { value: 'NGƯỜI', text: 'người giữ khóa riêng (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi cất (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([file = ''], flags) =>
    actingOn(flags, async (acting) => {
      const input = { certificate: certificateIn(file), name: needed(flags, 'name', 'tên khóa'), keeper: needed(flags, 'keeper', 'người giữ khóa riêng'), place: needed(flags, 'place', 'nơi cất') };
      const proposed = await acting.do<Operations['recovery-key.propose']['output']>('recovery-key.propose', { operationId: uuidV7(acting.node.engine.ports), ...input });
      print(flags, proposed, `Đã đề nghị dùng khóa “${input.name}”, vân tay ${grouped(proposed.fingerprint)}.\nChỉ huy nhận vào dùng ở màn hình “Sao lưu, phương tiện” hoặc bằng “thahs recovery-key decide”.`);
      return 0;
    }),
};

export const recoveryKeyDecide: Command = {
  summary: 'nhận một khóa khôi phục vào dùng, hoặc trả lại (chỉ huy đơn vị)',
  words: ['TÊN'],
  flags: { fingerprint: { value: 'VÂN_TAY', text: 'ít nhất 16 ký tự đầu của vân tay, đọc trên giấy để cùng khóa' }, reject: { text: 'trả lại' }, note: { value: 'GHI_CHÚ', text: 'ghi chú, lý do trả lại' }, ...ACTING_FLAGS },
  run: ([name = ''], flags) =>
    actingOn(flags, async (acting) => {
      const { keyId } = await knownKey(acting, name);
      const [fingerprint, note] = [given(flags, 'fingerprint'), given(flags, 'note')];
      const { state } = await acting.do<Operations['recovery-key.decide']['output']>('recovery-key.decide', {
        operationId: uuidV7(acting.node.engine.ports), keyId, accept: flags['reject'] !== true, ...(fingerprint === undefined ? {} : { fingerprint }), ...(note === undefined ? {} : { note }),
      });
      print(flags, { keyId, state }, `Khóa “${name}”: ${STATES[state]}.`);
      return 0;
    }),
};

export const recoveryKeyList: Command = {
  summary: 'khóa khôi phục: ai giữ, ở đâu, lần thử gần nhất',
  words: [],
  flags: ACTING_FLAGS,
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const listed = await acting.do<Operations['recovery-key.list']['output']>('recovery-key.list', {});
      const lines = listed.keys.map((key) => `${key.name} · ${STATES[key.state]} · ${key.keeper}, ${key.place} · thử mở: ${key.triedOn === null ? 'chưa' : shownDay(key.triedOn)}${key.fingerprint === null ? '' : `\n  ${grouped(key.fingerprint)}`}`);
      print(flags, listed, lines.length === 0 ? 'Chưa có khóa khôi phục nào. Tạo bằng “thahs recovery-key make”.' : lines.join('\n'));
      return 0;
    }),
};

export const recoveryKeyHandOver: Command = {
  summary: 'ghi việc bàn giao khóa khôi phục: người giữ, nơi cất mới',
  words: ['TÊN'],
  flags: { keeper: { value: 'NGƯỜI', text: 'người nhận giữ (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi cất (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([name = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [{ keyId }, keeper, place] = [await knownKey(acting, name), needed(flags, 'keeper', 'người nhận giữ'), needed(flags, 'place', 'nơi cất')];
      await acting.do('recovery-key.hand-over', { operationId: uuidV7(acting.node.engine.ports), keyId, keeper, place });
      print(flags, { keyId, keeper, place }, `Đã ghi: ${keeper} giữ khóa “${name}” ở ${place}.`);
      return 0;
    }),
};

export const recoveryKeyTried: Command = {
  summary: 'ghi rằng người giữ đã mở thử được khóa',
  words: ['TÊN'],
  flags: { witness: { value: 'NGƯỜI', text: 'ai mở, ai chứng kiến (bắt buộc)' }, day: { value: 'NGÀY', text: 'ngày thử (mặc định hôm nay)' }, ...ACTING_FLAGS },
  run: ([name = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [{ keyId }, witness, on] = [await knownKey(acting, name), needed(flags, 'witness', 'ai mở, ai chứng kiến'), given(flags, 'day') ?? vietnamDate(acting.node.engine.ports.now())];
      await acting.do('recovery-key.tried', { operationId: uuidV7(acting.node.engine.ports), keyId, on, witness });
      print(flags, { keyId, on }, `Đã ghi: khóa “${name}” mở được ngày ${shownDay(on)}.`);
      return 0;
    }),
};

export const recoveryKeyRetire: Command = {
  summary: 'thôi dùng khóa khôi phục; các bản sao lưu cũ vẫn mở được bằng khóa này',
  words: ['TÊN'],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([name = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [{ keyId }, reason] = [await knownKey(acting, name), needed(flags, 'reason', 'lý do')];
      await acting.do('recovery-key.retire', { operationId: uuidV7(acting.node.engine.ports), keyId, reason });
      print(flags, { keyId }, `Đã thôi dùng khóa “${name}”.`);
      return 0;
    }),
};
