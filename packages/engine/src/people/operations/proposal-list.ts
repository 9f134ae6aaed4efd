import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Engine } from '../../operation/index.ts';
import { Closed, Id, PositionSchema } from '../schemas.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Proposal = Type.Object({
  proposalId: Id, act: Type.String(), unitId: Type.String(), unitName: Type.String(), position: Type.Union([PositionSchema, Type.Null()]), accountId: Type.Union([Id, Type.Null()]), login: Type.String(), name: Type.String(), rank: Type.String(),
  from: MaybeText, to: MaybeText, superiorName: MaybeText, kindName: MaybeText, proposedBy: Type.String(), proposedAt: Type.String(), mayDecide: Type.Boolean(),
}, Closed);

interface ProposalJoin {
  proposal_id: string;
  unit: string;
  act: string;
  account_id: string | null;
  body: { login?: string; name?: string; rank?: string; position?: never; from?: string; to?: string; superiorId?: string; kind?: string };
  login: string | null;
  name: string | null;
  rank: string | null;
  proposed_by: string;
  givers: (string | null)[];
  proposer: string;
  proposed_at: Date;
}

const nameOf = (engine: Engine, unitId: string | undefined): string | null => (unitId === undefined ? null : (engine.unit(unitId)?.name ?? unitId));

/** Đề nghị about accounts and units that wait for a second person, in the scope of the reader. */
export const listProposals = defineOperation({
  name: 'proposal.list',
  act: 'account.read',
  kind: 'read',
  title: { vi: 'Xem đề nghị về tài khoản', en: 'Proposals about accounts' },
  input: Type.Object({}, Closed),
  output: Type.Object({ proposals: Type.Array(Proposal) }, Closed),
  load: noSubject,
  async run(context) {
    const { actor, engine } = context;
    const { rows } = await context.tx.query<ProposalJoin>(
      `select p.*, array[p.given_by, k.given_by] as givers, a.login, a.name, a.rank, trim(b.rank || ' ' || b.name) as proposer
       from proposal p join account b on b.account_id = p.proposed_by join credential k on k.account_id = p.proposed_by left join account a on a.account_id = p.account_id
       where p.state = 'pending' and p.unit = any ($1) order by p.proposed_at limit 500`,
      [actor.scope],
    );
    context.journal({ body: { proposals: rows.map((row) => row.proposal_id) } });
    const on = vietnamDate(context.now);
    return {
      proposals: rows.map((row) => ({
        proposalId: row.proposal_id, act: row.act, unitId: row.unit, unitName: nameOf(engine, row.unit) ?? row.unit, position: row.body.position ?? null, accountId: row.account_id,
        login: row.login ?? row.body.login ?? '', name: row.name ?? row.body.name ?? '', rank: row.rank ?? row.body.rank ?? '', from: row.body.from ?? null, to: row.body.to ?? null, superiorName: nameOf(engine, row.body.superiorId),
        kindName: row.body.kind === undefined ? null : engine.codeLabel('unit_kind', row.body.kind),
        proposedBy: row.proposer, proposedAt: row.proposed_at.toISOString(),
        mayDecide: row.account_id !== actor.accountId && engine.authority.decide({ act: 'account.confirm', actor, subject: null, targetUnit: row.unit, on, purpose: null, madeBy: row.proposed_by, enteredThrough: row.givers.filter((giver) => giver !== null) }).allowed,
      })),
    };
  },
});
