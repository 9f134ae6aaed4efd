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
/** No paper fixes the day, so that only the calculation tells it. */
const { termEnd: _end, ...byCalculation } = eight;
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
    const fileId = await opened(byCalculation);
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
    const [fits, beyond] = [await opened(byCalculation), await opened(byCalculation)];
    // Of eight years 48 months are half: as much as may be reduced (Điều 63.2).
    expect(codes((await amend(fits, cut(48))).findings)).toEqual([]);
    expect(codes((await amend(beyond, cut(63))).findings)).toEqual(['ending.below-floor', 'ending.more-than-left', 'event.reduction-long']);
    expect((await standing(beyond)).toSorted()).toEqual(['ending.below-floor', 'ending.more-than-left']);
    const { startDate: _, ...unstarted } = eight;
    expect(codes((await amend(await opened(unstarted), cut(999))).findings)).toEqual(['ending.below-floor', 'ending.more-than-left', 'event.reduction-long']);
  });

  it('and a second one is held against what the first left', async () => {
    const fileId = await opened();
    const cut = (occurredOn: string, months: number): Values => ({ eventKind: 'GIAM', occurredOn, decisionNo: `${months}/QĐ-TA`, decisionDate: occurredOn, months });
    await amend(fileId, cut('2024-09-02', 40));
    // 07/11/2030 less 40 months is 07/07/2027: from 02/09/2025 not two years are left.
    expect(codes((await amend(fileId, cut('2025-09-02', 24))).findings)).toEqual(['ending.below-floor', 'ending.more-than-left']);
  });
});

describe('an end on paper', () => {
  it('that the records no longer give is told when they say so, stands at the head of the file and goes when it is mended', async () => {
    const fileId = await opened();
    expect(await standing(fileId)).toEqual([]);
    // At large from 01/02/2024 to 01/05/2024: 90 days from 07/11/2030 are 05/02/2031.
    const entries = [['BO_TRON', '2024-02-01'], ['BAT_LAI', '2024-05-01']].map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn } }));
    const { findings } = await node.do<{ findings: { code: string; message: string }[] }>(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries });
    expect(findings).toMatchObject([{ code: 'ending.unlike-calculated', message: expect.stringMatching(/07\/11\/2030 sớm hơn ngày tính theo hồ sơ 05\/02\/2031 là 90 ngày/) as unknown }]);
    const [point] = (await view(fileId)).points;
    expect(point).toMatchObject({ code: 'ending.unlike-calculated', recordType: 'penalty' });
    const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: point?.recordId, expectedVersion: 1, values: { ...eight, termEnd: '2031-02-05' }, reason: 'Thời gian bỏ trốn không tính', purpose });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await standing(fileId)).toEqual([]);
  });

  it('that was typed wrongly is told when the file is opened; a day or two, which the way of counting makes, is not', async () => {
    const open = (termEnd: string) => node.do<{ fileId: string; findings: { code: string }[] }>(clerk, 'file.open', {
      operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `KG-${(serial += 1)}`, purpose, records: PRISONER('Lý Văn Gõ').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...eight, termEnd } } : each)),
    });
    expect(codes((await open('2027-11-07')).findings)).toEqual(['ending.unlike-calculated']);
    for (const termEnd of ['2030-11-05', '2030-11-06', '2030-11-09']) expect((await open(termEnd)).findings).toEqual([]);
    expect(codes((await open('2030-11-10')).findings)).toEqual(['ending.unlike-calculated']);
  });

  it('is not asked of who is still away, whose day moves on, nor of who has served it', async () => {
    const fileId = await opened();
    await amend(fileId, { eventKind: 'BO_TRON', occurredOn: '2024-02-01' });
    expect(await standing(fileId)).toEqual([]);
    const served = await opened({ ...eight, term: { years: 3, months: 0, days: 0 }, termEnd: '2025-10-07' });
    expect(await standing(served)).toEqual(['ending.unlike-calculated']);
    await amend(served, done('2025-10-07'));
    expect(await standing(served)).toEqual([]);
  });
});

describe('a life sentence', () => {
  it('with years beside it is refused by hand until its reduction is entered with it; without one no day and no completion of it go unasked', async () => {
    const life = { mainPenalty: 'TU_CHUNG_THAN', term: { years: 3, months: 6, days: 0 }, startDate: '2022-11-07' };
    await expect(opened(life)).rejects.toMatchObject({ problem: { code: 'ending.life-term', clause: 'nd160.d3.k5' } });
    const fileId = await opened({ mainPenalty: 'TU_CHUNG_THAN', startDate: '2022-11-07', termEnd: '2026-05-07' });
    expect(await standing(fileId)).toEqual(['ending.life-end']);
    expect(codes((await amend(fileId, done('2026-05-07'))).findings)).toEqual(['ending.life-completed']);
    expect(await standing(fileId)).toEqual(['ending.life-completed', 'ending.life-end']);
  });
  it('takes its first reduction without months, with the thirty years of the law, and no later one nor one of a term', async () => {
    const fileId = await opened({ mainPenalty: 'TU_CHUNG_THAN', startDate: '2012-11-07' });
    const first = { eventKind: 'GIAM', occurredOn: '2025-08-28', ...decided };
    expect((await amend(fileId, first)).findings).toEqual([]);
    // Thirty years from 07/11/2012.
    const { dates } = await node.do<{ dates: { code: string; calculated: string | null }[] }>(clerk, 'dates.read', { fileId, purpose });
    expect(dates.find(({ code }) => code === 'PRISON_END')?.calculated).toBe('2042-11-07');
    const later = { eventKind: 'GIAM', occurredOn: '2026-08-28', decisionNo: '8/2026/QĐ-TA', decisionDate: '2026-08-28' };
    const refusal = { problem: { code: 'event.reduction-length', clause: 'nd160.d3.k5', details: { findings: [{ field: 'months' }] } } };
    await expect(amend(fileId, later)).rejects.toMatchObject(refusal);
    await expect(amend(await opened(), first)).rejects.toMatchObject(refusal);
    expect((await amend(fileId, { ...later, months: 6 })).findings).toEqual([]);
  });
});

describe('an extraction', () => {
  it('beyond an end that only the calculation tells is doubted', async () => {
    // Three years from 07/11/2022.
    const fileId = await opened({ ...byCalculation, term: { years: 3, months: 0, days: 0 } });
    expect(codes((await amend(fileId, { eventKind: 'TRICH_XUAT', occurredOn: '2025-10-20', until: '2025-11-07' })).findings)).toEqual([]);
    expect(codes((await amend(fileId, { eventKind: 'GIA_HAN_TRICH_XUAT', occurredOn: '2025-11-06', until: '2025-11-20' })).findings)).toEqual(['ending.extracted-beyond']);
    expect(await standing(fileId)).toEqual(['ending.extracted-beyond']);
  });
});
