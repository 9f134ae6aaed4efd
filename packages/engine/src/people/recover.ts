import { uuidV7, vietnamDate } from '../kernel/index.ts';
import { conflict, notFound } from '../operation/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { newCredentials } from './account-acts.ts';
import { recordAct } from './record-act.ts';

interface Head {
  account_id: string;
  unit_id: string;
}

/**
 * Cấp lại mật khẩu cho thủ trưởng tại máy của nút: the way back in when nobody is left who could decide it. An act of the console with its reason
 * and the user of the machine; it raises an alarm that the one who was let in cannot take away (docs/decisions/0009).
 */
export async function recoverHead(engine: Engine, login: string, why: { reason: string; console: string }): Promise<{ unitId: string; oneTimePassword: string }> {
  const at = new Date(engine.ports.now()).toISOString();
  const today = vietnamDate(engine.ports.now());
  const head = await findHead(engine, login, today);
  return withTransaction(engine.db.app, { units: [head.unit_id] }, async (tx) => {
    if (await otherHead(tx, head, engine.ports.now())) throw conflict('recovery.other-head', 'Còn thủ trưởng khác của đơn vị hoặc của đơn vị cấp trên duyệt được. Quản trị kỹ thuật đề nghị cấp lại mật khẩu trên màn hình, người đó duyệt. Nếu người đó cũng mất mật khẩu: chờ đến khi đủ 7 ngày người đó không đăng nhập rồi chạy lại lệnh này.');
    const { oneTimePassword, passwordMark } = await newCredentials(tx, engine, head.account_id, null);
    const recoveryId = uuidV7(engine.ports);
    await tx.query('insert into recovery (recovery_id, account_id, unit, reason, console, at) values ($1, $2, $3, $4, $5, $6)', [recoveryId, head.account_id, head.unit_id, why.reason, why.console, at]);
    recordAct(tx, engine, { actor: 'system', position: null, unit: head.unit_id, act: 'account.recover', clause: 'tt.d4.k5', body: { recoveryId, accountId: head.account_id, login, passwordMark, ...why } });
    return { unitId: head.unit_id, oneTimePassword };
  });
}

async function findHead(engine: Engine, login: string, today: string): Promise<Head> {
  const { rows } = await engine.db.app.query<Head>(
    `select a.account_id, p.unit_id from account a join posting p using (account_id) where a.login = $1 and a.closed_at is null and p."position" = 'UNIT_HEAD'
      and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) order by p.valid_from limit 1`,
    [login, today],
  );
  if (!rows[0]) throw notFound('recovery.not-head', 'Không có tài khoản thủ trưởng nào đang giữ nhiệm vụ với tên đăng nhập này. Người khác thì cấp lại mật khẩu trên màn hình.');
  return rows[0];
}

/** Days in which a head who could get in would have: who did not has lost the password too, or is not there (docs/decisions/0009). */
const ABSENT_DAYS = 7;

/** Another head there or above, who signed in of late with a password of their own, decides instead. */
async function otherHead(tx: Tx, head: Head, now: number): Promise<boolean> {
  const today = vietnamDate(now);
  const { rowCount } = await tx.query(
    `with recursive up as (select unit_id, superior_id from unit where unit_id = $1 union select u.unit_id, u.superior_id from unit u join up on u.unit_id = up.superior_id)
      select 1 from up join posting p using (unit_id) join account a using (account_id) join credential k using (account_id)
      where p."position" = 'UNIT_HEAD' and a.account_id <> $2 and a.closed_at is null and not k.must_change and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
        and exists (select 1 from session s where s.account_id = a.account_id and s.started_at > $4) limit 1`,
    [head.unit_id, head.account_id, today, new Date(now - ABSENT_DAYS * 86_400_000).toISOString()],
  );
  return (rowCount ?? 0) > 0;
}
