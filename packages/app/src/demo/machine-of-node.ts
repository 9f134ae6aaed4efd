import type { PostedActor } from '@thahs/engine';
import { uuidV7, vietnamDate } from '@thahs/engine/kernel';
import { ownHost } from '../antivirus-watch.ts';
import type { Node } from '../node.ts';
import { throughDoor } from '../through-door.ts';

/** Registers the machine that a demonstration node runs on, with invented software, as the officer of its highest unit would. */
export async function machineOfNode(node: Node): Promise<void> {
  const { db, engine, units } = node;
  const { rows: [row] } = await db.app.query<{ account_id: string; name: string; unit_id: string }>(`select a.account_id, a.name, p.unit_id from account a join posting p using (account_id) where p."position" = 'DATABASE_OFFICER' and p.unit_id = $1 order by a.login limit 1`, [units.top()]);
  if (!row) return;
  const actor: PostedActor = { accountId: row.account_id, name: row.name, position: 'DATABASE_OFFICER', unitId: row.unit_id, unitKind: units.get(row.unit_id)?.kind ?? '', scope: units.scopeOf('DATABASE_OFFICER', row.unit_id) };
  const acting = throughDoor(node, actor);
  const today = vietnamDate(engine.ports.now());
  const operationId = (): string => uuidV7(engine.ports);
  const { machineId } = await acting.do<{ machineId: string }>('machine.register', { operationId: operationId(), label: 'Máy chủ CSDL mẫu', serial: 'MAU-0001', role: 'SERVER', keeper: 'Trung tá Hoàng Văn Mẫu', place: 'Phòng máy chủ', host: ownHost() });
  await acting.do('machine.antivirus', { operationId: operationId(), machineId, name: 'Phần mềm phòng chống mã độc mẫu', version: '1.0', signaturesOn: today, scan: { on: today, found: 0 } });
}
