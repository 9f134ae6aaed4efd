import { recordAct, insertAccount, oneTimePassword } from '@thahs/engine/people';
import { vietnamDate } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import { isEmpty } from '../demo/seed.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, print } from './arguments.ts';
import { withNode } from './with-node.ts';

/** Makes a real node: its unit, its kind, and the account of its technical administrator, who gives the others theirs. */
export const init: Command = {
  summary: 'tạo nút thật: --unit MÃ --name "TÊN ĐƠN VỊ" --kind LOẠI --admin TÊN_ĐĂNG_NHẬP --admin-name "HỌ TÊN"',
  async run(_args, flags) {
    const [unitId, name, kind, login, adminName] = ['unit', 'name', 'kind', 'admin', 'admin-name'].map((f) => (typeof flags[f] === 'string' ? flags[f] : ''));
    if (!unitId || !name || !kind || !login || !adminName) throw new CommandFailure(`thiếu tham số; ${init.summary}`);
    return withNode(flags, async (node) => {
      if (!(await isEmpty(node))) throw new CommandFailure('thư mục dữ liệu đã có nút; chọn thư mục khác bằng --data');
      const from = vietnamDate(node.engine.ports.now());
      const password = oneTimePassword(node.engine);
      await withTransaction(node.db.app, { units: [unitId] }, async (tx) => {
        await tx.query('insert into unit (unit_id, name, kind, valid_from) values ($1, $2, $3, $4)', [unitId, name, kind, from]);
        const { accountId } = await insertAccount(tx, node.engine, { login, name: adminName, rank: '', unitId, position: 'TECH_ADMIN', from }, password);
        await recordAct(tx, node.engine, { actor: 'system', position: null, unit: unitId, act: 'unit.add', clause: 'tt.d16.k3', body: { unitId, name, kind, superiorId: null } });
        await recordAct(tx, node.engine, { actor: 'system', position: null, unit: unitId, act: 'account.add', clause: 'tt.d16.k3', body: { accountId, login, position: 'TECH_ADMIN' } });
      });
      print(flags, { unitId, login, oneTimePassword: password }, `Đã tạo nút ${name}.\n  ${login}   ${password}   (mật khẩu dùng một lần, chỉ hiện lần này)`);
      return 0;
    });
  },
};
