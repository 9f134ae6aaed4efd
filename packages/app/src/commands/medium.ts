import { uuidV7 } from '@thahs/engine/kernel';
import { lookAtMedium, markMedium } from '@thahs/platform/backup';
import type { Operations } from '@thahs/engine/contract';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';

/** Registers a medium and writes on it which one it is; a copy is written to no other (Circular Điều 8.4). */
export const mediumRegister: Command = {
  summary: 'đăng ký phương tiện lưu trữ đang cắm ở một thư mục',
  words: ['THƯ_MỤC'],
  flags: {
    label: { value: 'NHÃN', text: 'nhãn dán trên phương tiện (bắt buộc)' }, serial: { value: 'SỐ', text: 'số sê-ri (bắt buộc)' }, keeper: { value: 'NGƯỜI', text: 'người giữ (bắt buộc)' },
    place: { value: 'NƠI', text: 'nơi cất (bắt buộc)' }, kind: { value: 'LOẠI', text: 'DISK, STICK, TAPE, OPTICAL hoặc OTHER (mặc định DISK)' }, ...ACTING_FLAGS,
  },
  run: ([folder = ''], flags) =>
    actingOn(flags, async (acting) => {
      const seen = lookAtMedium(folder);
      if (!seen) throw new CommandFailure(`không thấy thư mục ${folder}; cắm phương tiện, mở khóa mã hóa của nó rồi làm lại`);
      if (seen.mark) throw new CommandFailure(`phương tiện này đã đăng ký với nhãn “${seen.mark.label}”; gỡ dấu đăng ký cũ chỉ sau khi đã xóa sạch dữ liệu`);
      const { ports } = acting.node.engine;
      const [mediumId, label] = [uuidV7(ports), needed(flags, 'label', 'nhãn dán trên phương tiện')];
      await acting.do('medium.register', {
        operationId: uuidV7(ports), mediumId, label, kind: given(flags, 'kind') ?? 'DISK', serial: needed(flags, 'serial', 'số sê-ri'), keeper: needed(flags, 'keeper', 'người giữ'), place: needed(flags, 'place', 'nơi cất'),
      });
      await markMedium(folder, { medium: mediumId, label, registeredAt: new Date(ports.now()).toISOString() });
      print(flags, { mediumId, label, device: seen.device }, `Đã đăng ký phương tiện “${label}”.`);
      return 0;
    }),
};

export const mediumList: Command = {
  summary: 'danh sách phương tiện lưu trữ, lần sao lưu và phục hồi thử gần nhất của từng phương tiện',
  flags: ACTING_FLAGS,
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { media } = await acting.do<Operations['medium.list']['output']>('medium.list', {});
      const rows = media.map((m) => `${m.label.padEnd(20)} ${m.keeper.padEnd(24)} ${m.place.padEnd(24)} sao lưu ${momentOrNever(m.lastCopyAt)}; phục hồi thử ${momentOrNever(m.lastDrillAt)}`);
      print(flags, { media }, rows.length === 0 ? 'Chưa đăng ký phương tiện nào. Cắm phương tiện rồi chạy “thahs medium register THƯ_MỤC”.' : rows.join('\n'));
      return 0;
    }),
};
