import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  await openFile(node, clerk, { fileNo: 'TG-1', fullName: 'Nguyễn Văn Hưng' });
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const found = async (filter: Record<string, string>): Promise<number> => (await node.do<{ total: number }>(clerk, 'file.search', { query: '', purpose: 'QUAN_LY_GIAM_GIU', ...filter })).total;

it('a year or a month in a filter of days means the whole of it', async () => {
  expect(await found({ admittedFrom: '2022', admittedTo: '2022' })).toBe(1);
  expect(await found({ admittedFrom: '2022-12', admittedTo: '2022-12' })).toBe(1);
  expect(await found({ admittedTo: '2022-11' })).toBe(0);
  expect(await found({ admittedFrom: '2023' })).toBe(0);
  expect(await found({ birthFrom: '1989', birthTo: '1989-08' })).toBe(1);
});

it.each(['2024-99-99', '31/02/2024', '2024-02-30', 'hôm qua', '20244'])('“%s” is refused with a sentence that names it', async (text) => {
  await expect(found({ admittedFrom: text })).rejects.toThrow(problem('search.date'));
  await expect(found({ birthTo: text })).rejects.toThrow(new RegExp(`“${text}” không phải ngày`));
});

it('a correction that changes nothing is told so, and leaves nothing behind', async () => {
  const { rows } = await node.db.owner((c) => c.query(`select file_id, record_id, content from record where type = 'person'`));
  const [record] = rows as { file_id: string; record_id: string; content: Record<string, unknown> }[];
  const correct = (values: Record<string, unknown>) => node.do(clerk, 'record.correct', { operationId: node.id(), fileId: record?.file_id, recordId: record?.record_id, expectedVersion: 1, values, reason: 'Đối chiếu bản án', purpose: 'QUAN_LY_GIAM_GIU' });
  await expect(correct({ ...record?.content, otherNames: '' })).rejects.toThrow(problem('record.unchanged'));
  expect((await node.db.owner((c) => c.query('select 1 from correction'))).rowCount).toBe(0);
  await correct({ ...record?.content, otherNames: 'Hưng Sứt' });
});

it('a file that is being typed is judged as its opening will be', async () => {
  const check = async (records: unknown[]): Promise<{ record: number; finding: { code: string; severity: string } }[]> => (await node.do<{ findings: { record: number; finding: { code: string; severity: string } }[] }>(clerk, 'file.check', { subjectKind: 'PHAM_NHAN', records })).findings;
  expect((await check(PRISONER('Trần Văn Đủ'))).filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  const broken = PRISONER('Trần Văn Thiếu').map((record) => (record.type === 'person' ? { ...record, values: { ...record.values, birthDate: '31/02/1989' } } : record));
  expect(await check(broken)).toEqual(expect.arrayContaining([expect.objectContaining({ record: 0 })]));
  await expect(node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-2', purpose: 'NHAP_LIEU', records: broken })).rejects.toThrow(problem('record.invalid'));
});

it('a file is about one subject, and has once what a file has once', async () => {
  const records = PRISONER('Trần Văn Một');
  const [person] = records;
  const penalty = records.find(({ type }) => type === 'penalty');
  const open = (fileNo: string, given: unknown[]) => node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records: given });
  const check = (given: unknown[]) => node.do<{ findings: { record: number; finding: { code: string; message: string } }[] }>(clerk, 'file.check', { subjectKind: 'PHAM_NHAN', records: given });
  for (const [at, twice] of [person, penalty].entries()) {
    await expect(open(`MOT-${at}`, [...records, twice])).rejects.toThrow(problem('file.records'));
    expect((await check([...records, twice])).findings).toEqual([{ record: records.length, finding: expect.objectContaining({ code: 'record.only-one' }) }]);
  }
  await expect(open('MOT-3', records.slice(1))).rejects.toThrow(/Lý lịch người chấp hành án/);
  expect((await check(records.slice(1))).findings).toEqual([expect.objectContaining({ finding: expect.objectContaining({ message: expect.stringContaining('Lý lịch người chấp hành án') }) })]);
  await open('MOT-4', [...records, records[2]]);
});

