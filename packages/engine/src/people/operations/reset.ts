import Type from 'typebox';
import { defineOperation, notFound } from '../../operation/index.ts';
import { mustGrant } from '../grantable.ts';
import { oneTimePassword } from '../new-account.ts';
import { Closed, Id } from '../schemas.ts';
import { clearGuard } from '../sign-in-guard.ts';

/** Cấp lại mật khẩu: unlocks the account, ends its sessions, and begins it anew with a one-time password and a new second factor. */
export const resetAccount = defineOperation({
  name: 'account.reset',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Mở khóa, cấp lại mật khẩu', en: 'Reset an account' },
  input: Type.Object({ operationId: Id, accountId: Id }, Closed),
  output: Type.Object({ oneTimePassword: Type.String() }, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<{ unit_id: string; position: string }>('select unit_id, "position" from posting where account_id = $1 order by valid_from desc limit 1', [input.accountId]);
    const unitId = rows[0]?.unit_id;
    if (unitId === undefined) throw notFound('account.not-found', 'Không có tài khoản này. Tải lại danh sách.');
    return { subject: null, targetUnit: unitId, unitId, position: rows[0]?.position ?? '' };
  },
  async run(context, input, { unitId, position }) {
    mustGrant(context.actor, position, input.accountId);
    const password = oneTimePassword(context.engine);
    await context.tx.query('update credential set password_hash = $2, must_change = true, totp_secret = null, totp_last_step = null where account_id = $1', [input.accountId, await context.engine.secrets.hashPassword(password)]);
    await clearGuard(context.tx, input.accountId);
    await context.tx.query('update session set ended_at = $2 where account_id = $1 and ended_at is null', [input.accountId, new Date(context.now).toISOString()]);
    context.journal({ unit: unitId, body: { accountId: input.accountId } });
    return { oneTimePassword: password };
  },
});
