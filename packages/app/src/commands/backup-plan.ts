import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, print, wholeNumber } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';

const LAST_HOUR = 23;

export const backupPlan: Command = {
  summary: 'lập kế hoạch để nút tự sao lưu, kiểm tra, phục hồi thử và dọn bản cũ; người lập chịu trách nhiệm',
  flags: {
    hour: { value: 'GIỜ', text: 'giờ bắt đầu ngày sao lưu, 0 đến 23 giờ Việt Nam (mặc định 2)' }, daily: { value: 'N', text: 'số ngày gần nhất giữ bản sao lưu (mặc định 4)' }, weekly: { value: 'N', text: 'số tuần (mặc định 5)' },
    monthly: { value: 'N', text: 'số tháng (mặc định 12)' }, stop: { text: 'dừng: nút không tự sao lưu nữa' },
    'one-device': { value: 'LÝ_DO', text: 'chỉ để thử: chấp nhận hai thư mục trên cùng một ổ đĩa; lý do ghi vào nhật ký' }, ...ACTING_FLAGS,
  },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const hour = Number(given(flags, 'hour') ?? 2);
      if (!Number.isInteger(hour) || hour < 0 || hour > LAST_HOUR) throw new CommandFailure('--hour phải là số từ 0 đến 23');
      const [reason, state] = [given(flags, 'one-device'), flags['stop'] === true ? 'STOPPED' : 'RUNS'];
      const keep = { daily: wholeNumber(flags, 'daily', 4), weekly: wholeNumber(flags, 'weekly', 5), monthly: wholeNumber(flags, 'monthly', 12) };
      const { planId } = await acting.do<{ planId: string }>('backup.plan', { operationId: uuidV7(acting.node.engine.ports), state, hour, keep, ...(reason === undefined ? {} : { oneDeviceReason: reason }) });
      print(flags, { planId, state, hour, keep }, state === 'STOPPED' ? 'Nút không tự sao lưu nữa.' : `Từ nay nút tự sao lưu khi đến hạn, bắt đầu từ ${hour} giờ mỗi ngày; giữ ${keep.daily} ngày, ${keep.weekly} tuần, ${keep.monthly} tháng gần nhất.`);
      return 0;
    }),
};

const WHAT = { COPY: 'sao lưu', VERIFY: 'kiểm tra từng byte', DRILL: 'phục hồi thử' } as const;

export const backupStatus: Command = {
  summary: 'kế hoạch sao lưu đang chạy, việc đến hạn trên từng phương tiện, và những gì đang vướng',
  flags: ACTING_FLAGS,
  faults: 'có việc đến hạn chưa làm hoặc có vướng mắc',
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const status = await acting.do<Operations['backup.status']['output']>('backup.status', {});
      const lines = [
        status.planId === null ? 'Chưa có kế hoạch: nút không tự sao lưu. Lập bằng “thahs backup plan”.' : `Kế hoạch đang chạy, từ ${status.hour ?? 0} giờ mỗi ngày; nút xem lại lần cuối ${momentOrNever(status.lastRoundAt)}.`,
        ...status.due.map(({ what, label }) => `  đến hạn: ${WHAT[what]}, “${label}”`), ...status.troubles.map(({ message }) => `  VƯỚNG: ${message}`),
      ];
      print(flags, status, lines.join('\n'));
      return status.due.length + status.troubles.length > 0 ? 1 : 0;
    }),
};
