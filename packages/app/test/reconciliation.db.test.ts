import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import type { ReconciliationMinute } from '@thahs/engine/contract';
import { reconcile } from '../src/oversight/index.ts';
import { placeAll } from './support/place-all.ts';
import { conclude, decide, listOf, minuteOf, opened, openFiles, reconciled, state, stateAll } from './support/reconcile-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The monthly reconciliation (NĐ 160/2026 Điều 10.7.d): what the machine finds, a sample that nobody chooses, and the word of two people. */

const ports = fixedPorts('2026-11-03T03:00:00Z');
let node: TestNode;
let officer: Actor;
let head: Actor;
let clerk: Actor;
beforeEach(async () => {
  ports.set('2026-11-03T03:00:00Z');
  node = await testNode(ports);
  [officer, head, clerk] = [await node.actor('chuyentrach'), await node.actor('chihuy'), await node.actor('nhaplieu')];
});

const problem = (code: string, more: object = {}): object => ({ problem: { code, ...more } });

it('goes from the machine’s part through the sample and the conclusion to the confirmation of another, and the minute proves itself', async () => {
  expect(await listOf(node, officer)).toMatchObject({ next: 'NO_FILES', month: '2026-11', daysLeft: 28, byItself: false, reconciliations: [] });
  await expect(node.do(officer, 'reconciliation.begin', { operationId: node.id() })).rejects.toMatchObject(problem('reconciliation.no-files'));
  const files = await openFiles(node, clerk, 12);
  expect(await listOf(node, officer)).toMatchObject({ next: 'RUN' });
  const { reconciliationId, faults, files: drawn } = await reconciled(node, officer);
  expect([faults, drawn]).toEqual([0, 10]);
  const first = await minuteOf(node, officer, reconciliationId);
  expect(first).toMatchObject({ state: 'READY', month: '2026-11', faults: 0, files: 10, stated: 0, mayConclude: false, figures: { journal: { faultCount: 0 }, projections: { files: 12, records: 60, faultCount: 0, elsewhere: 0 }, copies: [], counts: { files: 12 } }, draw: { population: 12, size: 10 } });
  expect(first.figures?.counts.records).toContainEqual({ type: 'person', count: 12 });
  expect(new Set(first.sample.map(({ fileId }) => fileId)).size).toBe(10);
  expect(first.sample.every(({ fileId }) => files.includes(fileId))).toBe(true);

  const [differs, gone] = [first.sample[0]?.fileId ?? '', first.sample[1]?.fileId ?? ''];
  await expect(state(node, officer, reconciliationId, differs)).rejects.toMatchObject(problem('reconciliation.not-opened'));
  await opened(node, officer, differs);
  await expect(state(node, officer, reconciliationId, differs, 'DIFFERS', ' no ')).rejects.toMatchObject(problem('reconciliation.which'));
  await state(node, officer, reconciliationId, differs, 'DIFFERS', 'Giấy ghi ngày nhập trại 22/12/2022');
  await state(node, officer, reconciliationId, gone, 'PAPER_MISSING');
  await expect(conclude(node, officer, reconciliationId)).rejects.toMatchObject(problem('reconciliation.files-left', { details: { left: 8 } }));
  await stateAll(node, officer, reconciliationId);
  expect(await listOf(node, officer)).toMatchObject({ next: 'CONCLUDE', reconciliations: [{ stated: 10, differ: 1, missing: 1 }] });

  ports.set('2026-11-04T03:00:00Z');
  expect((await minuteOf(node, officer, reconciliationId)).sample.find(({ fileId }) => fileId === differs)).toMatchObject({ result: 'DIFFERS', words: 'Giấy ghi ngày nhập trại 22/12/2022', changedAt: null });
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId: differs, type: 'execution_event', expectedVersion: 0, purpose: 'DOI_CHIEU_HO_SO', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-11-01', detail: 'Theo hồ sơ giấy' } });
  expect((await minuteOf(node, officer, reconciliationId)).sample.find(({ fileId }) => fileId === differs)).toMatchObject({ changedAt: '2026-11-04T03:00:00Z' });
  await conclude(node, officer, reconciliationId);
  await expect(state(node, officer, reconciliationId, gone, 'MATCHES')).rejects.toMatchObject(problem('reconciliation.closed'));
  expect(await listOf(node, head)).toMatchObject({ next: 'DECIDE', reconciliations: [{ mayDecide: true }] });
  await expect(decide(node, head, reconciliationId, false)).rejects.toMatchObject(problem('reconciliation.why'));
  await decide(node, head, reconciliationId, false, 'Tìm lại hồ sơ giấy bị thiếu');
  expect(await minuteOf(node, officer, reconciliationId)).toMatchObject({ state: 'RETURNED', note: 'Tìm lại hồ sơ giấy bị thiếu', mayConclude: true });
  await opened(node, officer, gone);
  await state(node, officer, reconciliationId, gone, 'MATCHES');
  await conclude(node, officer, reconciliationId, 'Đã tìm thấy hồ sơ giấy, khớp');
  await decide(node, head, reconciliationId);
  await placeAll(node);
  const minute = await minuteOf(node, head, reconciliationId);
  expect(minute).toMatchObject({ state: 'CONFIRMED', askedBy: 'Thiếu tá Vũ Đức Long', decidedBy: 'Trung tá Phạm Quốc Đạt', words: 'Đã tìm thấy hồ sơ giấy, khớp', missing: 0 });
  expect(minute.history.map(({ act }) => act)).toEqual(['reconciliation.begin', 'reconciliation.run', 'reconciliation.conclude', 'reconciliation.reject', 'reconciliation.conclude', 'reconciliation.decide']);
  proves(minute);
  for (const again of [() => decide(node, head, reconciliationId), () => decide(node, head, reconciliationId, false, 'Thôi')]) await expect(again()).rejects.toMatchObject(problem('reconciliation.decided'));
  for (const late of [() => state(node, officer, reconciliationId, gone), () => conclude(node, officer, reconciliationId)]) await expect(late()).rejects.toMatchObject(problem('reconciliation.closed'));
  await expect(node.do(officer, 'reconciliation.begin', { operationId: node.id() })).rejects.toMatchObject(problem('reconciliation.month-concluded'));
  expect(await listOf(node, officer)).toMatchObject({ next: 'DONE' });
});

