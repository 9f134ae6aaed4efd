import type { RecoveryKeyView } from '../../contract/keeping-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, notFound } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { instant } from '../schemas.ts';

export type KeyState = RecoveryKeyView['state'];

/** A key with whoever could be acting in the name of another. */
export interface KeyRow extends Omit<RecoveryKeyView, 'fingerprint' | 'mayDecide' | 'mayNot'> {
  readonly fingerprint: string;
  readonly asked_by: string;
  readonly given_by: string | null;
  readonly present_giver: string | null;
  readonly own_giver: string | null;
}

const person = (id: string): string => `(select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = ${id})`;

/** `$1` is the account that looks. */
export const KEY_SQL = `select r.key_id "keyId", r.name, r.fingerprint, r.keeper, r.place, r.state, coalesce(${person('r.asked_by')}, r.asked_by) "askedBy", ${instant('r.asked_at')} "askedAt", ${person('r.decided_by')} "decidedBy", ${instant('r.decided_at')} "decidedAt",
    r.note, ${instant('r.ended_at')} "endedAt", to_char(r.tried_on, 'YYYY-MM-DD') "triedOn", r.asked_by, r.given_by, k.given_by present_giver, own.given_by own_giver
  from recovery_key r left join credential k on k.account_id::text = r.asked_by left join credential own on own.account_id = $1`;

/** Who is not the second person: who alone gave the asker the password, then or since, and whoever has theirs from the asker alone. */
export const notSecond = ({ given_by, present_giver, own_giver, asked_by }: KeyRow, accountId: string): string[] => [
  ...[given_by, present_giver].filter((giver) => giver !== null), ...(own_giver === asked_by ? [accountId] : []),
];

/** As it is shown. A head who is to take a key into use reads its fingerprint from the paper of its keeper, so the list does not tell it before; nor of one that was sent back, which may be proposed again. */
export function viewOf({ engine, actor, now }: Pick<Context, 'engine' | 'actor' | 'now'>, row: KeyRow): RecoveryKeyView {
  const { asked_by, given_by, present_giver, own_giver, ...shown } = row;
  const fingerprint = row.state === 'IN_USE' || row.state === 'RETIRED' || asked_by === actor.accountId ? row.fingerprint : null;
  if (row.state !== 'PROPOSED') return { ...shown, fingerprint, mayDecide: false, mayNot: null };
  const decision = engine.authority.decide({ act: 'keeping.confirm', actor, subject: null, on: vietnamDate(now), purpose: null, madeBy: asked_by, enteredThrough: notSecond({ ...shown, asked_by, given_by, present_giver, own_giver }, actor.accountId) });
  return { ...shown, fingerprint, mayDecide: decision.allowed, mayNot: decision.allowed ? null : decision.message };
}

/** Locks a key that is in use. */
export async function keyInUse({ tx, actor }: Context, keyId: string): Promise<{ readonly name: string; readonly keeper: string; readonly place: string; readonly fingerprint: string }> {
  const { rows: [key] } = await tx.query<{ name: string; keeper: string; place: string; fingerprint: string; state: KeyState }>('select name, keeper, place, fingerprint, state from recovery_key where key_id = $1 and unit = $2 for update', [keyId, actor.unitId]);
  if (!key) throw unknownKey();
  if (key.state !== 'IN_USE') throw conflict('recovery-key.state', 'Khóa khôi phục này không đang dùng nên không làm được việc này. Tải lại danh sách khóa.', { state: key.state });
  return key;
}

export const unknownKey = (): Error => notFound('recovery-key.unknown', 'Đơn vị không có khóa khôi phục này. Tải lại danh sách khóa.');
