import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { ALARM_RULES } from '@thahs/engine/alarm';
import type { Facts } from '@thahs/engine/alarm';
import { fixedPorts } from '@thahs/engine/kernel';
import { alarmsOf, look, SOUND } from './support/alarm-kit.ts';
import { conclude, decide, openFiles, reconciled, stateAll } from './support/reconcile-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What rings of the monthly reconciliation, by Vietnam's calendar: nothing in the month in which a node was born, then the last days, then the closed month, and faults at once. */

const ports = fixedPorts('2026-11-10T03:00:00Z');
let node: TestNode;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  [officer, head] = [await node.actor('chuyentrach'), await node.actor('chihuy')];
  await openFiles(node, await node.actor('nhaplieu'), 2);
  await look(node);
});

const rings = async (moment: string): Promise<string[]> => {
  ports.set(moment);
  await look(node);
  return (await alarmsOf(node, head)).filter(({ code }) => code.startsWith('reconciliation-')).map(({ code, severity, message }) => `${code} ${severity}: ${message.vi}`).toSorted();
};

it('asks nothing for the month in which the node was born, and warns in the last five days of the next', async () => {
  for (const moment of ['2026-11-27T03:00:00Z', '2026-11-30T16:59:59Z', '2026-11-30T17:00:00Z', '2026-12-26T16:59:59Z']) expect(await rings(moment), moment).toEqual([]);
  expect(await rings('2026-12-26T17:00:00Z')).toEqual(['reconciliation-closing warning: Đối soát tháng 12/2026 chưa có kết luận, còn 5 ngày.']);
});

it('falls silent with the conclusion, and rings gravely when the month closed without the second person', async () => {
  const { reconciliationId } = await reconciled(node, officer);
  await stateAll(node, officer, reconciliationId);
  expect(await rings('2026-12-30T03:00:00Z')).toHaveLength(1);
  await conclude(node, officer, reconciliationId);
  expect(await rings('2026-12-31T16:59:59Z')).toEqual([]);
  expect(await rings('2026-12-31T17:00:00Z')).toEqual(['reconciliation-missing critical: Tháng 12/2026 chưa có biên bản đối soát được xác nhận.']);
  await decide(node, head, reconciliationId);
  expect(await rings('2027-01-01T03:00:00Z')).toEqual([]);
});

it('rings until the next month is confirmed where the former never was begun', async () => {
  expect(await rings('2027-01-31T17:00:00Z')).toEqual(['reconciliation-missing critical: Tháng 01/2027 chưa có biên bản đối soát được xác nhận.']);
  const { reconciliationId } = await reconciled(node, officer);
  await stateAll(node, officer, reconciliationId);
  await conclude(node, officer, reconciliationId);
  expect(await rings('2027-02-03T03:00:00Z')).toHaveLength(1);
  await decide(node, head, reconciliationId);
  expect(await rings('2027-02-04T03:00:00Z')).toEqual([]);
});

it('tells at once what the machine found, until a later run finds none', async () => {
  await node.db.owner((client) => client.query(`update file_index set term_end = '2027-01-01'`));
  ports.set('2027-03-02T03:00:00Z');
  await reconciled(node, officer);
  expect(await rings('2027-03-02T04:00:00Z')).toEqual(['reconciliation-faults critical: Đối soát tháng 03/2027: 2 sai lệch.']);
  await node.db.owner((client) => client.query(`update file_index set term_end = '2031-05-13'`));
  await reconciled(node, officer);
  expect(await rings('2027-03-02T05:00:00Z')).toEqual([]);
});

it('only informs where the decree does not hold yet', () => {
  const now = Date.parse('2026-03-01T03:00:00Z');
  const reconciliations = [{ unit: 'a', heldBefore: true, heldBeforeFormer: true, current: null, former: 'READY', ranIn: null, faults: null }, { unit: 'b', heldBefore: true, heldBeforeFormer: false, current: null, former: null, ranIn: null, faults: null }];
  const facts = { now, topUnit: 'a', machine: SOUND, copies: { nodeSince: Date.parse('2026-01-01T00:00:00Z') }, reconciliations } as unknown as Facts;
  const found = ALARM_RULES.flatMap((rule) => (rule.kind === 'state' && rule.code === 'reconciliation-missing' ? rule.find(facts, () => false) : []));
  expect(found).toEqual([{ unit: 'a', about: '2026-02', detail: { month: '2026-02' }, clause: 'tt.d12.k1', severity: 'notice' }]);
});
