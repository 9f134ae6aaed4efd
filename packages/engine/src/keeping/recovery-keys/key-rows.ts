import type { RecoveryKeyView } from '../../contract/keeping-views.ts';
import { conflict, DECIDED, GIVERS, joinGivers, decidableBy, notFound } from '../../operation/index.ts';
import type { Asked, Context } from '../../operation/index.ts';
import { instant, person } from '../schemas.ts';

export type KeyState = RecoveryKeyView['state'];

/** A key with whoever could be acting in the name of another. */
export interface KeyRow extends Asked, Omit<RecoveryKeyView, 'fingerprint' | 'mayDecide' | 'mayNot'> {
  readonly fingerprint: string;
}

/** `$1` is the account that looks. */
export const KEY_SQL = `select r.key_id "keyId", r.name, r.fingerprint, r.keeper, r.place, r.state, coalesce(${person('r.asked_by')}, r.asked_by) "askedBy", ${instant('r.asked_at')} "askedAt", ${person('r.decided_by')} "decidedBy", ${instant('r.decided_at')} "decidedAt",
    r.note, ${instant('r.ended_at')} "endedAt", to_char(r.tried_on, 'YYYY-MM-DD') "triedOn", r.asked_by, r.given_by, ${GIVERS}
  from recovery_key r ${joinGivers('r.asked_by')}`;

/** As it is shown. A head who is to take a key into use reads its fingerprint from the paper of its keeper, so the list does not tell it before; nor of one that was sent back, which may be proposed again. */
export function viewOf(context: Pick<Context, 'engine' | 'actor' | 'now'>, row: KeyRow): RecoveryKeyView {
  const { asked_by, given_by: _g, present_giver: _p, own_giver: _o, ...shown } = row;
  const fingerprint = row.state === 'IN_USE' || row.state === 'RETIRED' || asked_by === context.actor.accountId ? row.fingerprint : null;
  return { ...shown, fingerprint, ...(row.state === 'PROPOSED' ? decidableBy(context, 'keeping.confirm', row) : DECIDED) };
}

/** Locks a key that is in use. */
export async function keyInUse({ tx, actor }: Context, keyId: string): Promise<{ readonly name: string; readonly keeper: string; readonly place: string; readonly fingerprint: string }> {
  const { rows: [key] } = await tx.query<{ name: string; keeper: string; place: string; fingerprint: string; state: KeyState }>('select name, keeper, place, fingerprint, state from recovery_key where key_id = $1 and unit = $2 for update', [keyId, actor.unitId]);
  if (!key) throw unknownKey();
  if (key.state !== 'IN_USE') throw conflict('recovery-key.state', 'Khóa khôi phục này không đang dùng nên không làm được việc này. Tải lại danh sách khóa.', { state: key.state });
  return key;
}

export const unknownKey = (): Error => notFound('recovery-key.unknown', 'Đơn vị không có khóa khôi phục này. Tải lại danh sách khóa.');
