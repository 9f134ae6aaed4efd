import { addDays, shownDay, uuidV7, vietnamDate } from '../kernel/index.ts';
import type { JsonObject } from '../kernel/index.ts';
import type { Position } from '../authority/index.ts';
import { conflict, invalid, notFound, refused } from '../operation/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { insertAccount, oneTimePassword } from './new-account.ts';
import type { NewAccount } from './new-account.ts';
import { lastActUnder, livePostings } from './postings.ts';
import type { LivePosting } from './postings.ts';
import { markOf } from './secret-mark.ts';
import { clearGuard } from './sign-in-guard.ts';

export type AccountInput = NewAccount;

export interface PostingInput {
  readonly accountId: string;
  /** Kiêm nhiệm: the postings there are go on; without it they end the day before. */
  readonly beside?: boolean | undefined;
  readonly unitId: string;
  readonly position: Position;
  readonly from: string;
  readonly to?: string | undefined;
}

function mustBeUnit(context: Context, unitId: string): void {
  if (!context.engine.unit(unitId)) throw notFound('unit.not-found', 'Không có đơn vị này, hoặc đơn vị đã ngừng hoạt động. Chọn lại đơn vị.');
}

function mustEndAfterItBegins({ from, to }: { readonly from: string; readonly to?: string | undefined }): void {
  if (to !== undefined && to < from) throw invalid('posting.end-before', 'Ngày kết thúc nhiệm vụ không thể trước ngày bắt đầu. Sửa lại ngày kết thúc.');
}

export async function checkAccount(context: Context, input: AccountInput): Promise<void> {
  mustEndAfterItBegins(input);
  if (input.name.trim().length < 2) throw invalid('account.name', 'Chưa ghi họ tên người dùng tài khoản. Ghi đầy đủ họ tên.');
  mustBeUnit(context, input.unitId);
  const taken = await context.tx.query('select 1 from account where login = $1', [input.login]);
  if (taken.rowCount) throw conflict('account.login-taken', 'Tên đăng nhập đã có người dùng. Chọn tên khác.');
}

export async function checkPosting(context: Context, input: PostingInput): Promise<void> {
  mustEndAfterItBegins(input);
  mustBeUnit(context, input.unitId);
  if (input.beside === true) return mustGoTogether(await livePostings(context.tx, input.accountId, context.now), input);
  const later = await context.tx.query('select 1 from posting where account_id = $1 and valid_from >= $2', [input.accountId, input.from]);
  if (later.rowCount) throw invalid('posting.date', 'Người này đã có nhiệm vụ bắt đầu từ ngày đó trở đi. Chọn ngày sau.');
  await mustNotCutActs(context, input);
}

/**
 * Giao nhiệm vụ lùi ngày: the postings there are end the day before, and what was done under them stays done under them (Circular Điều 9.4). From today
 * on nothing is cut: what was done today stands in the journal before the entry that ends it. Of a posting elsewhere the journal is not seen from here.
 */
async function mustNotCutActs(context: Context, { accountId, from }: PostingInput): Promise<void> {
  if (from >= vietnamDate(context.now)) return;
  const { rows } = await context.tx.query<{ unitId: string; position: Position }>('select unit_id as "unitId", "position" from posting where account_id = $1 and (valid_to is null or valid_to >= $2)', [accountId, from]);
  for (const posting of rows) {
    if (!context.actor.scope.includes(posting.unitId)) throw invalid('posting.cuts-elsewhere', 'Người này đang giữ nhiệm vụ ở đơn vị khác; nhiệm vụ mới không được bắt đầu trước hôm nay. Chọn ngày hôm nay, hoặc chọn kiêm nhiệm.');
    const last = await lastActUnder(context, { ...posting, accountId }, addDays(from, -1));
    if (last !== null) throw invalid('posting.cuts-acts', `Người này còn làm việc theo nhiệm vụ đang giữ đến ngày ${shownDay(last)}, có ghi trong nhật ký; nhiệm vụ mới bắt đầu trước đó sẽ cắt mất. Cho nhiệm vụ mới bắt đầu từ hôm nay, hoặc từ sau ngày đó, hoặc chọn kiêm nhiệm.`, { last });
  }
}

