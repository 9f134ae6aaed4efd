import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FilePoint, FileView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'NHAP_LIEU';
let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
});

let serial = 0;
const event = (eventKind: string, occurredOn: string) => ({ type: 'execution_event', values: { eventKind, occurredOn } });
async function opened(records: readonly { type: string; values: Record<string, unknown> }[]): Promise<string> {
  return (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `DX-${(serial += 1)}`, purpose: PURPOSE, records })).fileId;
}
const view = (fileId: string, more: Record<string, unknown> = {}): Promise<FileView> => node.do<FileView>(clerk, 'file.read', { fileId, purpose: PURPOSE, ...more });
const points = async (fileId: string): Promise<FilePoint[]> => (await view(fileId)).points;

it('a file of which nothing but the person is known says what is missing, with the clause; a whole one says nothing', async () => {
  const [person] = PRISONER('Nguyễn Văn Thiếu');
  const bare = await points(await opened(person ? [person] : []));
  expect(bare.map(({ code, recordType, recordId, clause }) => [code, recordType, recordId, clause])).toEqual([['file.no-judgment', 'judgment', null, 'nd160.d8.k2.a'], ['file.no-penalty', 'penalty', null, 'nd160.d8.k2.a']]);
  expect(bare[0]?.message).toBe('Hồ sơ chưa có “Bản án, quyết định được thi hành”. Nhập theo bản án, quyết định của Tòa án.');
  expect(bare[0]?.citation).toMatch(/Điều 8/);
  expect(await points(await opened(PRISONER('Trần Văn Đủ')))).toEqual([]);
});

it('a prisoner whose end nobody can tell is a point with what is missing, until it is there; life, a day on paper and who is not in prison are none', async () => {
  const penalty = (values: Record<string, unknown>) => PRISONER('Vũ Văn Mở').map((each) => (each.type === 'penalty' ? { type: 'penalty', values } : each));
  const fileId = await opened(penalty({ mainPenalty: 'TU_CO_THOI_HAN' }));
  const [shown] = [await view(fileId)];
  const before = shown.records.find(({ type }) => type === 'penalty');
  expect(shown.points).toMatchObject([{ code: 'ending.no-end', recordId: before?.recordId, recordType: 'penalty', clause: 'nd160.d3.k5' }]);
  for (const wanted of ['“Thời hạn”', '“Ngày bắt đầu tính thời hạn”', 'Điều 46 Luật 41/2019']) expect(shown.points[0]?.message).toContain(wanted);
  const amend = (type: string, values: Record<string, unknown>, record?: { recordId: string; version: number }) =>
    node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, purpose: PURPOSE, values, ...(record ? { recordId: record.recordId, expectedVersion: record.version } : { expectedVersion: 0 }) });
  await amend('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 } }, before);
  expect((await points(fileId))[0]?.message).not.toContain('“Thời hạn”');
  await amend('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '14/05/2022' }, { recordId: before?.recordId ?? '', version: 2 });
  expect(await points(fileId)).toEqual([]);
  // A term of custody without its last day leaves the end open again, at the record that wants it.
  await amend('custody_period', { from: '01/03/2022' });
  expect(await points(fileId)).toMatchObject([{ code: 'ending.no-end', recordType: 'custody_period' }]);
  for (const values of [{ mainPenalty: 'TU_CHUNG_THAN', startDate: '14/05/2022' }, { mainPenalty: 'TU_CO_THOI_HAN', termEnd: '13/05/2031' }]) expect(await points(await opened(penalty(values)))).toEqual([]);
  expect(await points(await opened(penalty({ mainPenalty: 'TU_CO_THOI_HAN' }).filter(({ type }) => type !== 'admission')))).toEqual([]);
});

it('a paper that ends what is over in fact is waited for, until it is recorded; what still goes on waits for nothing', async () => {
  const suspended = await opened([...PRISONER('Lê Văn Chờ'), event('TAM_DINH_CHI', '2024-03-01')]);
  expect(await points(suspended)).toEqual([]);
  const back = await opened([...PRISONER('Lê Văn Về'), event('TAM_DINH_CHI', '2024-03-01'), event('TIEP_NHAN', '2024-09-01')]);
  expect(await points(back)).toMatchObject([{ code: 'file.paper-awaited', recordId: null, recordType: 'execution_event', message: expect.stringContaining('tạm đình chỉ') as unknown }]);
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId: back, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'HUY_TAM_DINH_CHI', occurredOn: '2024-09-03' } });
  expect(await points(back)).toEqual([]);
});

it('a record that does not fit is named, though it was accepted; earlier days and purposes that open no personal data are told nothing', async () => {
  const fileId = await opened(PRISONER('Phạm Văn Lệch'));
  // After the law that was read: doubted, not refused (Luật 127/2025 was not read).
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'HOAN', occurredOn: '2026-08-03' } });
  const shown = await view(fileId);
  const doubted = shown.records.find(({ values }) => values['eventKind'] === 'HOAN');
  expect(shown.points).toMatchObject([{ code: 'course.use-suspension', recordId: doubted?.recordId, recordType: 'execution_event' }]);
  expect((await view(fileId, { asOf: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) })).points).toEqual([]);
  expect((await view(fileId, { purpose: 'THONG_KE' })).points).toEqual([]);
});

it('the same event entered again is doubted before it is sent and at the file afterwards, and is entered all the same when the officer says so', async () => {
  const fileId = await opened([...PRISONER('Hồ Văn Lặp'), event('KHEN_THUONG', '2026-04-02')]);
  const draft = { type: 'execution_event', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02' } };
  const asked = await node.do<{ findings: { code: string; severity: string; field: string; message: string }[] }>(clerk, 'course.next', { fileId, purpose: PURPOSE, on: '2026-04-02', draft });
  expect(asked.findings).toMatchObject([{ code: 'event.twice', severity: 'warning', field: 'occurredOn', message: expect.stringContaining('ngày 02/04/2026') as unknown }]);
  const written = await node.do<{ findings: { code: string }[] }>(clerk, 'record.amend', { operationId: node.id(), fileId, expectedVersion: 0, purpose: PURPOSE, ...draft });
  expect(written.findings.map(({ code }) => code)).toEqual(['event.twice']);
  expect(await points(fileId)).toMatchObject([{ code: 'event.twice', recordType: 'execution_event' }]);
  const other = await opened([...PRISONER('Hồ Văn Khác'), event('KHEN_THUONG', '2026-04-02')]);
  expect(await points(other)).toEqual([]);
});
