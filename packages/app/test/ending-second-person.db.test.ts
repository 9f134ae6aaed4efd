import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* One officer alone neither lengthens a reduction that he entered nor takes an end of the sentence back or makes one of something else. */

const purpose = 'NHAP_LIEU';
let node: TestNode;
let clerk: Actor;
let head: Actor;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
});

type Values = Record<string, unknown>;
interface Shown { recordId: string; version: number; state: string; values: Values }
const refused = (code: string) => ({ problem: { class: 'refused', code, clause: 'nd59.d9.k2' } });

async function withEvent(values: Values): Promise<{ fileId: string; recordId: string }> {
  const fileId = await openFile(node, clerk, { fileNo: `HN-${(serial += 1)}`, fullName: 'Vũ Văn Hạn' });
  const { recordId } = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose, values });
  return { fileId, recordId };
}
const change = (name: 'record.correct' | 'record.amend', { fileId, recordId }: { fileId: string; recordId: string }, values: Values, expectedVersion = 1) =>
  node.do<{ state?: string; correctionId: string; version: number }>(clerk, name, { operationId: node.id(), fileId, recordId, expectedVersion, values, purpose, ...(name === 'record.correct' ? { reason: 'Đối chiếu quyết định' } : { type: 'execution_event' }) });
const read = async (fileId: string, recordId: string): Promise<Shown | undefined> =>
  (await node.do<{ records: Shown[] }>(head, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).records.find((each) => each.recordId === recordId);

const cut = { eventKind: 'GIAM', occurredOn: '2025-09-02', decisionNo: '12/2025/QĐ-TA', decisionDate: '2025-08-28', months: 3 };
const reward = { eventKind: 'KHEN_THUONG', occurredOn: '2025-09-02' };
const death = { eventKind: 'CHET', occurredOn: '2025-09-02' };

describe('what shortens or ends a sentence', () => {
  it.each<[string, Values, Values]>([
    ['three months made eighteen', cut, { ...cut, months: 18 }],
    ['a death made a reward', death, reward],
    ['a reward made a death', reward, death],
    ['another day of release', { eventKind: 'DAC_XA', occurredOn: '2025-09-02' }, { eventKind: 'DAC_XA', occurredOn: '2025-08-30' }],
  ])('waits for a second person when it is corrected: %s', async (_, before, after) => {
    const event = await withEvent(before);
    const { state, correctionId } = await change('record.correct', event, after);
    expect(state).toBe('pending');
    expect(await read(event.fileId, event.recordId)).toMatchObject({ version: 1, values: before });
    await expect(node.do(clerk, 'correction.decide', { operationId: node.id(), correctionId, accept: true })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await read(event.fileId, event.recordId)).toMatchObject({ version: 2, values: after });
  });

  it('is not overwritten by an amendment, which adds the paper that came later', async () => {
    const bare = { eventKind: 'GIAM', occurredOn: '2025-09-02', months: 3 };
    const event = await withEvent(bare);
    await expect(change('record.amend', event, { ...bare, months: 18 })).rejects.toMatchObject(refused('record.second-person'));
    // Eighteen months in days, in a field that was empty.
    await expect(change('record.amend', event, { ...bare, days: 540 })).rejects.toMatchObject(refused('record.second-person'));
    const reward1 = await withEvent(reward);
    await expect(change('record.amend', reward1, death)).rejects.toMatchObject(refused('record.second-person'));
    expect((await change('record.amend', event, cut)).version).toBe(2);
  });

  it('is taken out of force by the head of the unit, never by who entered it', async () => {
    const { fileId, recordId } = await withEvent(death);
    const out = (by: Actor) => node.do(by, 'record.void', { operationId: node.id(), fileId, recordId, expectedVersion: 1, reason: 'Nhầm người', purpose });
    await expect(out(clerk)).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(out(await node.actor('chuyentrach'))).rejects.toMatchObject(refused('record.void-second-person'));
    await out(head);
    expect((await read(fileId, recordId))?.state).toBe('voided');
  });

  it('takes what is corrected with it along to the second person; what does not is corrected at once', async () => {
    const { fileId, recordId } = await withEvent(cut);
    const { recordId: other } = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose, values: reward });
    const also = [{ recordId, expectedVersion: 1, values: { ...cut, months: 18 } }];
    const mend = (more: object) => node.do(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: other, expectedVersion: 1, values: { ...reward, occurredOn: '2025-09-03' }, reason: 'Nhầm ngày', purpose, ...more });
    expect(await mend({})).toMatchObject({ state: 'applied' });
    expect(await mend({ expectedVersion: 2, values: { ...reward, occurredOn: '2025-09-04' }, also })).toMatchObject({ state: 'pending', version: 2 });
  });
});
