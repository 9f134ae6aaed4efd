import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Eight years from 07/11/2022 end on 07/11/2030: the case of a reviewer, who ended them four years before. */

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
const eight = { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 8, months: 0, days: 0 }, startDate: '2022-11-07', termEnd: '2030-11-07' };
const opened = async (penalty: Values = eight): Promise<string> => {
  const records = PRISONER('Mai Văn Hạn').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: penalty } : each));
  return (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `KT-${(serial += 1)}`, purpose, records })).fileId;
};
const amend = (fileId: string, values: Values, more: Values = { expectedVersion: 0 }) =>
  node.do<{ recordId: string; findings: { code: string; message: string; clause?: string; severity: string; field: string }[] }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', purpose, values, ...more });
const codes = (found: readonly { code: string }[]): string[] => found.map(({ code }) => code).toSorted();
const view = (fileId: string): Promise<FileView> => node.do<FileView>(clerk, 'file.read', { fileId, purpose });
const standing = async (fileId: string): Promise<string[]> => codes((await view(fileId)).points);
const differences = async (fileId: string) => (await node.do<{ rows: { fileId: string; code: string; official: string; calculated: string; difference: number }[] }>(await node.actor('chuyentrach'), 'dates.differences', { purpose: 'QUAN_LY_GIAM_GIU' })).rows.filter((row) => row.fileId === fileId);
const done = (occurredOn: string, more: Values = {}): Values => ({ eventKind: 'CHAP_HANH_XONG', occurredOn, ...more });
const decided = { decisionNo: '7/2025/QĐ-TA', decisionDate: '2025-08-28' };

describe('a term that is said to have run out', () => {
  it('four years before its day is told at entry with both days, at the head of the file and in the list of differences', async () => {
    const fileId = await opened();
    const { recordId, findings } = await amend(fileId, done('2026-11-20'));
    expect(findings).toMatchObject([{ code: 'ending.before-its-day', severity: 'warning', field: 'occurredOn', clause: 'nd160.d3.k5', message: expect.stringMatching(/20\/11\/2026 trước ngày hết hạn 07\/11\/2030/) as unknown }]);
    expect((await view(fileId)).points).toMatchObject([{ code: 'ending.before-its-day', recordId, recordType: 'execution_event' }]);
    // 14 days short of four years, 29/02/2028 among them: 3 × 365 + 366 − 13 = 1448.
    expect(await differences(fileId)).toMatchObject([{ code: 'COMPLETED_ON', official: '2026-11-20', calculated: '2030-11-07', difference: 1448 }]);
    await amend(fileId, done('2026-11-20', { reason: 'Đã chấp hành xong' }), { recordId, expectedVersion: 1 });
    expect(await standing(fileId)).toEqual(['ending.before-its-day']);
  });

  it('on its day is in order, and the calculated day counts where no paper fixes one', async () => {
    const short = { ...eight, term: { years: 3, months: 6, days: 0 } };
    const official = await opened({ ...short, termEnd: '2026-05-07' });
    expect((await amend(official, done('2026-05-07'))).findings).toEqual([]);
    expect([await standing(official), await differences(official)]).toEqual([[], []]);
    const { termEnd: _, ...calculated } = short;
    const fileId = await opened(calculated);
    expect((await amend(fileId, done('2026-05-06'))).findings).toMatchObject([{ code: 'ending.before-its-day', message: expect.stringContaining('07/05/2026') as unknown }]);
  });

  it('later than its day is told until the reason is written', async () => {
    const fileId = await opened({ ...eight, term: { years: 3, months: 6, days: 0 }, termEnd: '2026-05-07' });
    const { recordId, findings } = await amend(fileId, done('2026-05-12'));
    expect(findings).toMatchObject([{ code: 'ending.after-its-day', message: expect.stringMatching(/12\/05\/2026 sau ngày hết hạn 07\/05\/2026 là 5 ngày/) as unknown }]);
    expect(await differences(fileId)).toMatchObject([{ code: 'COMPLETED_ON', difference: -5 }]);
    await amend(fileId, done('2026-05-12', { reason: 'Bệnh nặng, chờ gia đình đến đón' }), { recordId, expectedVersion: 1 });
    expect([await standing(fileId), await differences(fileId)]).toEqual([[], []]);
  });

  it('early is explained when the end is corrected by two', async () => {
    const fileId = await opened();
    await amend(fileId, done('2026-11-20'));
    const penalty = (await view(fileId)).records.find(({ type }) => type === 'penalty');
    const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: penalty?.recordId, expectedVersion: 1, values: { ...penalty?.values, term: { years: 4, months: 0, days: 13 }, termEnd: '2026-11-20' }, reason: 'Bản án phúc thẩm', purpose });
    expect(await standing(fileId)).toEqual(['ending.before-its-day']);
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await standing(fileId)).toEqual([]);
  });
});

describe('what shortens or ends a sentence by decision', () => {
  it.each([['GIAM', { months: 3 }], ['DAC_XA', {}], ['DAI_XA', {}], ['MIEN', {}], ['THA_TU_CO_DIEU_KIEN', { months: 24 }]])('%s waits for its paper until number and day are added', async (eventKind, more) => {
    const fileId = await opened();
    const values = { eventKind, occurredOn: '2025-09-02', ...more };
    const { recordId, findings } = await amend(fileId, values);
    expect(findings).toMatchObject([{ code: 'ending.no-decision', severity: 'warning', clause: 'nd160.d3.k5' }]);
    await amend(fileId, { ...values, decisionNo: decided.decisionNo }, { recordId, expectedVersion: 1 });
    expect(await standing(fileId)).toEqual(['ending.no-decision']);
    await amend(fileId, { ...values, ...decided }, { recordId, expectedVersion: 2 });
    expect(await standing(fileId)).toEqual([]);
  });

  it('a reduction longer than what is left, or than the sentence, is doubted; one that fits is not', async () => {
    // Decided on 28/08/2025: 62 months and 10 days are left to 07/11/2030.
    const cut = (months: number): Values => ({ eventKind: 'GIAM', occurredOn: '2025-09-02', ...decided, months });
    const [fits, beyond] = [await opened(), await opened()];
    expect(codes((await amend(fits, cut(48))).findings)).toEqual([]);
    expect(codes((await amend(beyond, cut(63))).findings)).toEqual(['ending.more-than-left', 'event.reduction-long']);
    expect(await standing(beyond)).toEqual(['ending.more-than-left']);
    const { startDate: _, ...unstarted } = eight;
    expect(codes((await amend(await opened(unstarted), cut(999))).findings)).toEqual(['ending.more-than-left', 'event.reduction-long']);
  });

  it('and a second one is held against what the first left', async () => {
    const fileId = await opened();
    const cut = (occurredOn: string, months: number): Values => ({ eventKind: 'GIAM', occurredOn, decisionNo: `${months}/QĐ-TA`, decisionDate: occurredOn, months });
    await amend(fileId, cut('2024-09-02', 40));
    // 07/11/2030 less 40 months is 07/07/2027: from 02/09/2025 not two years are left.
    expect(codes((await amend(fileId, cut('2025-09-02', 24))).findings)).toEqual(['ending.more-than-left']);
  });
});
