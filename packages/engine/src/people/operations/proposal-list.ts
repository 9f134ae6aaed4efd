import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Engine } from '../../operation/index.ts';
import { Closed, Id, PositionSchema } from '../schemas.ts';
import { waitingProposals } from '../waiting-proposals.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Proposal = Type.Object({
  proposalId: Id, act: Type.String(), unitId: Type.String(), unitName: Type.String(), position: Type.Union([PositionSchema, Type.Null()]), accountId: Type.Union([Id, Type.Null()]), login: Type.String(), name: Type.String(), rank: Type.String(),
  from: MaybeText, to: MaybeText, superiorName: MaybeText, kindName: MaybeText, proposedBy: Type.String(), proposedAt: Type.String(), mayDecide: Type.Boolean(),
}, Closed);

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
    const { engine } = context;
    const rows = await waitingProposals(context);
    context.journal({ body: { proposals: rows.map((row) => row.proposal_id) } });
    return {
      proposals: rows.map((row) => ({
        proposalId: row.proposal_id, act: row.act, unitId: row.unit, unitName: nameOf(engine, row.unit) ?? row.unit, position: row.body.position ?? null, accountId: row.account_id,
        login: row.login ?? row.body.login ?? '', name: row.name ?? row.body.name ?? '', rank: row.rank ?? row.body.rank ?? '', from: row.body.from ?? null, to: row.body.to ?? null, superiorName: nameOf(engine, row.body.superiorId),
        kindName: row.body.kind === undefined ? null : engine.codeLabel('unit_kind', row.body.kind),
        proposedBy: row.proposer, proposedAt: row.proposed_at.toISOString(),
        mayDecide: row.mayDecide,
      })),
    };
  },
});
