import { DomainError } from '../kernel/index.ts';
import type { Engine, PasskeyRow } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import { findAccount } from './account-row.ts';
import { keepChallenge, siteOf, takeChallenge } from './challenges.ts';
import { openSession } from './open-session.ts';
import type { Opened } from './open-session.ts';

const failed = (): DomainError => new DomainError({ code: 'passkey.wrong', class: 'unauthenticated', message: 'Khóa đăng nhập này không dùng được ở đây. Thử lại, hoặc đăng nhập bằng mật khẩu và mã xác thực.' });

/** Options for the browser: any passkey of this node may answer, so no name is asked for and none is told. */
export async function askPasskey(engine: Engine): Promise<Record<string, unknown>> {
  const { options, challenge } = await engine.passkeys.authentication(siteOf(engine));
  await keepChallenge(engine.db.app, engine, challenge, null);
  return options;
}

/** Opens a session by a passkey alone: having it and unlocking it are the two factors (TCVN 14423 x.6.2.4). Guesses at the password do not lock it. */
export async function signInByPasskey(engine: Engine, response: unknown, from: { address: string; agent: string }): Promise<Opened> {
  try {
    return await enter(engine, response, from);
  } catch (error) {
    if (error instanceof DomainError) await engine.refusals.note({ act: 'session.sign-in', code: error.problem.code, clause: 'tt.d4.k1', actor: 'unknown', position: null, unit: null, source: from.address });
    throw error;
  }
}

async function enter(engine: Engine, response: unknown, from: { address: string; agent: string }): Promise<Opened> {
  const site = siteOf(engine);
  const challenge = challengeIn(response);
  if (challenge === null || !(await takeChallenge(engine.db.app, engine, challenge, null))) throw failed();
  const { rows } = await engine.db.app.query<PasskeyRow & { accountId: string }>(
    'select credential_id as "credentialId", account_id as "accountId", public_key as "publicKey", counter, transports from passkey where credential_id = $1',
    [(response as { id?: unknown }).id],
  );
  const key = rows[0];
  const counter = key ? await engine.passkeys.authenticated(site, challenge, response, key).catch(() => null) : null;
  const account = key ? await findAccount(engine, 'account_id', key.accountId) : null;
  if (!key || counter === null || !account || account.must_change) throw failed();
  if (account.posting_id === null || account.unit_id === null) throw new DomainError({ code: 'auth.no-posting', class: 'unauthenticated', message: 'Tài khoản không còn nhiệm vụ nào đang có hiệu lực. Liên hệ thủ trưởng đơn vị.' });
  return withTransaction(engine.db.app, { units: [account.unit_id] }, async (tx) => {
    // Removed or used elsewhere in the meantime: the count decides once more, under the lock of the row.
    const used = await tx.query('update passkey set counter = $2, last_used_at = $3 where credential_id = $1 and counter = $4', [key.credentialId, counter, new Date(engine.ports.now()).toISOString(), key.counter]);
    if (used.rowCount === 0) throw failed();
    return openSession(tx, engine, account, from, { passkey: key.credentialId });
  });
}

/** The challenge that the response says it answers; whether it is one of ours is asked of the database. */
function challengeIn(response: unknown): string | null {
  try {
    const { clientDataJSON } = (response as { response: { clientDataJSON: string } }).response;
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
