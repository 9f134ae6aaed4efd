import { uuidV7 } from '@thahs/engine/kernel';
import { lookAtMedium, markMedium } from '@thahs/platform/backup';
import type { MediumView, Operations } from '@thahs/engine/contract';
import { actingOn } from './acting.ts';
import type { Acting } from '../through-door.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';
import type { Flags } from '../config.ts';

const SAID = { 'self-encrypting': { value: 'LOẠI', text: 'phương tiện tự mã hóa, máy không thấy được: loại, kiểu mã hóa' }, 'not-encrypted': { value: 'LÝ_DO', text: 'phương tiện không mã hóa, chỉ để thử: lý do' } } as const;

/** What the keeper says of a medium whose encryption the machine cannot see; null: nothing. */
function saidEncryption(flags: Flags): { encryption: 'STATED' | 'NONE'; encryptionNote: string } | null {
  const [itself, none] = [given(flags, 'self-encrypting'), given(flags, 'not-encrypted')];
  if (itself !== undefined && none !== undefined) throw new CommandFailure('chỉ khai một trong hai: “--self-encrypting” hoặc “--not-encrypted”');
  return itself !== undefined ? { encryption: 'STATED', encryptionNote: itself } : none !== undefined ? { encryption: 'NONE', encryptionNote: none } : null;
}

/** Registers a medium and writes on it which one it is; a copy is written to no other (Circular Điều 8.4). */
export const mediumRegister: Command = {
  summary: 'đăng ký phương tiện lưu trữ đang cắm ở một thư mục',
  words: ['THƯ_MỤC'],
  flags: {
    label: { value: 'NHÃN', text: 'nhãn dán trên phương tiện (bắt buộc)' }, serial: { value: 'SỐ', text: 'số sê-ri (bắt buộc)' }, keeper: { value: 'NGƯỜI', text: 'người giữ (bắt buộc)' },
    place: { value: 'NƠI', text: 'nơi cất (bắt buộc)' }, kind: { value: 'LOẠI', text: 'DISK, STICK, TAPE, OPTICAL hoặc OTHER (mặc định DISK)' }, ...SAID, ...ACTING_FLAGS,
  },
  run: ([folder = ''], flags) =>
    actingOn(flags, async (acting) => {
      const seen = lookAtMedium(folder);
      if (!seen) throw new CommandFailure(`không thấy thư mục ${folder}; cắm phương tiện, mở khóa mã hóa của nó rồi làm lại`);
      if (seen.mark) throw new CommandFailure(`phương tiện này đã đăng ký với nhãn “${seen.mark.label}”; gỡ dấu đăng ký cũ chỉ sau khi đã xóa sạch dữ liệu`);
      const said = saidEncryption(flags);
      if (!seen.encrypted && said === null) throw new CommandFailure(`không thấy ${folder} được mã hóa; mã hóa ổ (LUKS) rồi gắn lại, hoặc khai “--self-encrypting LOẠI” nếu ổ tự mã hóa`);
      const { ports } = acting.node.engine;
      const [mediumId, label] = [uuidV7(ports), needed(flags, 'label', 'nhãn dán trên phương tiện')];
      await acting.do('medium.register', {
        operationId: uuidV7(ports), mediumId, label, kind: given(flags, 'kind') ?? 'DISK', serial: needed(flags, 'serial', 'số sê-ri'), keeper: needed(flags, 'keeper', 'người giữ'), place: needed(flags, 'place', 'nơi cất'), ...said,
      });
      await markMedium(folder, { medium: mediumId, label, registeredAt: new Date(ports.now()).toISOString() });
      print(flags, { mediumId, label, disks: seen.disks, encrypted: seen.encrypted }, `Đã đăng ký phương tiện “${label}”.`);
      return 0;
    }),
};

/** Of its label, as it stands on the medium, or of its number. */
export async function knownMedium(acting: Acting, name: string): Promise<MediumView> {
  const { media } = await acting.do<Operations['medium.list']['output']>('medium.list', {});
  const found = media.find((medium) => medium.label === name || medium.mediumId === name);
  if (!found) throw new CommandFailure(`không có phương tiện “${name}”; xem nhãn bằng “thahs medium list”`);
  return found;
}

