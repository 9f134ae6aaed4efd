import { expect, it } from 'vitest';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const PURPOSE = 'QUAN_LY_GIAM_GIU';

interface Counts { unitName: string; increases: { code: string }[]; rows: { kind: string; opening: number; increases: Record<string, number>; decreases: Record<string, number>; closing: number }[] }
const sum = (of: Record<string, number>): number => Object.values(of).reduce((all, n) => all + n, 0);
const counts = (login: string, more: Record<string, unknown> = {}): Promise<Counts> => node.actor(login).then((actor) => node.do<Counts>(actor, 'counts.read', { purpose: PURPOSE, from: '2026-01-01', to: '2026-06-30', ...more }));
const prisoners = (view: Counts) => view.rows.find(({ kind }) => kind === 'PHAM_NHAN');
const event = (fileId: string, eventKind: string, occurredOn: string) => node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, values: { eventKind, occurredOn }, purpose: PURPOSE });

it('follows what is recorded, late entries included, and adds up', async () => {
  const before = prisoners(await counts('nhaplieu'));
  // Admitted on 21/12/2022 by the sample: all were here at the beginning.
  const [stays, leaves, goes] = [await openFile(node, clerk, { fileNo: 'SL-1', fullName: 'Trần Văn Ở' }), await openFile(node, clerk, { fileNo: 'SL-2', fullName: 'Trần Văn Xong' }), await openFile(node, clerk, { fileNo: 'SL-3', fullName: 'Trần Văn Đi' })];
  await event(leaves, 'CHAP_HANH_XONG', '30/06/2026');
  await event(goes, 'CHUYEN_DI', '01/07/2026');
  await event(stays, 'TRICH_XUAT', '10/03/2026');
  const after = prisoners(await counts('nhaplieu'));
  expect(after).toEqual({ kind: 'PHAM_NHAN', opening: (before?.opening ?? 0) + 3, increases: before?.increases ?? {}, decreases: { ...before?.decreases, CHAP_HANH_XONG: (before?.decreases['CHAP_HANH_XONG'] ?? 0) + 1 }, closing: (before?.closing ?? 0) + 2 });
  const july = prisoners(await counts('nhaplieu', { from: '2026-07-01', to: '2026-07-31' }));
  expect(july?.opening).toBe(after?.closing);
  expect(july?.decreases['CHUYEN_DI']).toBe(1);
});

it('adds up in every row of every unit of the node, and who is sealed counts only for those who may see it', async () => {
  for (const unitId of ['tg-binh-ha', 'cqql-bca']) {
    for (const row of (await counts('lanhdao', { unitId, purpose: 'CHI_DAO_CAP_DUOI', from: '2025-11-26', to: '2026-11-20' })).rows) {
      expect(row.opening + sum(row.increases) - sum(row.decreases), `${unitId} ${row.kind}`).toBe(row.closing);
    }
  }
  const fileId = await openFile(node, clerk, { fileNo: 'SL-4', fullName: 'Trần Văn Kín' });
  const seen = prisoners(await counts('nhaplieu'))?.opening ?? 0;
  await node.do(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId, reason: 'Theo quyết định', seal: true, expectedVersion: 1 });
  expect(prisoners(await counts('nhaplieu'))?.opening).toBe(seen - 1);
  expect(prisoners(await counts('chihuy'))?.opening).toBe(seen);
});

it('no other unit, no impossible period, and nobody without reading', async () => {
  await expect(counts('nhaplieu', { unitId: 'cqql-bca' })).rejects.toMatchObject({ problem: { code: 'counts.unit', class: 'refused', clause: 'tt.d16.k2' } });
  const { rows } = await node.db.owner((c) => c.query("select clause from journal_entry where act = 'counts.read' and outcome = 'refused' order by id desc limit 1"));
  expect(rows).toEqual([{ clause: 'tt.d16.k2' }]);
  await expect(counts('nhaplieu', { from: '2026-02-30' })).rejects.toMatchObject({ problem: { code: 'counts.period' } });
  await expect(counts('nhaplieu', { from: '2024-01-01' })).rejects.toMatchObject({ problem: { code: 'counts.period' } });
  await expect(counts('quantri')).rejects.toMatchObject({ problem: { class: 'refused' } });
});
