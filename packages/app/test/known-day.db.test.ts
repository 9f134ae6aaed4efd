import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileDatesView, FileDutyView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A day that is known is moved by nobody alone, whichever way a thief finds: an empty box, a new record, a mark that it was done, the same paper again. */

const purpose = 'NHAP_LIEU';
type Values = Record<string, unknown>;
interface Shown { recordId: string; type: string; version: number; values: Values }
let node: TestNode;
let clerk: Actor;
let head: Actor;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  [clerk, head] = [await node.actor('nhaplieu'), await node.actor('chihuy')];
});

/** Nine years from 14/03/2022: until 14/03/2031. */
async function opened(over: Values = {}, more: readonly { type: string; values: Values }[] = []): Promise<string> {
  const records = PRISONER('Lê Văn Mốc').map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, startDate: '2022-03-14', termEnd: null, ...over } } : each));
  return (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `KD-${(serial += 1)}`, purpose, records: [...records, ...more] })).fileId;
}
const recordsOf = async (fileId: string): Promise<Shown[]> => (await node.do<{ records: Shown[] }>(clerk, 'file.read', { fileId, purpose })).records;
const penaltyOf = async (fileId: string): Promise<Shown> => (await recordsOf(fileId)).find(({ type }) => type === 'penalty') as Shown;
const endOf = async (fileId: string): Promise<string | null> => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId, purpose })).dates.find(({ code }) => code === 'PRISON_END')?.day ?? null;
const fill = async (fileId: string, over: Values): Promise<unknown> => {
  const { recordId, version, values } = await penaltyOf(fileId);
  return node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'penalty', recordId, expectedVersion: version, values: { ...values, ...over }, purpose });
};
const add = (fileId: string, type: string, values: Values): Promise<unknown> => node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, expectedVersion: 0, values, purpose });
const problem = (code: string): object => ({ problem: { code } });

it.each([['custodyDays', 200], ['termEnd', '2026-11-30']])('an empty box is no way: %s', async (field, value) => {
  const fileId = await opened();
  expect(await endOf(fileId)).toBe('2031-03-14');
  await expect(fill(fileId, { [field]: value })).rejects.toMatchObject({ problem: { code: 'record.moves-known-day', clause: 'nd59.d9.k2', message: expect.stringContaining('từ 14/03/2031 sang') as unknown } });
  const { recordId, version, values } = await penaltyOf(fileId);
  const asked = await node.do<{ state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: version, values: { ...values, [field]: value }, reason: 'Theo giấy của Tòa án', purpose });
  expect([asked.state, await endOf(fileId)]).toEqual(['pending', '2031-03-14']);
});

it('what moves nothing, or makes a day known for the first time, is filled by one person', async () => {
  const same = await opened();
  await fill(same, { termEnd: '2031-03-14', recidivism: 'Không' });
  expect((await penaltyOf(same)).values['termEnd']).toBe('2031-03-14');
  const first = await opened({ startDate: null });
  await fill(first, { startDate: '2022-03-14', custodyDays: 10 });
  expect(await endOf(first)).toBe('2031-03-04');
});

it('a new custody is no way, until two persons wrote what the judgment credits', async () => {
  const fileId = await opened();
  const custody = { from: '2022-02-12', to: '2022-03-13' };
  await expect(add(fileId, 'custody_period', custody)).rejects.toMatchObject(problem('ending.entered-alone'));
  await expect(node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [{ type: 'custody_period', values: custody }] })).rejects.toMatchObject(problem('ending.entered-alone'));
  const { recordId, version, values } = await penaltyOf(fileId);
  const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: version, values: { ...values, custodyDays: 30 }, reason: 'Bản án trừ 30 ngày', purpose });
  await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
  expect(await endOf(fileId)).toBe('2031-02-12');
  await add(fileId, 'custody_period', custody);
  expect(await endOf(fileId)).toBe('2031-02-12');
});

it('one decision shortens once, however often and however fast it is sent', async () => {
  const fileId = await opened();
  const cut = { eventKind: 'GIAM', occurredOn: '2025-09-02', months: 6, decisionNo: '1/2025/QĐ-TA', decisionDate: '2025-08-28' };
  const sent = await Promise.allSettled(Array.from({ length: 12 }, () => node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [{ type: 'execution_event', values: cut }] })));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(add(fileId, 'execution_event', { ...cut, decisionNo: ' 1/2025/QĐ-TA ' })).rejects.toMatchObject(problem('event.same-decision'));
  expect(await endOf(fileId)).toBe('2030-09-14');
  await add(fileId, 'execution_event', { ...cut, decisionNo: '2/2025/QĐ-TA', months: 1 });
  expect(await endOf(fileId)).toBe('2030-08-14');
});

it('that somebody was let go is no duty to tick off', async () => {
  const fileId = await opened({ term: { years: 2, months: 0, days: 0 } });
  const release = async (): Promise<FileDutyView | undefined> => (await node.do<{ duties: FileDutyView[] }>(clerk, 'duty.file', { fileId, purpose })).duties.find(({ rule }) => rule === 'pn.release');
  expect(await release()).toMatchObject({ occasion: '2024-03-14', state: 'OVERDUE', byRecord: true });
  await expect(node.do(clerk, 'duty.meet', { operationId: node.id(), fileId, purpose, rule: 'pn.release', occasion: '2024-03-14', doneOn: '2024-03-14' })).rejects.toMatchObject(problem('duty.by-record'));
  await add(fileId, 'duty_done', { rule: 'pn.release', occasion: '2024-03-14', doneOn: '2024-03-14' });
  expect((await release())?.state).toBe('OVERDUE');
  await add(fileId, 'execution_event', { eventKind: 'CHAP_HANH_XONG', occurredOn: '2024-03-14' });
  expect((await release())?.state).toBe('MET');
});

it('a grade is mended by two', async () => {
  const fileId = await opened({}, [{ type: 'grading', values: { period: 'QUY', periodEnd: '2026-02-25', grade: 'KEM' } }]);
  const grade = (await recordsOf(fileId)).find(({ type }) => type === 'grading') as Shown;
  const asked = await node.do<{ state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: grade.recordId, expectedVersion: grade.version, values: { ...grade.values, grade: 'TOT' }, reason: 'Ghi nhầm', purpose });
  expect(asked.state).toBe('pending');
});

it('days beyond what can be reckoned are refused in a sentence', async () => {
  const fileId = await opened();
  const whatIf = { fileId, purpose, event: { act: 'GIAM', on: '9999-12-31', months: 1 } };
  await expect(node.do(clerk, 'dates.what-if', whatIf)).rejects.toMatchObject(problem('dates.day'));
  await expect(node.do(clerk, 'duty.calendar', { purpose: 'QUAN_LY_GIAM_GIU', month: '9999-12' })).rejects.toMatchObject(problem('duty.day'));
  await expect(node.do(clerk, 'grading.sheet', { purpose: 'QUAN_LY_GIAM_GIU', period: 'NAM', day: '9999-12-31' })).rejects.toMatchObject(problem('grading.day'));
});
