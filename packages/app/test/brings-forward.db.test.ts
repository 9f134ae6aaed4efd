import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileDatesView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Time that is not counted is part of the sentence: nobody alone makes it shorter by mending or taking out what says when it began or ended. */

const purpose = 'NHAP_LIEU';
type Values = Record<string, unknown>;
interface Shown { recordId: string; version: number; state: string; values: Values }
let node: TestNode;
let clerk: Actor;
let head: Actor;
let officer: Actor;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  [clerk, head, officer] = [await node.actor('nhaplieu'), await node.actor('chihuy'), await node.actor('chuyentrach')];
});

const event = (eventKind: string, occurredOn: string) => ({ type: 'execution_event', values: { eventKind, occurredOn } });
/** Nine years from 14/03/2022, at large from 01/02/2024 to 01/05/2024, 90 days: until 12/06/2031. */
async function fled(): Promise<{ fileId: string; of: (kind: string) => Promise<Shown> }> {
  const records = PRISONER('Trần Văn Vắng').map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, startDate: '2022-03-14', termEnd: null } } : each));
  const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `BF-${(serial += 1)}`, purpose, records });
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [event('BO_TRON', '2024-02-01'), event('BAT_LAI', '2024-05-01')] });
  const shown = async (): Promise<Shown[]> => (await node.do<{ records: Shown[] }>(head, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).records;
  return { fileId, of: async (kind) => (await shown()).find(({ values }) => values['eventKind'] === kind) as Shown };
}
const endOf = async (fileId: string): Promise<string | null> => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).dates.find(({ code }) => code === 'PRISON_END')?.day ?? null;
const correct = (fileId: string, { recordId, version, values }: Shown, occurredOn: string) =>
  node.do<{ state: string; correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: version, values: { ...values, occurredOn }, reason: 'Đối chiếu biên bản', purpose });
const takeOut = (by: Actor, fileId: string, [first, ...others]: Shown[]) => {
  const target = ({ recordId, version }: Shown) => ({ recordId, expectedVersion: version });
  return node.do(by, 'record.void', { operationId: node.id(), fileId, ...target(first as Shown), also: others.map(target), reason: 'Nhầm người', purpose });
};

describe('a day that would come sooner', () => {
  it('waits for a second person, and stands until he has decided', async () => {
    const { fileId, of } = await fled();
    const { state, correctionId } = await correct(fileId, await of('BAT_LAI'), '2024-02-11');
    expect([state, await endOf(fileId)]).toEqual(['pending', '2031-06-12']);
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await endOf(fileId)).toBe('2031-03-24');
  });

  it('is not what a correction brings that moves it on or leaves it: that holds at once', async () => {
    const { fileId, of } = await fled();
    expect((await correct(fileId, await of('BAT_LAI'), '2024-05-11')).state).toBe('applied');
    expect(await endOf(fileId)).toBe('2031-06-22');
    const back = await of('BAT_LAI');
    expect((await node.do<{ state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: back.recordId, expectedVersion: back.version, values: { ...back.values, place: 'Bắc Ninh' }, reason: 'Bổ sung nơi bắt', purpose })).state).toBe('applied');
  });

  it('is not made by taking the flight out of the file, but by the head for what another entered', async () => {
    const { fileId, of } = await fled();
    const both = [await of('BO_TRON'), await of('BAT_LAI')];
    await expect(takeOut(officer, fileId, both)).rejects.toMatchObject({ problem: { class: 'refused', code: 'record.void-brings-forward', clause: 'nd59.d9.k2' } });
    expect(await endOf(fileId)).toBe('2031-06-12');
    await takeOut(head, fileId, both);
    expect(await endOf(fileId)).toBe('2031-03-14');
  });
});
