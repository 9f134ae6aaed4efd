import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort } from '../ending/index.ts';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, decisionNo: '1/QĐ', decisionDate: occurredOn, ...more }];
const prison = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9 }, startDate: '2022-03-14', ...more }];
const admitted: Draft = ['admission', { admittedOn: '2022-06-01' }];
const ground: Draft = ['special_ground', { kind: 'LAO_DONG_DUY_NHAT', since: '2024-01-01' }];

/** Files in which one of several records of a kind is the first or the last by its day. */
const FILES: readonly (readonly [kind: string, ...drafts: Draft[]])[] = [
  ['HOAN_CHAP_HANH', event('HOAN', '2026-02-01', { until: '2026-05-01' }), event('HOAN', '2026-05-01', { until: '2026-08-01' }), event('HOAN', '2026-08-01', { until: '2027-06-01' }), ground],
  ['PHAM_NHAN', prison(), admitted, event('TAM_DINH_CHI', '2026-02-01', { until: '2026-05-01' }), event('BAN_GIAO', '2026-02-05'), event('BAN_GIAO', '2026-03-20'), ground],
  ['PHAM_NHAN', prison({ mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2010-03-14' }), admitted, event('GIAM', '2024-04-30', { decisionDate: '2024-04-20' }), event('GIAM', '2025-04-30', { months: 4 }), event('GIAM', '2026-04-30', { months: 7 })],
  ['PHAM_NHAN', prison(), admitted, ['custody_period', { from: '2021-01-01', to: '2021-02-10' }], ['custody_period', { from: '2021-09-01', to: '2022-03-13' }], event('GIAM', '2024-08-31', { months: 6 }), event('GIAM', '2025-08-31', { days: 20 })],
  ['AN_TREO', ['penalty', { mainPenalty: 'AN_TREO', term: { years: 2 }, probationMonths: 48, startDate: '2024-01-10' }], event('CAM_KET', '2024-02-01'), event('RUT_NGAN_THU_THACH', '2025-02-28', { months: 3 }), event('RUT_NGAN_THU_THACH', '2026-03-31', { days: 40 })],
  ['PHAM_NHAN', prison(), admitted, event('THA_TU_CO_DIEU_KIEN', '2025-01-10', { months: 60 }), event('HUY_THA_TU', '2025-06-10'), event('TIEP_NHAN', '2025-06-20'), ['judgment', { judgmentNo: '1/2022/HS-ST', judgmentDate: '2022-02-10' }]],
  ['TRUC_XUAT', ['penalty', { mainPenalty: 'TRUC_XUAT' }], ['expulsion', { exitBy: '2026-03-01' }], event('GIA_HAN_XUAT_CANH', '2026-02-20', { until: '2026-04-01' }), event('GIA_HAN_XUAT_CANH', '2026-03-25', { until: '2026-05-01' })],
];

/** A file as it was entered in an order: ids grow with entry. */
const entered = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
function told(kind: string, drafts: readonly Draft[]): unknown {
  const records = entered(drafts);
  const { dates, spans } = datesPort.of(kind, records, TODAY);
  const whichOne = (recordId: string | null): unknown => records.find((record) => record.recordId === recordId)?.values ?? null;
  return {
    dates: dates.map(({ code, calculated, official, none, doubts, steps, missing }) => ({ code, calculated, official, none, doubts, missing: missing.map(({ message }) => message), steps: steps.map(({ sentence, before, after, recordId }) => ({ sentence, before, after, of: whichOne(recordId) })) })),
    spans, points: coursePort.points(kind, records, TODAY).map(({ recordId, finding }) => ({ code: finding.code, message: finding.message, at: whichOne(recordId) })).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
  };
}

it.each(FILES.map(([kind, ...drafts], at) => [at + 1, kind, drafts] as const))('file %i (%s): dates, their steps and papers, times away and points are the same in whatever order it was entered', (_, kind, drafts) => {
  const expected = told(kind, drafts);
  fc.assert(fc.property(fc.shuffledSubarray([...drafts], { minLength: drafts.length }), (shuffled) => {
    expect(told(kind, shuffled)).toEqual(expected);
  }), { numRuns: 60 });
});
