import { DomainError } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { AccountRow } from './account-row.ts';
import { recordAct } from './record-act.ts';

/**
 * Đăng ký mã xác thực: a secret of its own at each showing, so that whoever saw an earlier one (he who handed out the one-time password) holds nothing
 * once the person has enrolled. Each showing is journalled, and the next one tells of those before it.
 */
export async function showSecret(engine: Engine, account: AccountRow, from: { readonly address: string; readonly agent: string }): Promise<DomainError> {
  const secret = engine.secrets.newTotpSecret();
  const at = new Date(engine.ports.now()).toISOString();
  const unit = account.unit_id ?? '';
  const before = await withTransaction(engine.db.app, { units: [unit] }, async (tx) => {
    const { rows } = await tx.query<{ shown: Date[] }>(
      `update credential set totp_secret = $2, secret_shown = secret_shown || $3::timestamptz where account_id = $1 and totp_last_step is null and password_hash = $4 returning secret_shown[:cardinality(secret_shown) - 1] as shown`,
      [account.account_id, engine.secrets.encrypt(Buffer.from(secret)).toString('base64'), at, account.password_hash],
    );
    const [row] = rows;
    if (!row) return null;
    recordAct(tx, engine, { actor: account.account_id, position: account.position, unit, act: 'session.enrol-shown', clause: 'tt.d4.k1', body: { address: from.address.slice(0, 100), agent: from.agent.slice(0, 300), before: row.shown.length } });
    return row.shown;
  });
  if (before === null) return new DomainError({ code: 'auth.changed', class: 'unauthenticated', message: 'Tài khoản vừa được đăng ký hoặc cấp lại ở nơi khác. Đăng nhập lại từ đầu; nếu không vào được, xin cấp lại mật khẩu.' });
  const shownBefore = before.map((moment) => moment.toISOString());
  return new DomainError({
    code: 'auth.enrol-needed', class: 'unauthenticated', message: 'Lần đầu đăng nhập: thêm khóa dưới đây vào ứng dụng xác thực, rồi nhập mã 6 số.',
    details: { secret, uri: engine.secrets.totpUri(secret, account.login), shownBefore },
  });
}
