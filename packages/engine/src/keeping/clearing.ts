import Type from 'typebox';
import type { Static } from 'typebox';
import type { ClearingHead } from '../contract/keeping-views.ts';
import { DECIDED, GIVERS, joinGivers, decidableBy } from '../operation/index.ts';
import type { Asked, Context } from '../operation/index.ts';
import { Closed, Id, person } from './schemas.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
export const State = Type.Union([Type.Literal('pending'), Type.Literal('accepted'), Type.Literal('rejected')]);
export const Technique = Type.Union([Type.Literal('OVERWRITE'), Type.Literal('DEVICE_ERASE'), Type.Literal('CRYPTO_ERASE'), Type.Literal('DEGAUSS'), Type.Literal('SHRED'), Type.Literal('INCINERATE')]);
export const NextUse = Type.Union([Type.Literal('STAYS'), Type.Literal('LEAVES'), Type.Literal('ENDS')]);
export const Head = Type.Object({ clearingId: Id, state: State, askedBy: Type.String(), note: Nullable, mayDecide: Type.Boolean(), mayNot: Nullable }, Closed);

/** A clearing that was told, with whoever could be acting in the name of another. */
export interface ClearingRow extends Asked {
  readonly clearing_id: string;
  readonly medium_id: string;
  readonly technique: Static<typeof Technique>;
  readonly next_use: Static<typeof NextUse>;
  readonly asker: string;
  readonly state: ClearingHead['state'];
  readonly note: string | null;
}

/** `$1` is the account that looks. */
export const CLEARING_SQL = `select c.*, coalesce(${person('c.asked_by')}, c.asked_by) asker, ${GIVERS}
  from medium_clearing c ${joinGivers('c.asked_by')}`;

export const headOf = (context: Pick<Context, 'engine' | 'actor' | 'now'>, row: ClearingRow): ClearingHead => ({
  clearingId: row.clearing_id, state: row.state, askedBy: row.asker, note: row.note, ...(row.state === 'pending' ? decidableBy(context, 'keeping.confirm', row) : DECIDED),
});
