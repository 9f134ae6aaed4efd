import { DomainError } from '../kernel/index.ts';
import { conflict, invalid, refused } from '../operation/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import { findAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';
import { keepChallenge, siteOf, takeSessionChallenge } from './challenges.ts';
import { recordAct } from './record-act.ts';
import { markOf } from './secret-mark.ts';
import type { Session } from './session.ts';
import { countGuess, takeBack } from './sign-in-guard.ts';

const MOST_KEYS = 10;

const wrong = (): DomainError => refused('passkey.confirm-wrong', 'tt.d4.k1', 'Mật khẩu hoặc mã xác thực không đúng, nên chưa thêm được khóa. Đợi mã mới trên ứng dụng xác thực rồi nhập lại; sai nhiều lần thì phiên này phải đợi.');

/** Bắt đầu thêm khóa đăng nhập: after password and second factor anew, the options for the browser. Not at the door: a wrong guess must be counted though nothing else is done. */
export async function beginPasskey(engine: Engine, session: Session, given: { password: string; code: string }): Promise<Record<string, unknown>> {
  return refusalsKept(engine, session, async () => {
    const site = siteOf(engine);
    const { actor } = session;
    const { rows } = await engine.db.app.query<{ credential_id: string }>('select credential_id from passkey where account_id = $1', [actor.accountId]);
    if (rows.length >= MOST_KEYS) throw conflict('passkey.too-many', `Đã có ${MOST_KEYS} khóa đăng nhập. Bỏ bớt khóa không dùng rồi thêm khóa mới.`);
    const account = await proveAnew(engine, session, given);
    const { options, challenge } = await engine.passkeys.registration(site, { accountId: actor.accountId, login: account.login, name: account.name, keys: rows.map((row) => row.credential_id) });
    await keepChallenge(engine.db.app, engine, challenge, session.sessionId);
    return options;
  });
}

/**
 * The person behind the session proves once more, by password and second factor, that it is they: an unattended screen must not become a key
 * of somebody else. Guesses here are counted as at sign-in, by session, so they do not shut the person out elsewhere.
 */
async function proveAnew(engine: Engine, session: Session, given: { password: string; code: string }): Promise<AccountRow> {
  const { accountId } = session.actor;
  const account = await findAccount(engine, 'account_id', accountId);
  const guess = await countGuess(engine, accountId, '', `session ${session.sessionId}`);
  if (!account?.totp_secret || guess.may !== 'open' || !(await engine.secrets.verifyPassword(account.password_hash, given.password))) throw wrong();
  const secret = engine.secrets.decrypt(Buffer.from(account.totp_secret, 'base64')).toString();
  const step = engine.secrets.totpStep(secret, given.code, engine.ports.now());
  const used = step === null ? null : await engine.db.app.query('update credential set totp_last_step = $2 where account_id = $1 and coalesce(totp_last_step, -1) < $2', [accountId, step]);
  if (!used?.rowCount) throw wrong();
  await takeBack(engine, guess);
  return account;
}

/** Thêm khóa đăng nhập: the answer of the authenticator to the challenge of this very session, which is used up whatever the answer is worth. */
export async function addPasskey(engine: Engine, session: Session, given: { name: string; response: unknown }): Promise<{ credentialId: string }> {
  return refusalsKept(engine, session, async () => {
    const site = siteOf(engine);
    const { actor } = session;
    const challenge = await takeSessionChallenge(engine.db.app, engine, session.sessionId);
    const key = challenge === null ? null : await engine.passkeys.registered(site, challenge, given.response).catch(() => null);
    if (key === null) throw invalid('passkey.not-added', 'Chưa thêm được khóa: thiết bị trả lời không khớp hoặc quá năm phút. Bắt đầu lại từ mật khẩu.');
    const name = given.name.normalize('NFC').trim();
    await withTransaction(engine.db.app, { units: [actor.unitId] }, async (tx) => {
      const values = [key.credentialId, actor.accountId, Buffer.from(key.publicKey), key.counter, new Date(engine.ports.now()).toISOString(), name, [...key.transports]];
      await tx.query('insert into passkey (credential_id, account_id, public_key, counter, created_at, name, transports) values ($1, $2, $3, $4, $5, $6, $7)', values);
      recordAct(tx, engine, { actor: actor.accountId, position: actor.position, unit: actor.unitId, act: 'passkey.add', clause: 'tt.d4.k1', body: { credentialId: key.credentialId, name, keyMark: markOf(key.publicKey) } });
    });
    return { credentialId: key.credentialId };
  });
}

async function refusalsKept<T>(engine: Engine, { actor, sessionId }: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) {
      const { code, clause = 'tt.d4.k1' } = error.problem;
      await engine.refusals.note({ act: 'passkey.add', code, clause, actor: actor.accountId, position: actor.position, unit: actor.unitId, source: null, about: sessionId });
    }
    throw error;
  }
}
