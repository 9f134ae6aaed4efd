import { uuidV7, vietnamDate } from '@thahs/engine/kernel';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, given, needed, print } from './arguments.ts';
import { actingOn } from './acting.ts';

/** Gives an account as `account.add` decides: nobody administers above their own scope, and one that reads more than its giver is only proposed. */
export const userAdd: Command = {
  summary: 'cấp (hoặc đề nghị cấp) một tài khoản; mật khẩu dùng một lần chỉ hiện một lần',
  words: ['TÊN_ĐĂNG_NHẬP'],
  flags: {
    name: { value: 'HỌ_TÊN', text: 'họ tên cán bộ (bắt buộc)' }, unit: { value: 'MÃ', text: 'mã đơn vị (bắt buộc)' }, position: { value: 'VỊ_TRÍ', text: 'ENTRY_OFFICER, READER, UNIT_HEAD, DATABASE_OFFICER, INSPECTOR hoặc TECH_ADMIN (bắt buộc)' },
    rank: { value: 'CẤP_BẬC', text: 'cấp bậc' }, from: { value: 'NGÀY', text: 'từ ngày (mặc định hôm nay)' }, to: { value: 'NGÀY', text: 'đến hết ngày' }, ...ACTING_FLAGS,
  },
  run: ([login = ''], flags) =>
    actingOn(flags, async (acting) => {
      const { ports } = acting.node.engine;
      const to = given(flags, 'to');
      const made = await acting.do<{ state: 'done' | 'proposed'; accountId: string | null; oneTimePassword: string | null }>('account.add', {
        operationId: uuidV7(ports), login, name: needed(flags, 'name', 'họ tên cán bộ'), rank: given(flags, 'rank') ?? '', unitId: needed(flags, 'unit', 'mã đơn vị'),
        position: needed(flags, 'position', 'vị trí công tác'), from: given(flags, 'from') ?? vietnamDate(ports.now()), ...(to === undefined ? {} : { to }),
      });
      const text = made.state === 'proposed' ? `Đã đề nghị cấp tài khoản ${login}; chỉ huy quyết định trên màn hình rồi mới có hiệu lực.` : `  ${login}   ${made.oneTimePassword ?? ''}   (mật khẩu dùng một lần, chỉ hiện lần này)`;
      print(flags, { login, ...made }, text);
      return 0;
    }),
};
