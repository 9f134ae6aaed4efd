import { expect, it } from 'vitest';
import type { TimelinessView } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { storeUpload } from '@thahs/engine/intake';
import { HEADINGS, run, templateRow, workbook } from './support/import-kit.ts';
import type { JobView } from './support/import-kit.ts';
import { testNode } from './support/test-node.ts';

/* Since 01/07/2026 what happened is entered within 24 hours: of three rows one was admitted in time, one long before the rule, one late. */
const node = await testNode(fixedPorts('2026-11-20T03:00:00Z'));
const clerk = await node.actor('nhaplieu');
const days = ['20/11/2026', '15/06/2023', '03/11/2026'];

async function imported(first: number, more: { dryRun?: boolean; lateReason?: string } = {}): Promise<JobView & { late: number; lateReason: string | null }> {
  const path = await workbook(node, [HEADINGS, ...days.map((admissionDate, i) => templateRow(first + i, { admissionDate }))]);
  const { uploadId } = await storeUpload(node.engine, clerk, path, path);
  const { jobId } = await node.do<{ jobId: string }>(clerk, 'import.start', { operationId: node.id(), uploadId, profile: 'template', dryRun: false, purpose: 'NHAP_LIEU', ...more });
  return (await run(node, clerk, jobId)) as never;
}

interface Kept { admitted: string; reason: string | null; told: string | null }
const kept = async (first: number): Promise<Kept[]> =>
  node.db.owner(async (c) => (await c.query<Kept>(
    `select r.content ->> 'admittedOn' as admitted, r.late_reason as reason, b.body::jsonb -> 'record' ->> 'lateReason' as told
     from record r join file f using (file_id) join journal_body b on b.entry_id = r.journal_id where r.type = 'admission' and f.file_no between $1 and $2 order by f.file_no`,
    [`TM-${String(first).padStart(6, '0')}`, `TM-${String(first + 2).padStart(6, '0')}`])).rows);

it('a dry run says how many records would be late', async () => {
  expect(await imported(100, { dryRun: true })).toMatchObject({ state: 'done', accepted: 3, late: 1, lateReason: null });
});

it('the common reason is kept with the records that are late, in the table and in the journal, and with no other', async () => {
  const reason = 'Đơn vị chuyển từ sổ giấy sang, có biên bản ngày 19/11/2026';
  expect(await imported(200, { lateReason: reason })).toMatchObject({ state: 'done', accepted: 3, late: 1, lateReason: reason });
  expect(await kept(200)).toEqual([{ admitted: '2026-11-20', reason: null, told: null }, { admitted: '2023-06-15', reason: null, told: null }, { admitted: '2026-11-03', reason, told: reason }]);
  const { late, unexplained } = (await node.do<TimelinessView>(await node.actor('chihuy'), 'timeliness.read', { from: '2026-11-20', to: '2026-11-20' })).rows.find((row) => row.type === 'admission') ?? {};
  expect([late, unexplained]).toEqual([1, 0]);
  const { rows } = await node.db.owner((c) => c.query(`select b.body::jsonb ->> 'lateReason' as reason from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'import.start' order by e.at desc, e.id desc limit 1`));
  expect(rows).toEqual([{ reason }]);
});

it('without a reason they are late and unexplained, and the result says how many', async () => {
  expect(await imported(300)).toMatchObject({ state: 'done', accepted: 3, late: 1, lateReason: null });
  expect((await kept(300)).map(({ reason }) => reason)).toEqual([null, null, null]);
});