const mediumOf = async (acting: Acting, name: string): Promise<string> => (await knownMedium(acting, name)).mediumId;

export const mediumHandOver: Command = {
  summary: 'ghi việc bàn giao phương tiện: người giữ, nơi cất mới',
  words: ['NHÃN'],
  flags: { keeper: { value: 'NGƯỜI', text: 'người nhận giữ (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi cất (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [mediumId, keeper, place] = [await mediumOf(acting, label), needed(flags, 'keeper', 'người nhận giữ'), needed(flags, 'place', 'nơi cất')];
      await acting.do('medium.hand-over', { operationId: uuidV7(acting.node.engine.ports), mediumId, keeper, place });
      print(flags, { mediumId, keeper, place }, `Đã ghi: ${keeper} giữ phương tiện “${label}” ở ${place}.`);
      return 0;
    }),
};

const withReason = (name: 'medium.lost' | 'medium.retire', summary: string, done: string): Command => ({
  summary,
  words: ['NHÃN'],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const mediumId = await mediumOf(acting, label);
      await acting.do(name, { operationId: uuidV7(acting.node.engine.ports), mediumId, reason: needed(flags, 'reason', 'lý do') });
      print(flags, { mediumId }, `Phương tiện “${label}”: ${done}`);
      return 0;
    }),
});

export const mediumLost = withReason('medium.lost', 'báo mất phương tiện; bản sao lưu trên đó không còn được tính', 'đã báo mất. Bản sao lưu trên đó không còn được tính.');
export const mediumRetire = withReason('medium.retire', 'thôi dùng phương tiện; phương tiện chờ xóa sạch, không dùng vào việc khác', 'đã thôi dùng. Cất giữ, không dùng vào việc khác khi chưa xóa sạch.');

export const mediumEncryption: Command = {
  summary: 'khai mã hóa của phương tiện mà máy không thấy được',
  words: ['NHÃN'],
  flags: { ...SAID, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const said = saidEncryption(flags);
      if (said === null) throw new CommandFailure('khai “--self-encrypting LOẠI” hoặc “--not-encrypted LÝ_DO”');
      const mediumId = await mediumOf(acting, label);
      await acting.do('medium.encryption', { operationId: uuidV7(acting.node.engine.ports), mediumId, ...said });
      print(flags, { mediumId, ...said }, `Đã ghi mã hóa của phương tiện “${label}”.`);
      return 0;
    }),
};

export const mediumRead: Command = {
  summary: 'lý lịch của một phương tiện: ai giữ, ở đâu, từ lúc nào',
  words: ['NHÃN'],
  flags: ACTING_FLAGS,
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const read = await acting.do<Operations['medium.read']['output']>('medium.read', { mediumId: await mediumOf(acting, label) });
      const rows = read.history.map((event) => `${momentOrNever(event.at)}  ${event.act.padEnd(18)} ${event.by}; giữ: ${event.keeper}, ${event.place}${event.reason === null ? '' : `; lý do: ${event.reason}`}`);
      print(flags, { ...read }, [`${read.label}, số sê-ri ${read.serial}: ${read.state}`, ...rows].join('\n'));
      return 0;
    }),
};

export const mediumList: Command = {
  summary: 'danh sách phương tiện lưu trữ, lần sao lưu và phục hồi thử gần nhất của từng phương tiện',
  flags: ACTING_FLAGS,
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { media } = await acting.do<Operations['medium.list']['output']>('medium.list', {});
      const rows = media.map((m) => `${m.label.padEnd(20)} ${m.state.padEnd(18)} ${m.keeper.padEnd(24)} ${m.place.padEnd(24)} sao lưu ${momentOrNever(m.lastCopyAt)}; phục hồi thử ${momentOrNever(m.lastDrillAt)}`);
      print(flags, { media }, rows.length === 0 ? 'Chưa đăng ký phương tiện nào. Cắm phương tiện rồi chạy “thahs medium register THƯ_MỤC”.' : rows.join('\n'));
      return 0;
    }),
};
