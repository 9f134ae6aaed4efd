import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';

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

type WaitingProposal = ProposalJoin & { readonly mayDecide: boolean };

/** Proposals in the scope of the reader that wait for a second person, each with whether the reader is one (Circular Điều 4.5). */
export async function waitingProposals({ tx, engine, actor, now }: Pick<Context, 'tx' | 'engine' | 'actor' | 'now'>): Promise<WaitingProposal[]> {
  const { rows } = await tx.query<ProposalJoin>(
    `select p.*, array[p.given_by, k.given_by] as givers, a.login, a.name, a.rank, trim(b.rank || ' ' || b.name) as proposer
     from proposal p join account b on b.account_id = p.proposed_by join credential k on k.account_id = p.proposed_by left join account a on a.account_id = p.account_id
     where p.state = 'pending' and p.unit = any ($1) order by p.proposed_at limit 500`,
    [actor.scope],
  );
  const on = vietnamDate(now);
  const mayDecide = (row: ProposalJoin): boolean => row.account_id !== actor.accountId
    && engine.authority.decide({ act: 'account.confirm', actor, subject: null, targetUnit: row.unit, on, purpose: null, madeBy: row.proposed_by, enteredThrough: row.givers.filter((giver) => giver !== null) }).allowed;
  return rows.map((row) => ({ ...row, mayDecide: mayDecide(row) }));
}
