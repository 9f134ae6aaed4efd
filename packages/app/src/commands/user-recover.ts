import { hostname, userInfo } from 'node:os';
import { recoverHead } from '@thahs/engine/people';
import type { Command } from './arguments.ts';
import { CommandFailure, needed, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/** Acts as nobody, for nobody is left who could: the one command about an account that asks for no officer (docs/decisions/0009). */
export const userRecover: Command = {
  summary: 'cấp lại mật khẩu cho thủ trưởng khi không còn thủ trưởng nào khác vào được, tại máy của nút; đơn vị và cấp trên thấy cảnh báo',
  words: ['TÊN_ĐĂNG_NHẬP'],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do, ghi vào nhật ký và hiện trong cảnh báo (bắt buộc)' } },
  run([login = ''], flags) {
    const reason = needed(flags, 'reason', 'lý do cấp lại mật khẩu').normalize('NFC').trim();
    if (reason.length < 10 || reason.length > 500) throw new CommandFailure('--reason phải dài từ 10 đến 500 ký tự: ai mất mật khẩu, ai cho phép cấp lại');
    return withNode(flags, async ({ engine }) => {
      const made = await recoverHead(engine, login, { reason, console: `${userInfo().username}@${hostname()}` });
      print(flags, { login, ...made }, `  ${login}   ${made.oneTimePassword}   (mật khẩu dùng một lần, chỉ hiện lần này)\nĐã ghi nhật ký; bàn làm việc của đơn vị và của cấp trên hiện cảnh báo.`);
      return 0;
    });
  },
};