/** The body of the last act holds all of the minute, and its hash stands in the tree. */
function proves({ evidence, sample, figures }: ReconciliationMinute): void {
  const { body, salt, proof } = evidence ?? { body: '{}', salt: '', proof: {} };
  const { leafData } = proof as { leafData: string };
  expect((JSON.parse(leafData) as { bodyHash: string }).bodyHash).toBe(createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex'));
  expect(JSON.parse(body)).toMatchObject({ state: 'CONFIRMED', figures, results: sample.map(({ fileId, result }) => ({ fileId, result })) });
  expect(body).not.toContain('22/12/2022');
}

it('is confirmed by nobody who concluded it, stated it, or may act in the name of who did', async () => {
  await openFiles(node, clerk, 2);
  const { reconciliationId } = await reconciled(node, officer);
  const [first, second] = (await minuteOf(node, officer, reconciliationId)).sample.map(({ fileId }) => fileId);
  await expect(conclude(node, head, reconciliationId)).rejects.toMatchObject(problem('authority.position'));
  await opened(node, head, first ?? '');
  await expect(state(node, head, reconciliationId, first ?? '')).rejects.toMatchObject(problem('reconciliation.head', { clause: 'nd160.d11.k6.đ' }));
  await expect(decide(node, head, reconciliationId)).rejects.toMatchObject(problem('reconciliation.decided'));
  await opened(node, officer, first ?? '');
  await state(node, officer, reconciliationId, first ?? '');
  // Who was an officer yesterday and is a head today.
  const was: Actor = { ...officer, accountId: head.accountId };
  await opened(node, was, second ?? '');
  await state(node, was, reconciliationId, second ?? '');
  await conclude(node, officer, reconciliationId);
  await expect(decide(node, officer, reconciliationId)).rejects.toMatchObject(problem('authority.position'));
  await expect(decide(node, { ...head, accountId: officer.accountId }, reconciliationId)).rejects.toMatchObject(problem('authority.second-person'));
  await expect(decide(node, head, reconciliationId)).rejects.toMatchObject(problem('reconciliation.own-statement'));
  await decide(node, head, reconciliationId, false, 'Để cán bộ chuyên trách đối chiếu lại');
  await opened(node, officer, second ?? '');
  await state(node, officer, reconciliationId, second ?? '');
  await node.db.owner((client) => client.query('update credential set given_by = $1 where account_id = $2', [head.accountId, officer.accountId]));
  await conclude(node, officer, reconciliationId);
  await expect(decide(node, head, reconciliationId)).rejects.toMatchObject(problem('authority.second-person'));
  await node.db.owner((client) => client.query('update credential set given_by = null'));
  // Given then, though no longer now.
  await expect(decide(node, head, reconciliationId)).rejects.toMatchObject(problem('authority.second-person'));
});

it('is of its own unit: nobody states, concludes, confirms or even sees it from another', async () => {
  await openFiles(node, clerk, 2);
  const { reconciliationId } = await reconciled(node, officer);
  const fileId = (await minuteOf(node, officer, reconciliationId)).sample[0]?.fileId ?? '';
  const above = await node.actor('trungtam');
  expect((await minuteOf(node, above, reconciliationId)).sample.map(({ mayState }) => mayState)).toEqual([false, false]);
  for (const work of [() => state(node, above, reconciliationId, fileId, 'PAPER_MISSING'), () => conclude(node, above, reconciliationId)]) await expect(work()).rejects.toMatchObject(problem('reconciliation.unknown'));
  const elsewhere: Actor = { ...officer, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await expect(minuteOf(node, elsewhere, reconciliationId)).rejects.toMatchObject(problem('reconciliation.unknown'));
  expect((await listOf(node, elsewhere)).reconciliations).toEqual([]);
  for (const who of [clerk, await node.actor('tracuu'), await node.actor('quantri')]) await expect(listOf(node, who)).rejects.toMatchObject(problem('authority.position'));
});

it('counts a statement once that was sent twice, and keeps both where it was changed', async () => {
  await openFiles(node, clerk, 1);
  const { reconciliationId } = await reconciled(node, officer);
  const fileId = (await minuteOf(node, officer, reconciliationId)).sample[0]?.fileId ?? '';
  await opened(node, officer, fileId);
  const operationId = node.id();
  const input = { operationId, reconciliationId, fileId, result: 'DIFFERS', words: 'Sai số quyết định' };
  await Promise.all([node.do(officer, 'reconciliation.state', input), node.do(officer, 'reconciliation.state', input)]);
  await expect(node.do(officer, 'reconciliation.state', { ...input, result: 'MATCHES' })).rejects.toMatchObject({ problem: { class: 'conflict' } });
  await state(node, officer, reconciliationId, fileId);
  const { rows } = await node.db.sequencer.query<{ result: string }>(`select b.body::json ->> 'result' result from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'reconciliation.state' and e.outcome = 'done' order by e.id`);
  expect(rows.map(({ result }) => result)).toEqual(['DIFFERS', 'MATCHES']);
});

it('begins with the month of Vietnam’s calendar and lets no run be noted in another', async () => {
  await openFiles(node, clerk, 1);
  ports.set('2026-11-30T16:59:30Z');
  const { reconciliationId, month } = await node.do<{ reconciliationId: string; month: string }>(officer, 'reconciliation.begin', { operationId: node.id() });
  expect(month).toBe('2026-11');
  expect(await listOf(node, officer)).toMatchObject({ month: '2026-11', daysLeft: 1, next: 'RUN' });
  ports.set('2026-11-30T17:00:00Z');
  expect(await listOf(node, officer)).toMatchObject({ month: '2026-12', daysLeft: 31, next: 'RUN' });
  await expect(reconcile(node, [{ unit: officer.unitId, reconciliationId }])).rejects.toMatchObject(problem('reconciliation.month-over'));
  const december = await reconciled(node, officer);
  expect((await minuteOf(node, officer, december.reconciliationId)).month).toBe('2026-12');
  // Concluded late is concluded all the same.
  ports.set('2027-01-02T03:00:00Z');
  await stateAll(node, officer, december.reconciliationId);
  await conclude(node, officer, december.reconciliationId);
  await decide(node, head, december.reconciliationId);
  expect((await listOf(node, officer)).reconciliations.map((each) => [each.month, each.state])).toEqual([['2026-12', 'CONFIRMED'], ['2026-11', 'BEGUN']]);
});
