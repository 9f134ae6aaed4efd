import Type from 'typebox';
import { addDays, shownDay, vietnamDate } from '../../kernel/index.ts';
import type { Position } from '../../authority/index.ts';
import type { AccountView } from '../../contract.ts';
import { defineOperation, invalid, noSubject, notFound } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { mustGrant } from '../grantable.ts';
import { checkAccount, giveAccount } from '../account-acts.ts';
import { given, GivenSchema, holdsPassword, propose } from '../propose.ts';
import { readsBeyond } from '../reading.ts';
import { grantablePositions, offer } from '../offers.ts';
import { administeredIn, judgedBy, lastActUnder } from '../postings.ts';
import type { LivePosting } from '../postings.ts';
import { mustReset } from '../reset-rule.ts';
import { Closed, Day, Id, PositionSchema } from '../schemas.ts';

interface AccountJoin {
  account_id: string;
  login: string;
  name: string;
  rank: string;
  locked: boolean;
  /** All postings, in scope or not: a new password and a new posting are decided by them. */
  every: (LivePosting & { live: boolean })[];
  postings: { postingId: string; unitId: string; position: Position; from: string; to: string | null }[];
}

export const listAccounts = defineOperation({
  name: 'account.list',
  act: 'account.read',
  kind: 'read',
  title: { vi: 'Xem tài khoản', en: 'List accounts' },
  input: Type.Object({}, Closed),
  output: Type.Object({ accounts: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context) {
    const { level } = context.engine;
    const today = vietnamDate(context.now);
    const { rows } = await context.tx.query<AccountJoin>(
      `select a.account_id, a.login, a.name, a.rank,
        exists (select 1 from sign_in_guard g where g.guard_id = a.account_id and g.failures >= case when g.source = '*' then $4::int else $3::int end and g.last_at > $2) as locked,
        json_agg(json_build_object('postingId', p.posting_id, 'unitId', p.unit_id, 'position', p."position", 'from', p.valid_from, 'to', p.valid_to) order by p.valid_from) as postings,
        (select json_agg(json_build_object('postingId', e.posting_id, 'unitId', e.unit_id, 'position', e."position", 'live', e.valid_to is null or e.valid_to >= greatest($5::date, e.valid_from)) order by e.valid_from)
          from posting e where e.account_id = a.account_id) as every
       from account a join posting p using (account_id)
       where p.unit_id = any ($1) group by a.account_id order by a.login`,
      [context.actor.scope, new Date(context.now - level.lockHours * 3_600_000).toISOString(), level.failuresBeforeLock, level.failuresEverywhere, today],
    );
    context.journal({ body: { accounts: rows.length } });
    return { accounts: rows.map((row) => accountView(context, row, today)) };
  },
});

/** What may be done with the account is told with it; the screen holds no rule. */
function accountView(context: Context, row: AccountJoin, today: string): AccountView {
  const { engine, actor } = context;
  const { account_id: accountId, login, name, rank, locked, every, postings } = row;
  const live = every.filter((posting) => posting.live);
  const unit = administeredIn(live, every.at(-1)?.unitId, actor) ?? '';
  const [grantable = ''] = grantablePositions(context);
  const may = (unitId: string, rule: () => void) => offer(context, 'account.manage', unitId, rule);
  return {
    accountId, login, name, rank, locked,
    can: { reset: may(unit, () => { mustReset(engine, actor, accountId, judgedBy(live, every)); }), post: may(unit, () => mustGrant(actor, grantable, accountId)) },
    postings: postings.map((posting) => ({
      ...posting, unitName: engine.unit(posting.unitId)?.name ?? posting.unitId,
      ...(posting.to === null || posting.to >= today ? { end: may(posting.unitId, () => mustGrant(actor, posting.position, accountId)) } : {}),
    })),
  };
}

/** Cấp tài khoản: nobody administers above their own scope, and an account that reads more than its giver is only proposed. */
export const addAccount = defineOperation({
  name: 'account.add',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Cấp tài khoản', en: 'Add an account' },
  input: Type.Object({
    operationId: Id, login: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{2,39}$' }), name: Type.String({ minLength: 2, maxLength: 100 }), rank: Type.String({ maxLength: 40 }),
    unitId: Type.String({ maxLength: 60 }), position: PositionSchema, from: Day, to: Type.Optional(Day),
  }, Closed),
  output: GivenSchema,
  shownOnce: holdsPassword,
  load: async (_tx, input) => ({ subject: null, targetUnit: input.unitId }),
  async run(context, input) {
    mustGrant(context.actor, input.position, null);
    const { operationId: _id, ...account } = input;
    if (readsBeyond(context.engine, context.actor, [input])) {
      await checkAccount(context, input);
      return propose(context, 'account.add', input.unitId, null, account);
    }
    const { accountId, oneTimePassword } = await giveAccount(context, input, context.actor.accountId, {});
    return given(accountId, oneTimePassword);
  },
});

export const endPosting = defineOperation({
  name: 'posting.end',
  act: 'account.manage',
  kind: 'change',
  title: { vi: 'Kết thúc nhiệm vụ', en: 'End a posting' },
  input: Type.Object({ operationId: Id, postingId: Id, to: Day }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, input) {
    const { rows } = await tx.query<{ unit_id: string; position: string; account_id: string; valid_from: string; valid_to: string | null }>('select unit_id, "position", account_id, valid_from, valid_to from posting where posting_id = $1 for update', [input.postingId]);
    if (!rows[0]) throw notFound('posting.not-found', 'Không có nhiệm vụ này. Tải lại danh sách.');
    return { subject: null, targetUnit: rows[0].unit_id, posting: rows[0] };
  },
  async run(context, input, { posting }) {
    mustGrant(context.actor, posting.position, posting.account_id);
    // An end later than the present one would give the posting anew, past the second person.
    if (posting.valid_to !== null && input.to > posting.valid_to) throw invalid('posting.end-later', 'Nhiệm vụ này đã có ngày kết thúc sớm hơn. Để kéo dài, giao nhiệm vụ mới.');
    // The day before its first: it was never held. Earlier there is nothing to end.
    if (input.to < addDays(posting.valid_from, -1)) throw invalid('posting.end-before', 'Ngày kết thúc nhiệm vụ không thể trước ngày bắt đầu. Sửa lại ngày kết thúc.');
    await mustNotUndo(context, posting, input.to);
    await context.tx.query('update posting set valid_to = $2 where posting_id = $1', [input.postingId, input.to]);
    context.journal({ unit: posting.unit_id, body: { postingId: input.postingId, before: posting.valid_to, to: input.to } });
    return {};
  },
});

interface EndedPosting {
  readonly unit_id: string;
  readonly position: string;
  readonly account_id: string;
}

/**
 * What was done under a posting stays done under it (Circular Điều 9.4). Yesterday is always allowed, for it is how access is ended at once:
 * what was done today stands in the journal before the entry that ends it.
 */
async function mustNotUndo(context: Context, posting: EndedPosting, to: string): Promise<void> {
  if (to >= addDays(vietnamDate(context.now), -1)) return;
  const last = await lastActUnder(context, { accountId: posting.account_id, unitId: posting.unit_id, position: posting.position as Position }, to);
  if (last === null) return;
  throw invalid('posting.acted-after', `Người này còn làm việc theo nhiệm vụ này đến ngày ${shownDay(last)}, có ghi trong nhật ký. Chọn ngày kết thúc từ ngày đó; để chấm dứt ngay, chọn ngày hôm qua.`, { last });
}
