import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A posting that is given with a day in the past must not take away the days on which its person worked under another. */

const ports = fixedPorts('2026-11-02T02:00:00Z');
let node: TestNode;
let officer: Actor;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  [officer, clerk] = [await node.actor('chuyentrach'), await node.actor('nhaplieu')];
  // The last act falls on 5 November in Vietnam, on the 4th by UTC.
  ports.set('2026-11-04T18:30:00Z');
  await openFile(node, clerk, { fileNo: 'CN-1', fullName: 'Nguyễn Văn Cắt' });
  ports.set('2026-11-20T02:00:00Z');
});

interface Posting { position: string; from: string; to: string | null }
const postingsOf = async (accountId: string): Promise<Posting[]> => (await node.db.app.query<Posting>('select "position", valid_from as from, valid_to as to from posting where account_id = $1 order by valid_from', [accountId])).rows;
const post = (accountId: string, from: string, more: Record<string, unknown> = {}) =>
  node.do<{ state: string; proposalId: string | null }>(officer, 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'READER', from, ...more });

it('is refused from a day on or before the last act, and the sentence names that day and the way on', async () => {
  const before = await postingsOf(clerk.accountId);
  for (const from of ['2026-10-01', '2026-11-04', '2026-11-05']) {
    await expect(post(clerk.accountId, from)).rejects.toMatchObject({ problem: { code: 'posting.cuts-acts', message: expect.stringMatching(/đến ngày 05\/11\/2026.*từ hôm nay/) as unknown } });
  }
  expect(await postingsOf(clerk.accountId)).toEqual(before);
});

it('may be held beside the other from any day, and begins after the last act without cutting anything', async () => {
  await post(clerk.accountId, '2026-11-01', { beside: true, to: '2026-11-03' });
  await post(clerk.accountId, '2026-11-06');
  expect(await postingsOf(clerk.accountId)).toEqual([
    { position: 'ENTRY_OFFICER', from: '2022-01-01', to: '2026-11-05' }, { position: 'READER', from: '2026-11-01', to: '2026-11-03' }, { position: 'READER', from: '2026-11-06', to: null },
  ]);
});

it('begins today although something was done today', async () => {
  const reader = await node.actor('tracuu');
  await node.do(reader, 'file.search', { query: '', purpose: 'QUAN_LY_GIAM_GIU' });
  await expect(post(reader.accountId, '2026-11-19', { position: 'ENTRY_OFFICER' })).rejects.toMatchObject({ problem: { code: 'posting.cuts-acts' } });
  await post(reader.accountId, '2026-11-20', { position: 'ENTRY_OFFICER' });
  expect(await postingsOf(reader.accountId)).toEqual([{ position: 'READER', from: '2022-01-01', to: '2026-11-19' }, { position: 'ENTRY_OFFICER', from: '2026-11-20', to: null }]);
});

it('that waited for its second person begins on the day of the decision, not on the day that has passed', async () => {
  const { accountId } = await node.actor('chuyentrach');
  const asked = await node.do<{ proposalId: string }>(await node.actor('quantri'), 'posting.add', { operationId: node.id(), accountId, unitId: 'tg-binh-ha', position: 'INSPECTOR', from: '2026-11-21' });
  ports.set('2026-11-22T02:00:00Z');
  await openFile(node, officer, { fileNo: 'CN-2', fullName: 'Trần Văn Chờ' });
  ports.set('2026-11-24T02:00:00Z');
  await node.do(await node.actor('chihuy'), 'proposal.decide', { operationId: node.id(), proposalId: asked.proposalId, accept: true });
  expect(await postingsOf(accountId)).toEqual([{ position: 'DATABASE_OFFICER', from: '2022-01-01', to: '2026-11-23' }, { position: 'INSPECTOR', from: '2026-11-24', to: null }]);
});
