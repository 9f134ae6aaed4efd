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

it('several years are one period as well, and the figure of them is that of its years', async () => {
  const years = await Promise.all(['2022', '2023', '2024', '2025'].map((year) => counts('nhaplieu', { from: `${year}-01-01`, to: `${year}-12-31` }).then(prisoners)));
  const whole = prisoners(await counts('nhaplieu', { from: '2022-01-01', to: '2025-12-31' }));
  expect(sum(whole?.increases ?? {})).toBeGreaterThan(0);
  expect(whole?.closing).toBe(years.at(-1)?.closing);
  expect(sum(whole?.increases ?? {})).toBe(years.reduce((all, year) => all + sum(year?.increases ?? {}), 0));
  const { opening, increase, decrease, closing } = totals(whole);
  expect(opening + increase - decrease).toBe(closing);
});

interface Totals { opening: number; increase: number; decrease: number; closing: number }
const totals = (row: ReturnType<typeof prisoners>): Totals => ({ opening: row?.opening ?? 0, increase: sum(row?.increases ?? {}), decrease: sum(row?.decreases ?? {}), closing: row?.closing ?? 0 });
const plus = (a: Totals, b: Totals): Totals => ({ opening: a.opening + b.opening, increase: a.increase + b.increase, decrease: a.decrease + b.decrease, closing: a.closing + b.closing });
const ofSuperior = (more: Record<string, unknown>) => counts('lanhdao', { purpose: 'CHI_DAO_CAP_DUOI', from: '2026-01-01', to: '2026-12-31', ...more }).then((view) => totals(prisoners(view)));

it('units in one figure add up, and a move from one to another is nobody more and nobody less', async () => {
  const moved = await openFile(node, clerk, { fileNo: 'SL-5', fullName: 'Trần Văn Điều' });
  const before = await ofSuperior({ unitId: 'cqql-bca', withBelow: true });
  await event(moved, 'CHUYEN_DI', '2026-05-04');
  const suoiLam = { ...clerk, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await node.do(suoiLam, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'LAM-1', purpose: 'NHAP_LIEU', records: [{ type: 'person', values: { fullName: 'Trần Văn Điều' } }, { type: 'execution_event', values: { eventKind: 'CHUYEN_DEN', occurredOn: '2026-05-06' } }] });
  const after = await ofSuperior({ unitId: 'cqql-bca', withBelow: true });
  expect(after).toEqual({ ...before, increase: before.increase + 1, decrease: before.decrease + 1 });
  expect(after.opening + after.increase - after.decrease).toBe(after.closing);
  const each = await Promise.all(['cqql-bca', 'tg-binh-ha', 'tg-suoi-lam', 'ttg-t90', 'ttg-ha-nam-ninh'].map((unitId) => ofSuperior({ unitId })));
  expect(each.reduce(plus)).toEqual(after);
  // A unit in the middle has only what is below it.
  expect(await ofSuperior({ unitId: 'tg-binh-ha', withBelow: true })).toEqual(each[1]);
});

it('of a past period the units below are those that lay below on its last day, whatever the tree is today', async () => {
  const t90 = { ...clerk, unitId: 'ttg-ha-nam-ninh', scope: ['ttg-ha-nam-ninh'] };
  // In the detention camp since before the year, and still there.
  await node.do(t90, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'NINH-1', purpose: 'NHAP_LIEU', records: [{ type: 'person', values: { fullName: 'Trần Văn Cây' } }, { type: 'admission', values: { admittedOn: '2024-02-01' } }] });
  const halves = [{ from: '2026-01-01', to: '2026-06-30' }, { from: '2026-07-01', to: '2026-09-30' }] as const;
  const ofProvince = (period: object) => ofSuperior({ unitId: 'cqtha-ha-nam-ninh', withBelow: true, ...period }).then(({ closing }) => closing);
  const ofAll = (period: object) => ofSuperior({ unitId: 'cqql-bca', withBelow: true, ...period });
  expect([await ofProvince(halves[0]), await ofProvince(halves[1])]).toEqual([1, 1]);
  const before = [await ofAll(halves[0]), await ofAll(halves[1])];
  // From July it lies under the ministry itself.
  const { proposalId } = await node.do(await node.actor('quantri'), 'unit.change', { operationId: node.id(), unitId: 'ttg-ha-nam-ninh', from: '2026-07-01', superiorId: 'cqql-bca' });
  await node.do(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
  await node.units.reload(node.db.app);
  expect([await ofProvince(halves[0]), await ofProvince(halves[1])]).toEqual([1, 0]);
  expect([await ofAll(halves[0]), await ofAll(halves[1])]).toEqual(before);
  // Whom the province no longer reaches it does not count either, and is told so.
  const head = { ...(await node.actor('lanhdao')), unitId: 'cqtha-ha-nam-ninh', scope: ['cqtha-ha-nam-ninh', 'cax-tan-chi'] };
  const seen = async (period: object) => {
    const { outside, rows } = await node.do<Counts & { outside: string[] }>(head, 'counts.read', { purpose: 'CHI_DAO_CAP_DUOI', withBelow: true, ...period });
    return [outside, rows.length];
  };
  expect([await seen(halves[0]), await seen(halves[1])]).toEqual([[['Trại tạm giam Công an tỉnh Hà Nam Ninh (mẫu)'], 0], [[], 0]]);
  // A period from before any unit was entered here has the units as they first were.
  expect(await ofProvince({ from: '2024-01-01', to: '2024-12-31' })).toBe(1);
});

it('no other unit, no impossible period, and nobody without reading', async () => {
  await expect(counts('nhaplieu', { unitId: 'cqql-bca' })).rejects.toMatchObject({ problem: { code: 'counts.unit', class: 'refused', clause: 'tt.d16.k2' } });
  const { rows } = await node.db.owner((c) => c.query("select clause from journal_entry where act = 'counts.read' and outcome = 'refused' order by id desc limit 1"));
  expect(rows).toEqual([{ clause: 'tt.d16.k2' }]);
  await expect(counts('nhaplieu', { from: '2026-02-30' })).rejects.toMatchObject({ problem: { code: 'counts.period' } });
  await expect(counts('nhaplieu', { from: '2016-01-01' })).rejects.toMatchObject({ problem: { code: 'counts.period' } });
  await expect(counts('quantri')).rejects.toMatchObject({ problem: { class: 'refused' } });
});
