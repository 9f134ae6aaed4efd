import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const KIND = 'TRUC_XUAT';
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
const datesOf = (drafts: readonly Draft[]) => datesPort.of(KIND, records(drafts), TODAY).dates;
const dateOf = (code: string, drafts: readonly Draft[]) => {
  const found = datesOf(drafts).find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const asked = (code: string, drafts: readonly Draft[]) => dateOf(code, drafts).missing.map(({ recordType, field }) => [recordType, field]);

const judged: Draft = ['judgment', { judgmentDate: '2024-01-20', effectiveDate: '2024-02-20' }];
const alone: Draft = ['penalty', { mainPenalty: 'TRUC_XUAT' }];
const afterPrison: Draft = ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 2 }, termEnd: '2026-03-31' }];
const due = (exitDue: string): Draft => ['expulsion', { exitDue }];

describe('when an expulsion may be executed', () => {
  it('as the only penalty from the effect of the judgment, a reading that warns', () => {
    const found = dateOf('EXPULSION_FROM', [alone, judged]);
    expect(found).toMatchObject({ calculated: '2024-02-20', verified: false, fixable: false });
    expect(found.steps.map(({ citation }) => citation)).toEqual(['Điều 118 Luật Thi hành án hình sự 2019']);
    expect(asked('EXPULSION_FROM', [alone])).toEqual([['judgment', 'effectiveDate']]);
    expect(asked('EXPULSION_FROM', [])).toEqual([['penalty', 'mainPenalty']]);
  });
  it('beside a prison term when that has ended', () => {
    expect(dateOf('EXPULSION_FROM', [afterPrison, judged]).calculated).toBe('2026-03-31');
    expect(asked('EXPULSION_FROM', [['penalty', { mainPenalty: 'TU_CO_THOI_HAN' }], judged])).toEqual([['penalty', 'termEnd']]);
  });
});

describe('the day of the exit', () => {
  it('is the one that was fixed, and no law names it', () => {
    expect(asked('EXPULSION_EXIT', [alone])).toEqual([['expulsion', 'exitDue']]);
    const found = dateOf('EXPULSION_EXIT', [alone, judged, due('2024-04-01')]);
    expect(found).toMatchObject({ day: '2024-04-01', official: '2024-04-01', difference: 0, verified: true, doubts: [], fixable: true });
    expect(found.steps[0]).toMatchObject({ recordId: '0002', document: 'Trục xuất', citation: expect.stringContaining('Điều 123') as string });
  });
  it('is put off by each decision, in the order of the decisions', () => {
    // A month after 31/01/2024 ends on 29/02; ten days more on 10/03.
    const [month, tenDays] = [event('GIA_HAN_XUAT_CANH', '2024-01-25', { months: 1, decisionNo: '3/2024/QĐ-TA' }), event('GIA_HAN_XUAT_CANH', '2024-02-20', { days: 10 })];
    const found = dateOf('EXPULSION_EXIT', [alone, due('2024-01-31'), tenDays, month]);
    expect([found.day, found.official, found.calculated]).toEqual(['2024-03-10', null, '2024-03-10']);
    expect(found.steps.find(({ months }) => months === 1)?.document).toBe('Kéo dài thời hạn phải xuất cảnh số 3/2024/QĐ-TA ngày 25/01/2024');
  });
  it('is the day in the last decision, whatever its length comes to', () => {
    const to = (until: string, more: Readonly<Record<string, unknown>> = {}) => dateOf('EXPULSION_EXIT', [alone, due('2024-04-01'), event('GIA_HAN_XUAT_CANH', '2024-03-25', { until, ...more })]);
    expect(to('2024-05-15')).toMatchObject({ day: '2024-05-15', official: '2024-05-15', calculated: '2024-05-15', difference: 0 });
    expect(to('2024-05-02', { months: 1 })).toMatchObject({ day: '2024-05-02', calculated: '2024-05-01', difference: -1 });
    expect(datesPort.fixedIn('EXPULSION_EXIT', KIND, records([alone, due('2024-04-01'), event('GIA_HAN_XUAT_CANH', '2024-03-25', {})]), TODAY)).toEqual({ recordType: 'execution_event', field: 'until', recordId: '0002' });
  });
  it('warns under the law that was not read and before it may be executed, and is over with the exit', () => {
    expect(dateOf('EXPULSION_EXIT', [alone, due('2026-07-01')]).verified).toBe(false);
    expect(dateOf('EXPULSION_EXIT', [afterPrison, due('2026-03-30')]).doubts).toHaveLength(1);
    expect(dateOf('EXPULSION_EXIT', [afterPrison, due('2026-03-31')]).doubts).toHaveLength(0);
    expect(dateOf('EXPULSION_EXIT', [alone, due('2024-04-01'), event('XUAT_CANH', '2024-04-01')])).toMatchObject({ calculated: null, missing: [], none: { en: 'Has left the country.' } });
  });
});
