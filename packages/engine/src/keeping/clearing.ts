import Type from 'typebox';
import type { Static } from 'typebox';
import type { ClearingHead } from '../contract/keeping-views.ts';
import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import { Closed, Id } from './schemas.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
export const State = Type.Union([Type.Literal('pending'), Type.Literal('accepted'), Type.Literal('rejected')]);
export const Technique = Type.Union([Type.Literal('OVERWRITE'), Type.Literal('DEVICE_ERASE'), Type.Literal('CRYPTO_ERASE'), Type.Literal('DEGAUSS'), Type.Literal('SHRED'), Type.Literal('INCINERATE')]);
export const NextUse = Type.Union([Type.Literal('STAYS'), Type.Literal('LEAVES'), Type.Literal('ENDS')]);
export const Head = Type.Object({ clearingId: Id, state: State, askedBy: Type.String(), note: Nullable, mayDecide: Type.Boolean(), mayNot: Nullable }, Closed);

/** A clearing that was told, with whoever could be acting in the name of another. */
export interface ClearingRow {
  readonly clearing_id: string;
  readonly medium_id: string;
  readonly technique: Static<typeof Technique>;
  readonly next_use: Static<typeof NextUse>;
  readonly asked_by: string;
  readonly asker: string;
  readonly state: ClearingHead['state'];
  readonly note: string | null;
  readonly given_by: string | null;
  readonly present_giver: string | null;
  readonly own_giver: string | null;
}

/** `$1` is the account that looks. */
export const CLEARING_SQL = `select c.*, coalesce((select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = c.asked_by), c.asked_by) asker, k.given_by as present_giver, own.given_by as own_giver
  from medium_clearing c left join credential k on k.account_id::text = c.asked_by left join credential own on own.account_id = $1`;

/** Who is not the second person: who alone gave the teller the password, then or since, and whoever has theirs from the teller alone. */
export const notSecond = ({ given_by, present_giver, own_giver, asked_by }: ClearingRow, accountId: string): string[] => [
  ...[given_by, present_giver].filter((giver) => giver !== null), ...(own_giver === asked_by ? [accountId] : []),
];

export function headOf({ engine, actor, now }: Pick<Context, 'engine' | 'actor' | 'now'>, row: ClearingRow): ClearingHead {
  const head = { clearingId: row.clearing_id, state: row.state, askedBy: row.asker, note: row.note };
  if (row.state !== 'pending') return { ...head, mayDecide: false, mayNot: null };
  const decision = engine.authority.decide({ act: 'keeping.confirm', actor, subject: null, on: vietnamDate(now), purpose: null, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId) });
  return { ...head, mayDecide: decision.allowed, mayNot: decision.allowed ? null : decision.message };
}