it('a filter with a date that no calendar has is not saved, and one saved before hides no other', async () => {
  const input = { query: '', purpose: 'QUAN_LY_GIAM_GIU' };
  const save = (name: string, wanted: object) => node.do(clerk, 'filter.save', { filterId: node.id(), name, input: { ...input, ...wanted } });
  const saved = async (): Promise<{ filterId: string; name: string; total: number | null }[]> => (await node.do<{ filters: { filterId: string; name: string; total: number | null }[] }>(clerk, 'filter.list', {})).filters;
  await expect(save('Hỏng', { birthFrom: '31/02/1990' })).rejects.toThrow(problem('search.date'));
  await save('Lành', { birthFrom: '1980' });
  const old = node.id();
  await node.db.owner((c) => c.query('insert into saved_filter (account_id, filter_id, name, input) values ($1, $2, $3, $4)', [clerk.accountId, old, 'Cũ', JSON.stringify({ ...input, admittedTo: '31/02/1990' })]));
  expect((await saved()).map(({ name, total }) => [name, typeof total])).toEqual([['Cũ', 'object'], ['Lành', 'number']]);
  await node.do(clerk, 'filter.drop', { filterId: old });
  expect((await saved()).map(({ name }) => name)).toEqual(['Lành']);
});

it('opening a file once is one look, though its history and who looked come with it', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'XEM-1', fullName: 'Trần Văn Xem' });
  const look = { fileId, purpose: 'QUAN_LY_GIAM_GIU' };
  for (const name of ['file.read', 'file.history', 'file.looks']) await node.do(clerk, name, look);
  const { total, people, looks } = await node.do<{ total: number; people: { count: number }[]; looks: { act: string }[] }>(clerk, 'file.looks', look);
  expect([total, people.map(({ count }) => count), looks.map(({ act }) => act)]).toEqual([1, [1], ['file.read']]);
  const { rows } = await node.db.owner((c) => c.query(`select act from journal_entry where file_id = $1 and act in ('file.history', 'file.looks')`, [fileId]));
  expect(rows).toHaveLength(3);
});

it('a part of a file is a look for whoever has not opened the file itself beside it', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'XEM-2', fullName: 'Trần Văn Phần' });
  const look = { fileId, purpose: 'QUAN_LY_GIAM_GIU' };
  const head = await node.actor('chihuy');
  const parts = ['dates.read', 'duty.file', 'file.history', 'dates.kept', 'course.next'];
  await node.do(clerk, 'file.read', look);
  for (const name of parts) for (const actor of [clerk, head]) await node.do(actor, name, name === 'course.next' ? { ...look, on: '2026-11-01' } : look);
  const seen = async () => (await node.do<{ looks: { act: string; own: boolean }[] }>(head, 'file.looks', look)).looks;
  const acts = async (own: boolean) => (await seen()).filter((each) => each.own === own).map(({ act }) => act).toReversed();
  expect([await acts(true), await acts(false)]).toEqual([parts, ['file.read']]);
  // Two hours after the opening a part is a look of its own.
  await node.db.owner((c) => c.query(`update journal_entry set at = at - interval '2 hours' where file_id = $1 and act = 'file.read'`, [fileId]));
  expect(await acts(false)).toEqual(['file.read', ...parts]);
});

it('a file whose execution is over says so, and one that goes on does not', async () => {
  const fileId = await openFile(node, clerk, { fileNo: 'XONG-1', fullName: 'Trần Văn Xong' });
  const ended = async (): Promise<boolean> => (await node.do<{ ended: boolean }>(clerk, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).ended;
  expect(await ended()).toBe(false);
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'CHAP_HANH_XONG', occurredOn: '01/06/2026' } });
  expect(await ended()).toBe(true);
});
