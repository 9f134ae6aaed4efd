import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const ports = fixedPorts('2026-11-02T02:00:00Z');
let node: TestNode;
let officer: Actor;
let clerk: Actor;
let posting: string;
beforeAll(async () => {
  node = await testNode(ports);
  [officer, clerk] = [await node.actor('chuyentrach'), await node.actor('nhaplieu')];
  posting = (await node.db.app.query<{ posting_id: string }>('select posting_id from posting where account_id = $1', [clerk.accountId])).rows[0]?.posting_id ?? '';
  // The last act falls on 5 November in Vietnam, on the 4th by UTC.
  ports.set('2026-11-04T18:30:00Z');
  await openFile(node, clerk, { fileNo: 'KT-1', fullName: 'Nguyễn Văn Cuối' });
  ports.set('2026-11-10T02:00:00Z');
  const refused = node.do(clerk, 'posting.end', { operationId: node.id(), postingId: posting, to: '2026-11-10' });
  await expect(refused).rejects.toMatchObject({ problem: { class: 'refused' } });
  ports.set('2026-11-20T02:00:00Z');
});

const end = (to: string) => node.do(officer, 'posting.end', { operationId: node.id(), postingId: posting, to });

it('a posting does not end before what was done under it, and the sentence names the day', async () => {
  for (const to of ['2026-11-01', '2026-11-03', '2026-11-04']) {
    await expect(end(to)).rejects.toMatchObject({ problem: { code: 'posting.acted-after', message: expect.stringContaining('đến ngày 05/11/2026') as unknown } });
  }
});

it('what was only refused, or done by others of the unit, holds no posting open', async () => {
  await openFile(node, { ...officer }, { fileNo: 'KT-2', fullName: 'Trần Văn Khác' });
  await end('2026-11-05');
});

it('access is ended at once by the day before, though something was done today', async () => {
  const { accountId } = await node.do<{ accountId: string }>(officer, 'account.add', { operationId: node.id(), login: 'nhap.hai', name: 'Lê Văn Nhập', rank: '', unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: '2026-11-01' });
  await openFile(node, { ...clerk, accountId }, { fileNo: 'KT-3', fullName: 'Phạm Văn Nay' });
  posting = (await node.db.app.query<{ posting_id: string }>('select posting_id from posting where account_id = $1', [accountId])).rows[0]?.posting_id ?? '';
  await expect(end('2026-11-18')).rejects.toMatchObject({ problem: { code: 'posting.acted-after' } });
  await end('2026-11-19');
});
