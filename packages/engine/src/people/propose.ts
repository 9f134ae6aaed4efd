import Type from 'typebox';
import type { Static } from 'typebox';
import type { JsonObject } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import { Closed, Id } from './schemas.ts';

/** Answer of the acts that may need a second person: done at once, or proposed and waiting. */
export const GivenSchema = Type.Object({
  state: Type.Union([Type.Literal('done'), Type.Literal('proposed')]), proposalId: Type.Union([Id, Type.Null()]), accountId: Type.Union([Id, Type.Null()]), oneTimePassword: Type.Union([Type.String(), Type.Null()]),
}, Closed);
type Given = Static<typeof GivenSchema>;

export const given = (accountId: string, oneTimePassword: string | null): Given => ({ state: 'done', proposalId: null, accountId, oneTimePassword });

export const holdsPassword = (answer: { readonly oneTimePassword: string | null }): boolean => answer.oneTimePassword !== null;

/** Puts the act before a second person: the head of that unit or of one above. Nothing of it holds until then. */
export async function propose(context: Context, act: 'account.add' | 'posting.add' | 'account.reset' | 'unit.change', unitId: string, accountId: string | null, body: JsonObject): Promise<Given> {
  const { rows } = await context.tx.query<{ givenBy: string | null }>(
    `insert into proposal (proposal_id, unit, act, account_id, body, proposed_by, proposed_at, state, given_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'pending', (select given_by from credential where account_id = $6)) returning given_by as "givenBy"`,
    [context.operationId, unitId, act, accountId, JSON.stringify(body), context.actor.accountId, new Date(context.now).toISOString()],
  );
  context.journal({ act: `${act}.propose`, unit: unitId, body: { proposalId: context.operationId, givenBy: rows[0]?.givenBy ?? null, ...body } });
  return { state: 'proposed', proposalId: context.operationId, accountId: null, oneTimePassword: null };
}
