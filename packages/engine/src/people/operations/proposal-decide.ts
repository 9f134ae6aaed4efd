import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation, notFound, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { beginAnew, giveAccount, givePosting } from '../account-acts.ts';
import type { AccountInput, PostingInput } from '../account-acts.ts';
import { mustBeAsProposed } from '../as-proposed.ts';
import { mustNotBeOwn } from '../grantable.ts';
import { judgedPostings, livePostings } from '../postings.ts';
import { holdsPassword } from '../propose.ts';
import { readsBeyond } from '../reading.ts';
import { Closed, Id } from '../schemas.ts';
import { applyUnitChange, checkChange, lockUnit } from '../unit-acts.ts';
import type { UnitChange } from '../unit-acts.ts';

const Input = Type.Object({ operationId: Id, proposalId: Id, accept: Type.Boolean(), note: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed);
const Output = Type.Object({ accountId: Type.Union([Id, Type.Null()]), oneTimePassword: Type.Union([Type.String(), Type.Null()]) }, Closed);

type AboutAccount = { act: 'account.add'; account_id: null; body: AccountInput } | { act: 'posting.add'; account_id: string; body: PostingInput } | { act: 'account.reset'; account_id: string; body: { accountId: string } };
type Proposed = AboutAccount | { act: 'unit.change'; account_id: null; body: UnitChange };
type ProposalRow = Proposed & { proposal_id: string; unit: string; proposed_by: string; proposed_at: Date; given_by: string | null; givers: (string | null)[]; state: string };

/**
 * Duyệt đề nghị about an account, or about the superior of a unit: the head of the unit or of one above decides what another proposed. A posting that comes to read begins anew
 * with a one-time password, which the one who accepts hands over: whoever held the account before, or proposed it, cannot read by it.
 */
export const decideProposal = defineOperation({
  name: 'proposal.decide',
  act: 'account.confirm',
  kind: 'change',
  title: { vi: 'Duyệt đề nghị về tài khoản, đơn vị', en: 'Decide a proposal about an account or a unit' },
  input: Input,
  output: Output,
  shownOnce: holdsPassword,
  async load(tx, input) {
    const { rows } = await tx.query<ProposalRow>('select p.*, array[p.given_by, k.given_by] as givers from proposal p join credential k on k.account_id = p.proposed_by where p.proposal_id = $1 for update of p', [input.proposalId]);
    const proposal = rows[0];
    if (!proposal) throw notFound('proposal.not-found', 'Không có đề nghị này trong phạm vi của đơn vị. Tải lại danh sách.');
    return { subject: null, targetUnit: proposal.unit, madeBy: proposal.proposed_by, enteredThrough: proposal.givers.filter((giver) => giver !== null), proposal };
  },
  async run(context, input, { proposal }) {
    if (proposal.state !== 'pending') throw conflict('proposal.decided', 'Đề nghị này đã được quyết định. Tải lại danh sách.');
    mustNotBeOwn(context.actor, proposal.account_id);
    const { proposalId, accept, note = null } = input;
    await context.tx.query('update proposal set state = $2, decided_by = $3, decided_at = $4, note = $5 where proposal_id = $1', [proposalId, accept ? 'accepted' : 'rejected', context.actor.accountId, new Date(context.now).toISOString(), note]);
    const why = { proposalId, proposedBy: proposal.proposed_by, note };
    if (!accept) {
      context.journal({ act: 'proposal.reject', unit: proposal.unit, body: why });
      return { accountId: null, oneTimePassword: null };
    }
    await mustBeAsProposed(context, proposal);
    if (proposal.act === 'unit.change') {
      const before = await lockUnit(context.tx, proposal.unit);
      await checkChange(context, proposal.body, before);
      await applyUnitChange(context, proposal.body, before, why);
      return { accountId: null, oneTimePassword: null };
    }
    await mustReadAsMuch(context, proposal);
    if (proposal.act === 'account.add') return giveAccount(context, proposal.body, null, why);
    // Nothing of it held until now: a day that has passed in the meantime is today, so that it cuts nothing that was done.
    if (proposal.act === 'posting.add') await givePosting(context, { ...proposal.body, from: laterOf(proposal.body.from, vietnamDate(context.now)) }, why);
    return { accountId: proposal.account_id, ...(await beginAnew(context, proposal.account_id, proposal.unit, null, why)) };
  },
});

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The one-time password passes through the hands of the one who accepts, so it must open nothing new to them either. */
async function mustReadAsMuch(context: Context, proposal: AboutAccount): Promise<void> {
  if (!readsBeyond(context.engine, context.actor, await opened(context, proposal))) return;
  throw refused('proposal.beyond', 'tt.d4.k5', 'Người này có nhiệm vụ đọc hồ sơ ngoài phạm vi của bạn. Đề nghị thủ trưởng đơn vị cấp trên của cả hai đơn vị duyệt.');
}

async function opened({ tx, now }: Context, proposal: AboutAccount): Promise<Parameters<typeof readsBeyond>[2]> {
  if (proposal.act === 'account.reset') return judgedPostings(tx, proposal.account_id, now);
  return [...(proposal.account_id === null ? [] : await livePostings(tx, proposal.account_id, now)), proposal.body];
}
