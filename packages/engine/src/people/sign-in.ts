import { DomainError, hex } from '../kernel/index.ts';
import type { JsonObject } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { findAccount } from './account-row.ts';
import { isCommon } from './common-passwords.ts';
import type { AccountRow } from './account-row.ts';
import { showSecret } from './enrolment.ts';
import { openSession } from './open-session.ts';
import type { Opened } from './open-session.ts';
import { markOf } from './secret-mark.ts';
import { countGuess, forgive, takeBack } from './sign-in-guard.ts';
import type { Guess } from './sign-in-guard.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly newPassword?: string | undefined;
  readonly address: string;
  readonly agent: string;
}

const problem = (code: string, message: string, details?: JsonObject): DomainError => new DomainError({ code, class: 'unauthenticated', message, ...(details ? { details } : {}) });
/** One sentence for a name nobody has, a wrong password and a locked account: only the right password tells more. */
const WRONG = 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng. Gõ lại cẩn thận; sai nhiều lần thì tài khoản bị khóa tạm với máy này.';
/** Hash of a password nobody has: a name nobody has, or a guess that is not to be compared, takes as long as any other. */
let decoy: Promise<string> | null = null;

/** Opens a session after password and second factor (TCVN 14423 x.6.2.4). */
export async function signIn(engine: Engine, input: SignIn): Promise<Opened> {
  const login = input.login.normalize('NFC').trim().toLowerCase();
  const account = await findAccount(engine, 'login', login);
  const guess = await countGuess(engine, account?.account_id ?? null, login, input.address);
  const known = await passwordHolds(engine, guess.may === 'nothing' ? null : account, input.password);
  if (!account || !known) throw await refusal(engine, account, guess, problem('auth.wrong', WRONG));
  if (guess.may !== 'open') throw await refusal(engine, account, guess, locked(guess));
  try {
    return await afterPassword(engine, account, input, guess);
  } catch (error) {
    const code = (error as DomainError).problem?.code;
    if (code === 'auth.wrong') throw await refusal(engine, account, guess, error as DomainError);
    await takeBack(engine, guess);
    throw error;
  }
}

async function afterPassword(engine: Engine, account: AccountRow, input: SignIn, guess: Guess): Promise<Opened> {
  if (account.posting_id === null || account.unit_id === null) throw problem('auth.no-posting', 'Tài khoản không còn nhiệm vụ nào đang có hiệu lực. Liên hệ thủ trưởng đơn vị.');
  const step = await secondFactor(engine, account, input);
  const newHash = await replacement(engine, account, input.newPassword);
  return withTransaction(engine.db.app, { units: [account.unit_id] }, (tx) => enter(tx, engine, account, input, { step, newHash, guess }));
}

function locked(guess: Guess): DomainError {
  const until = new Date(guess.lockedUntil ?? 0);
  const shown = until.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' });
  return problem('auth.locked', `Mật khẩu đúng, nhưng tài khoản bị khóa tạm đến ${shown} vì nhập sai nhiều lần. Đợi đến giờ đó, hoặc nhờ người cấp tài khoản mở khóa.`, { until: until.toISOString() });
}

/** Journals a refused sign-in, of a known name and of one that nobody has with the same work. */
async function refusal(engine: Engine, account: AccountRow | null, guess: Guess, error: DomainError): Promise<DomainError> {
  await engine.refusals.note({
    act: 'session.sign-in', code: error.problem.code, clause: 'tt.d4.k1', actor: account?.account_id ?? 'unknown', position: account?.position ?? null, unit: account?.unit_id ?? null,
    source: guess.source, about: guess.guardId,
  });
  return error;
}

async function passwordHolds(engine: Engine, account: AccountRow | null, password: string): Promise<boolean> {
  decoy ??= engine.secrets.hashPassword(hex(engine.ports.random(16)));
  const holds = await engine.secrets.verifyPassword(account?.password_hash ?? (await decoy), password);
  return account !== null && holds;
}

/** Checks the code, or shows a secret to enrol; it counts only when a first code of it was right. */
async function secondFactor(engine: Engine, account: AccountRow, input: SignIn): Promise<number> {
  const enrolled = account.totp_last_step !== null;
  if (!input.code && enrolled) throw problem('auth.code-needed', 'Nhập mã 6 số trên ứng dụng xác thực.');
  if (!input.code) throw await showSecret(engine, account, input);
  const secret = account.totp_secret === null ? null : engine.secrets.decrypt(Buffer.from(account.totp_secret, 'base64')).toString();
  const step = secret === null ? null : engine.secrets.totpStep(secret, input.code, engine.ports.now());
  if (step === null || step <= (account.totp_last_step ?? -1)) throw problem('auth.wrong', WRONG);
  return step;
}

async function replacement(engine: Engine, account: AccountRow, password: string | undefined): Promise<string | null> {
  if (!account.must_change) return null;
  const least = engine.level.minimumPassword;
  if (!password) throw problem('auth.password-change-needed', `Đây là mật khẩu dùng một lần. Đặt mật khẩu mới, ít nhất ${least} ký tự.`);
  if (isCommon(password)) throw problem('auth.password-weak', 'Mật khẩu này quá quen thuộc, ai cũng đoán được. Đặt mật khẩu khác, ví dụ vài từ không liên quan nối với nhau.');
  if (Array.from(password.normalize('NFC')).length < least || password.toLowerCase().includes(account.login)) {
    throw problem('auth.password-weak', `Mật khẩu mới phải có ít nhất ${least} ký tự và không chứa tên đăng nhập. Đặt mật khẩu khác.`);
  }
  if (await engine.secrets.verifyPassword(account.password_hash, password)) throw problem('auth.password-weak', 'Mật khẩu mới phải khác mật khẩu dùng một lần.');
  return engine.secrets.hashPassword(password);
}

async function enter(tx: Tx, engine: Engine, account: AccountRow, input: SignIn, extra: { step: number; newHash: string | null; guess: Guess }): Promise<Opened> {
  // What was proved is what is kept: another secret shown, or a password given anew, in the meantime makes it wrong.
  const used = await tx.query(
    `update credential set totp_last_step = $2, password_hash = coalesce($3, password_hash), must_change = case when $3::text is null then must_change else false end
     where account_id = $1 and coalesce(totp_last_step, -1) < $2 and totp_secret = $4 and password_hash = $5`,
    [account.account_id, extra.step, extra.newHash, account.totp_secret, account.password_hash],
  );
  if (used.rowCount === 0) throw problem('auth.wrong', WRONG);
  await forgive(tx, extra.guess);
  const enrolled = account.totp_last_step === null ? account.totp_secret : null;
  return openSession(tx, engine, account, input, {
    passwordChanged: extra.newHash !== null,
    ...(extra.newHash === null ? {} : { passwordMark: markOf(extra.newHash) }),
    ...(enrolled === null ? {} : { secondFactorMark: markOf(enrolled) }),
  });
}
