import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { knownMedium } from './medium.ts';

export const mediumClear: Command = {
  summary: 'báo đã xóa sạch phương tiện; có hiệu lực khi chỉ huy xác nhận',
  words: ['NHÃN'],
  flags: {
    technique: { value: 'CÁCH', text: 'OVERWRITE, DEVICE_ERASE, CRYPTO_ERASE, DEGAUSS, SHRED hoặc INCINERATE (bắt buộc)' }, tool: { value: 'CÔNG_CỤ', text: 'công cụ, máy đã dùng (bắt buộc)' },
    checked: { value: 'CÁCH_KIỂM', text: 'đã kiểm tra thế nào là không còn đọc được (bắt buộc)' }, day: { value: 'NGÀY', text: 'ngày xóa, 2026-11-22 (bắt buộc)' },
    'next-use': { value: 'DÙNG_TIẾP', text: 'STAYS: dùng lại trong đơn vị, LEAVES: đưa ra ngoài, ENDS: đã tiêu hủy (bắt buộc)' }, ...ACTING_FLAGS,
  },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const mediumId = (await knownMedium(acting, label)).mediumId;
      const { clearingId } = await acting.do<Operations['medium.clear']['output']>('medium.clear', {
        operationId: uuidV7(acting.node.engine.ports), mediumId, technique: needed(flags, 'technique', 'cách xóa'), tool: needed(flags, 'tool', 'công cụ'), checked: needed(flags, 'checked', 'cách kiểm tra'),
        doneOn: needed(flags, 'day', 'ngày xóa'), nextUse: needed(flags, 'next-use', 'việc dùng tiếp'),
      });
      print(flags, { mediumId, clearingId }, `Đã báo xóa sạch phương tiện “${label}”. Chỉ huy xác nhận trên màn hình “Sao lưu, phương tiện” hoặc bằng “thahs medium confirm”.`);
      return 0;
    }),
};

export const mediumConfirm: Command = {
  summary: 'xác nhận phương tiện đã xóa sạch, hoặc trả lại (chỉ huy đơn vị)',
  words: ['NHÃN'],
  flags: { reject: { text: 'trả lại: chưa xóa sạch' }, note: { value: 'GHI_CHÚ', text: 'ghi chú, lý do trả lại' }, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const note = given(flags, 'note');
      const { clearing } = await knownMedium(acting, label);
      if (clearing?.state !== 'pending') throw new CommandFailure(`phương tiện “${label}” không có lần xóa nào chờ xác nhận`);
      const { state } = await acting.do<Operations['medium.clear-decide']['output']>('medium.clear-decide', { operationId: uuidV7(acting.node.engine.ports), clearingId: clearing.clearingId, accept: flags['reject'] !== true, ...(note === undefined ? {} : { note }) });
      print(flags, { clearingId: clearing.clearingId, state }, `Phương tiện “${label}”: ${state === 'AWAITING_CLEARING' ? 'đã trả lại, chưa xóa sạch' : 'đã xác nhận xóa sạch'}.`);
      return 0;
    }),
};
