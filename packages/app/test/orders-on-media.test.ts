import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PostedActor } from '@thahs/engine';
import { plugged } from '@thahs/engine/keeping';
import { systemPorts } from '@thahs/engine/kernel';
import { lookAtMedium, ordersOn } from '@thahs/platform/backup';
import { ordersIn, restoreNode } from '../src/keeping/index.ts';
import { keepCopies } from '../src/keeping/keeper.ts';
import { layOrders } from '../src/keeping/lay-orders.ts';
import { openNode } from '../src/node.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';
import { PRISONER } from './support/sample.ts';

/* The list of lawful orders lies beside the copies, and a node that is brought back from before an order finds there what it has to take again. */

let kit: KeeperNode;
beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  await kit.register(kit.one, 'Ổ 1');
  await kit.register(kit.two, 'Ổ 2');
  await kit.plan();
}, 300_000);
afterAll(() => kit.remove());

async function as(login: string): Promise<Acting> {
  const { node } = kit;
  const { rows: [row] } = await node.db.app.query<{ account_id: string; name: string; position: PostedActor['position']; unit_id: string }>('select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id) where a.login = $1', [login]);
  if (!row) throw new Error(login);
  return throughDoor(node, { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) });
}

const round = (): Promise<void> => keepCopies({ node: kit.node, data: kit.data, places: [kit.places], signal: new AbortController().signal, log: null });
const held = (folder: string): string | null => (existsSync(ordersOn(folder, KEEPER)) ? readFileSync(ordersOn(folder, KEEPER), 'utf8') : null);

async function redact(): Promise<{ fileId: string }> {
  const [clerk, officer, head] = [await as('nhaplieu'), await as('chuyentrach'), await as('chihuy')];
  const { fileId } = await clerk.do<{ fileId: string }>('file.open', { operationId: kit.id(), subjectKind: 'PHAM_NHAN', fileNo: 'LX-1', purpose: 'NHAP_LIEU', records: PRISONER('Đỗ Văn Lệnh') });
  await round();
  const { redactionId } = await officer.do<{ redactionId: string }>('redaction.ask', { operationId: kit.id(), fileId, scope: 'file', expectedVersion: 1, order: { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' }, reason: 'Thi hành quyết định' });
  await head.do('redaction.decide', { operationId: kit.id(), redactionId, accept: true });
  return { fileId };
}

it('lies on both media after the order, signed, naming nobody; a node from before it is told, and does not write over it', { timeout: 240_000 }, async () => {
  const { fileId } = await redact();
  expect([held(kit.one), held(kit.two)]).toEqual([null, null]);
  await kit.node.sequenceNow();
  await round();
  for (const folder of [kit.one, kit.two]) expect(ordersIn(held(folder) ?? '', kit.node.engine.noteKey)).toMatchObject([{ fileId, scope: 'file', order: { number: '15/QĐ-TA' } }]);
  expect(held(kit.one)).not.toContain('Đỗ Văn Lệnh');

  // The only copy was made before the order: what it took is back.
  const into = join(kit.directory, 'back');
  const restored = await restoreNode({ medium: kit.two, node: KEEPER, into, key: kit.key });
  expect(restored.orders).toBe(join(into, 'lenh-xoa.txt'));
  expect(readFileSync(restored.orders ?? '', 'utf8')).toBe(held(kit.two));
  const back = await openNode(configOf(into), systemPorts);
  try {
    const before = held(kit.two);
    const medium = plugged({ look: lookAtMedium }, kit.two);
    expect(await layOrders(back, [medium])).toMatchObject([{ code: 'redaction.came-back', message: expect.stringContaining('1 lệnh') as unknown }]);
    expect(held(kit.two)).toBe(before);
    // A list that the node did not sign says nothing.
    writeFileSync(ordersOn(kit.two, KEEPER), (before ?? '').replace('15/QĐ-TA', '16/QĐ-TA'));
    expect(await layOrders(back, [medium])).toEqual([]);
  } finally {
    await back.close();
  }
});

it('a medium on which it cannot be laid is named, and the other has it', { timeout: 120_000 }, async () => {
  rmSync(ordersOn(kit.one, KEEPER));
  mkdirSync(ordersOn(kit.one, KEEPER));
  rmSync(ordersOn(kit.two, KEEPER));
  const media = [kit.one, kit.two].map((folder) => plugged({ look: lookAtMedium }, folder));
  expect(await layOrders(kit.node, media)).toMatchObject([{ code: 'redaction.not-laid', message: expect.stringContaining(media[0]?.mark.label ?? '?') as unknown }]);
  expect(ordersIn(held(kit.two) ?? '', kit.node.engine.noteKey)).toHaveLength(1);
});
