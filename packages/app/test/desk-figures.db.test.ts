import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { DeskView } from '@thahs/engine/contract';
import { DEMO_UNITS } from '../src/demo/units.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

/* Three files of Bình Hà, one of them sealed and one of a person who has escaped, and two of Suối Lam under the same superior. */

let server: TestServer;
const actor = (login: string): Promise<Actor> => server.node.actor(login);
const run = <T>(who: Actor, name: string, input: Record<string, unknown>): Promise<T> => server.node.do<T>(who, name, input);
beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  const other = { ...clerk, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
  await openFile(node, clerk, { fileNo: 'B-1', fullName: 'Nguyễn Văn Một' });
  const sealed = await openFile(node, clerk, { fileNo: 'B-2', fullName: 'Nguyễn Văn Hai' });
  const away = await openFile(node, clerk, { fileNo: 'B-3', fullName: 'Nguyễn Văn Ba' });
  for (const fileNo of ['S-1', 'S-2']) await openFile(node, other, { fileNo, fullName: 'Trần Văn Lam' });
  await run(clerk, 'record.amend', { operationId: node.id(), fileId: away, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'BO_TRON', occurredOn: '2026-07-05' } });
  await run(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId: sealed, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
});

const total = async (who: Actor, purpose: string, filter: Record<string, unknown> = {}): Promise<number> => (await run<{ total: number }>(who, 'file.search', { query: '', purpose, ...filter })).total;

it.each([
  ['nhaplieu', 'QUAN_LY_GIAM_GIU', 2], ['nhaplieu', 'THONG_KE', 2],
  ['chihuy', 'QUAN_LY_GIAM_GIU', 3], ['chihuy', 'CHI_DAO_CAP_DUOI', 3],
  ['lanhdao', 'QUAN_LY_GIAM_GIU', 0], ['lanhdao', 'CHI_DAO_CAP_DUOI', 5], ['lanhdao', 'KIEM_TRA', 5],
  ['thanhtra', 'KIEM_TRA', 4],
])('each figure on the desk of %s under %s is the total of the list that it opens', async (login, purpose, files) => {
  const who = await actor(login);
  const desk = await run<DeskView>(who, 'desk.read', { purpose });
  expect([desk.filesInCustody, await total(who, purpose)]).toEqual([files, files]);
  // Who directs those below is told that their files are among them.
  expect(desk.units).toBe(files > 3 ? DEMO_UNITS.length : 1);
  for (const { status, count } of desk.byStatus) expect([status, await total(who, purpose, { statuses: [status] })]).toEqual([status, count]);
  expect(desk.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(files);
  const { corrections } = await run<{ corrections: unknown[] }>(who, 'correction.list', {});
  expect(desk.pendingCorrections).toHaveLength(corrections.length);
});

it.each([['lanhdao', 'QUAN_LY_GIAM_GIU'], ['lanhdao', 'CHI_DAO_CAP_DUOI'], ['chihuy', 'QUAN_LY_GIAM_GIU'], ['thanhtra', 'KIEM_TRA']])('a saved filter of %s counts under %s what it opens', async (login, purpose) => {
  const who = await actor(login);
  const input = { query: '', purpose, statuses: ['DANG_CHAP_HANH'] };
  await run(who, 'filter.save', { filterId: server.node.id(), name: `Đang chấp hành ${purpose}`, input });
  const { filters } = await run<{ filters: { total: number | null }[] }>(who, 'filter.list', { purpose });
  const opened = await total(who, purpose, { statuses: ['DANG_CHAP_HANH'] });
  expect(filters.map((filter) => filter.total)).toEqual(filters.map(() => opened));
});

it('a saved filter that the purpose does not open hides no other', async () => {
  const who = await actor('nhaplieu');
  for (const [name, query] of [['Theo tên', 'nguyen van'], ['Tất cả', '']]) await run(who, 'filter.save', { filterId: server.node.id(), name, input: { query, purpose: 'THONG_KE' } });
  const { filters } = await run<{ filters: { name: string; total: number | null }[] }>(who, 'filter.list', { purpose: 'THONG_KE' });
  expect(filters.map(({ name, total: counted }) => [name, counted])).toEqual([['Theo tên', null], ['Tất cả', 2]]);
});

it('a purpose that is not the position\'s opens no desk', async () => {
  await expect(run(await actor('thanhtra'), 'desk.read', { purpose: 'QUAN_LY_GIAM_GIU' })).rejects.toMatchObject({ problem: { code: 'authority.purpose-not-fitting' } });
});

it('a unit that keeps no file of its own begins with a purpose that reaches the units below, one that keeps files with its own custody', async () => {
  const first = async (login: string): Promise<string | undefined> => {
    const { cookie } = await server.signIn(login);
    const view = (await (await fetch(`${server.base}/api/session`, { headers: { cookie } })).json()) as { purposes: { code: string }[] };
    return view.purposes[0]?.code;
  };
  expect([await first('lanhdao'), await first('chihuy'), await first('nhaplieu')]).toEqual(['CHI_DAO_CAP_DUOI', 'QUAN_LY_GIAM_GIU', 'QUAN_LY_GIAM_GIU']);
});
