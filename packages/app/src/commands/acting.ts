import { endSession, findSession, signIn } from '@thahs/engine/people';
import { readConfig } from '../config.ts';
import type { Flags } from '../config.ts';
import { isDemonstration } from '../demo/mark.ts';
import { throughDoor } from '../through-door.ts';
import type { Acting } from '../through-door.ts';
import { CommandFailure, given } from './arguments.ts';
import { demonstrationActor } from './demonstration-actor.ts';
import { askSecrets } from './terminal.ts';
import { withNode } from './with-node.ts';

/**
 * Runs a command as an account. Whoever has the shell is at most a technical administrator, who reads no file (Circular Điều 4.1), so a
 * real node asks for the password and the code of the officer, in a session that is journalled and ends with the command. A demonstration
 * node holds invented people only and takes the account at its word.
 */
export function actingOn(flags: Flags, work: (acting: Acting) => Promise<number>): Promise<number> {
  return withNode(flags, async (node) => {
    const login = given(flags, 'login');
    if (isDemonstration(readConfig(flags, process.env).dataDirectory)) return work(throughDoor(node, await demonstrationActor(node, login)));
    if (login === undefined) throw new CommandFailure('thiếu --login: tên đăng nhập của cán bộ thực hiện; lệnh sẽ hỏi mật khẩu và mã xác thực');
    const [password = '', code = ''] = await askSecrets(['Mật khẩu', 'Mã xác thực 6 số']);
    const { token } = await signIn(node.engine, { login, password, code, address: 'thahs', agent: 'thahs' });
    const session = await findSession(node.engine, node.units, token);
    if (!session) throw new CommandFailure('phiên làm việc không mở được; thử lại');
    try {
      return await work(throughDoor(node, session.actor));
    } finally {
      await endSession(node.engine, session);
    }
  });
}

/** The purpose of a look is the officer's to state; nothing is presumed (Circular Điều 10.1). */
export function purposeOf({ node, actor }: Acting, flags: Flags): string {
  const purpose = given(flags, 'purpose');
  const open = node.engine.purposes.filter((p) => p.positions === undefined || p.positions.includes(actor.position));
  if (purpose === undefined) throw new CommandFailure(`thiếu --purpose: mục đích khai thác, một trong ${open.map((p) => `${p.code} (${p.label.vi})`).join(', ')}`);
  return purpose;
}
