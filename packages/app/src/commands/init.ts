import { recordAct, insertAccount, oneTimePassword } from '@thahs/engine/people';
import { vietnamDate } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { isEmpty } from '../demo/seed.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/**
 * Makes a real node: its unit, its kind, its technical administrator, who proposes the others, and its first head, who decides. Both are
 * printed here because nobody is there yet to decide about the first one.
 */
export const init: Command = {
  summary: 'tạo nút thật: --unit MÃ --name "TÊN ĐƠN VỊ" --kind LOẠI --admin TÊN_ĐĂNG_NHẬP --admin-name "HỌ TÊN" --head TÊN_ĐĂNG_NHẬP --head-name "HỌ TÊN CHỈ HUY"',
  async run(_args, flags) {
    const [unitId, name, kind, admin, adminName, head, headName] = ['unit', 'name', 'kind', 'admin', 'admin-name', 'head', 'head-name'].map((f) => (typeof flags[f] === 'string' ? flags[f] : ''));
    if (!unitId || !name || !kind || !admin || !adminName || !head || !headName) throw new CommandFailure(`thiếu tham số; ${init.summary}`);
    if (admin === head) throw new CommandFailure('quản trị kỹ thuật và chỉ huy phải là hai người');
    const people = [{ login: admin, name: adminName, position: 'TECH_ADMIN' }, { login: head, name: headName, position: 'UNIT_HEAD' }] as const;
    return withNode(flags, async (node) => {
      const { engine } = node;
      if (!(await isEmpty(node))) throw new CommandFailure('thư mục dữ liệu đã có nút; chọn thư mục khác bằng --data');
      const from = vietnamDate(engine.ports.now());
      const accounts = people.map(({ login }) => ({ login, oneTimePassword: oneTimePassword(engine) }));
      await withTransaction(node.db.app, { units: [unitId] }, async (tx) => {
        await tx.query('insert into unit (unit_id, name, kind, valid_from) values ($1, $2, $3, $4)', [unitId, name, kind, from]);
        await recordAct(tx, engine, { actor: 'system', position: null, unit: unitId, act: 'unit.add', clause: 'tt.d16.k3', body: { unitId, name, kind, superiorId: null } });
        for (const [i, person] of people.entries()) {
          const { accountId } = await insertAccount(tx, engine, { ...person, rank: '', unitId, from }, accounts[i]?.oneTimePassword ?? '');
          await recordAct(tx, engine, { actor: 'system', position: null, unit: unitId, act: 'account.add', clause: 'tt.d16.k3', body: { accountId, login: person.login, position: person.position } });
        }
      });
      print(flags, { unitId, accounts }, `Đã tạo nút ${name}. Mật khẩu dùng một lần, chỉ hiện lần này; giao cho từng người:\n${accounts.map((a) => `  ${a.login}   ${a.oneTimePassword}`).join('\n')}`);
      return 0;
    });
  },
};
