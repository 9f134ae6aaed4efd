import type { PostedActor } from '@thahs/engine';
import { uuidV7 } from '@thahs/engine/kernel';
import { makeRecoveryKey, openRecoveryKey } from '@thahs/platform/sealing';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import type { Node } from '../node.ts';
import { throughDoor } from '../through-door.ts';
import type { Acting } from '../through-door.ts';

/** Proposes a new recovery key and has a head of the unit take it into use: for trials and measurements on invented people, where no safe and no second person is. */
export async function keyInUse(officer: Acting, name: string): Promise<RecoveryPrivate> {
  const { node, actor } = officer;
  const { ports } = node.engine;
  const made = await makeRecoveryKey(name, ports.now(), null);
  const { keyId } = await officer.do<{ keyId: string }>('recovery-key.propose', { operationId: uuidV7(ports), certificate: made.certificate, name: `${name} ${made.fingerprint.slice(0, 8)}`, keeper: 'Thủ trưởng', place: 'Két' });
  const head = throughDoor(node, await headActor(node, actor.unitId));
  await head.do('recovery-key.decide', { operationId: uuidV7(ports), keyId, accept: true, fingerprint: made.fingerprint });
  return openRecoveryKey(made.certificate, made.privatePem, null);
}

export async function headActor({ db, units }: Node, unitId: string): Promise<PostedActor> {
  const { rows: [row] } = await db.app.query<{ account_id: string; name: string }>(`select a.account_id, a.name from account a join posting p using (account_id) where p."position" = 'UNIT_HEAD' and p.unit_id = $1 order by a.login limit 1`, [unitId]);
  if (!row) throw new Error(`no head in ${unitId}`);
  return { accountId: row.account_id, name: row.name, position: 'UNIT_HEAD', unitId, unitKind: units.get(unitId)?.kind ?? '', scope: units.scopeOf('UNIT_HEAD', unitId) };
}