/** One person may hold several postings, each used by itself; but whoever runs the machines holds none that reads (Circular Điều 4.2). */
function mustGoTogether(live: readonly LivePosting[], input: PostingInput): void {
  if (live.some((p) => p.unitId === input.unitId && p.position === input.position)) throw conflict('posting.twice', 'Người này đang giữ đúng nhiệm vụ đó ở đơn vị đó. Chọn nhiệm vụ khác.');
  const technical = [input, ...live].filter((p) => p.position === 'TECH_ADMIN').length;
  if (technical > 0 && technical <= live.length) throw refused('posting.not-together', 'tt.d4.k2', 'Quản trị kỹ thuật không kiêm nhiệm vụ nào được xem hồ sơ. Kết thúc nhiệm vụ kia trước, hoặc cử người khác.');
}

/** Cấp tài khoản. The one-time password goes to whoever answers for the account, is shown once, and is kept only as a hash. */
export async function giveAccount(context: Context, input: AccountInput, givenBy: string | null, why: JsonObject): Promise<{ accountId: string; oneTimePassword: string }> {
  await checkAccount(context, input);
  const password = oneTimePassword(context.engine);
  const { accountId, postingId, passwordMark } = await insertAccount(context.tx, context.engine, input, password, givenBy);
  const { login, name, rank, unitId, position, from, to = null } = input;
  context.journal({ act: 'account.add', unit: unitId, body: { account: { accountId, login, name, rank }, posting: { postingId, unitId, position, from, to }, passwordMark, ...why } });
  return { accountId, oneTimePassword: password };
}

/** Giao nhiệm vụ mới: the present postings end the day before the new one begins, unless it is held beside them. */
export async function givePosting(context: Context, input: PostingInput, why: JsonObject): Promise<{ postingId: string }> {
  await checkPosting(context, input);
  const ended = input.beside === true ? [] : (await context.tx.query<{ id: string }>('update posting set valid_to = $2::date - 1 where account_id = $1 and (valid_to is null or valid_to >= $2::date) returning posting_id as id', [input.accountId, input.from])).rows.map(({ id }) => id);
  const postingId = uuidV7(context.engine.ports);
  const { accountId, unitId, position, from, to = null, beside = false } = input;
  await context.tx.query('insert into posting (posting_id, account_id, unit_id, "position", valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)', [postingId, accountId, unitId, position, from, to]);
  context.journal({ act: 'posting.add', unit: unitId, body: { posting: { postingId, accountId, unitId, position, from, to }, beside, ended, ...why } });
  return { postingId };
}

/** Unlocks the account, ends its sessions, and begins it anew with a one-time password and a new second factor. */
export async function newCredentials(tx: Tx, engine: Engine, accountId: string, givenBy: string | null): Promise<{ oneTimePassword: string; passwordMark: string }> {
  const password = oneTimePassword(engine);
  const hash = await engine.secrets.hashPassword(password);
  await tx.query('update credential set password_hash = $2, must_change = true, totp_secret = null, totp_last_step = null, secret_shown = default, given_by = $3 where account_id = $1', [accountId, hash, givenBy]);
  await tx.query('delete from passkey where account_id = $1', [accountId]);
  await clearGuard(tx, accountId);
  await tx.query('update session set ended_at = $2 where account_id = $1 and ended_at is null', [accountId, new Date(engine.ports.now()).toISOString()]);
  return { oneTimePassword: password, passwordMark: markOf(hash) };
}

/** Cấp lại mật khẩu. */
export async function beginAnew(context: Context, accountId: string, unitId: string, givenBy: string | null, why: JsonObject): Promise<{ oneTimePassword: string }> {
  const { oneTimePassword: password, passwordMark } = await newCredentials(context.tx, context.engine, accountId, givenBy);
  context.journal({ act: 'account.reset', unit: unitId, body: { accountId, passwordMark, ...why } });
  return { oneTimePassword: password };
}
