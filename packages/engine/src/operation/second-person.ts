import type { Act, SubjectFacts } from '../authority/index.ts';
import { vietnamDate } from '../kernel/index.ts';
import type { Context } from './define.ts';

/*
 * Người thứ hai: what one person told and another decides. The other is no second person who could be acting in the first one's name:
 * whoever alone gave them the password, then or since, and whoever has theirs from them alone.
 */

/** Who asked, and by whose hand their password and the reader's came about; null where it is known to its owner alone. */
export interface Asked {
  readonly asked_by: string;
  readonly given_by: string | null;
  readonly present_giver: string | null;
  readonly own_giver: string | null;
}

/** What a query of `Asked` adds: `asked` is the column of the account that asked; `$1` is the account that looks. */
export const GIVERS = 'k.given_by present_giver, own.given_by own_giver';
export const joinGivers = (asked: string): string => `left join credential k on k.account_id::text = ${asked} left join credential own on own.account_id = $1`;

export const notSecond = ({ given_by, present_giver, own_giver, asked_by }: Asked, accountId: string): string[] => [
  ...[given_by, present_giver].filter((giver) => giver !== null), ...(own_giver === asked_by ? [accountId] : []),
];

/** Whether the reader may be the second person of an act, and why not. */
export function decidableBy({ engine, actor, now }: Pick<Context, 'engine' | 'actor' | 'now'>, act: Act, row: Asked, subject: SubjectFacts | null = null): { readonly mayDecide: boolean; readonly mayNot: string | null } {
  const decision = engine.authority.decide({ act, actor, subject, on: vietnamDate(now), purpose: null, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId) });
  return { mayDecide: decision.allowed, mayNot: decision.allowed ? null : decision.message };
}

/** Of what is decided already. */
export const DECIDED = { mayDecide: false, mayNot: null } as const;
