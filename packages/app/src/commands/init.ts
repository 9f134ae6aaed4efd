import { recordAct, insertAccount, oneTimePassword } from '@thahs/engine/people';
import { vietnamDate } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { isEmpty } from '../demo/seed.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, needed, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/**
 * Makes a real node: its unit, its kind, its technical administrator, who proposes the others, and its first head, who decides. Both are
 * printed here because nobody is there yet to decide about the first one.
 */
export const init: Command = {
  summary: 'tạo nút thật, trống, với đơn vị, quản trị kỹ thuật và chỉ huy của nó',
  flags: {
    unit: { value: 'MÃ', text: 'mã đơn vị (bắt buộc)' }, name: { value: 'TÊN', text: 'tên đơn vị (bắt buộc)' }, kind: { value: 'LOẠI', text: 'loại đơn vị (bắt buộc)' },
    admin: { value: 'TÊN', text: 'tên đăng nhập của quản trị kỹ thuật (bắt buộc)' }, 'admin-name': { value: 'HỌ_TÊN', text: 'họ tên quản trị kỹ thuật (bắt buộc)' },
    head: { value: 'TÊN', text: 'tên đăng nhập của chỉ huy (bắt buộc)' }, 'head-name': { value: 'HỌ_TÊN', text: 'họ tên chỉ huy (bắt buộc)' },
  },
  async run(_args, flags) {
    const [unitId, name, kind] = [needed(flags, 'unit', 'mã đơn vị'), needed(flags, 'name', 'tên đơn vị'), needed(flags, 'kind', 'loại đơn vị')];
    const [admin, adminName, head, headName] = ['admin', 'admin-name', 'head', 'head-name'].map((flag) => needed(flags, flag, 'xem --help')) as [string, string, string, string];
    if (admin === head) throw new CommandFailure('quản trị kỹ thuật và chỉ huy phải là hai người');
    const people = [{ login: admin, name: adminName, position: 'TECH_ADMIN' }, { login: head, name: headName, position: 'UNIT_HEAD' }] as const;
    return withNode(flags, async (node) => {
      const { engine } = node;
      if (!(await isEmpty(node))) throw new CommandFailure('thư mục dữ liệu đã có nút; chọn thư mục khác bằng --data');
      const from = vietnamDate(engine.ports.now());
      const accounts = people.map(({ login }) => ({ login, oneTimePassword: oneTimePassword(engine) }));
      await withTransaction(node.db.app, { units: [unitId] }, async (tx) => {
        await tx.query('insert into unit (unit_id, name, kind, valid_from) values ($1, $2, $3, $4)', [unitId, name, kind, from]);
        recordAct(tx, engine, { actor: 'system', position: null, unit: unitId, act: 'unit.add', clause: 'tt.d16.k3', body: { unit: { unitId, name, kind, superiorId: null, from } } });
        for (const [i, person] of people.entries()) {
          const { accountId, postingId, passwordMark } = await insertAccount(tx, engine, { ...person, rank: '', unitId, from }, accounts[i]?.oneTimePassword ?? '');
          recordAct(tx, engine, { actor: 'system', position: null, unit: unitId, act: 'account.add', clause: 'tt.d16.k3', body: { account: { accountId, login: person.login, name: person.name, rank: '' }, posting: { postingId, unitId, position: person.position, from, to: null }, passwordMark } });
        }
      });
      print(flags, { unitId, accounts }, `Đã tạo nút ${name}. Mật khẩu dùng một lần, chỉ hiện lần này; giao cho từng người:\n${accounts.map((a) => `  ${a.login}   ${a.oneTimePassword}`).join('\n')}`);
      return 0;
    }, { create: true });
  },
};
