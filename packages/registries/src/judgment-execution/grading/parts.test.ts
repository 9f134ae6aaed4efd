import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { gradingPort } from './index.ts';

let made = 0;
const fact = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: String((made += 1)).padStart(6, '0'), type, state: 'current', occurredAt: null, values });
const event = (eventKind: string, occurredOn: string, more = {}): RecordFacts => fact('execution_event', { eventKind, occurredOn, ...more });
const month = (periodEnd: string, more = {}): RecordFacts => fact('grading', { period: 'THANG', periodEnd, grade: 'KHA', ...more });
const standing = (records: RecordFacts[], period: string, day: string, today = '2026-12-31') => gradingPort.standing('PHAM_NHAN', records, period, gradingPort.window(period, day), today);
const marks = (records: RecordFacts[], period: string, day: string, today?: string): string[] => standing(records, period, day, today).parts.map(({ ratingDay, grade, ratedBy, missing }) => `${ratingDay} ${grade ?? (missing ? 'missing' : '-')}${ratedBy === null ? '' : ` ${ratedBy}`}`);

it('of who was transferred in, the months before lie with the former facility: what it gave counts with its name, what is not there is missing', () => {
  const arrived = event('CHUYEN_DEN', '2026-07-10', { place: 'Trại giam Số 5' });
  // The quarter of 26/05–25/08/2026.
  expect(marks([arrived], 'QUY', '2026-08-25')).toEqual(['2026-06-25 missing', '2026-07-25 missing', '2026-08-25 missing']);
  const june = month('2026-06-25', { ratedBy: 'Trại giam Số 5' });
  const here = [arrived, june, month('2026-08-25')];
  expect(marks(here, 'QUY', '2026-08-25')).toEqual(['2026-06-25 KHA Trại giam Số 5', '2026-07-25 missing', '2026-08-25 KHA']);
  expect(standing(here, 'QUY', '2026-08-25')).toMatchObject({ arrived: { on: '2026-07-10', from: 'Trại giam Số 5' }, doubt: null });
  expect(standing([arrived, june], 'QUY', '2026-08-25').doubt).toEqual({ vi: 'Mới ghi 1/2 tháng đã xếp loại trong kỳ.', en: 'Only 1 of 2 months rated in the period.' });
  expect(standing([arrived, june, month('2026-07-25'), month('2026-08-25')], 'QUY', '2026-08-25').doubt).toBeNull();
  // The half-year of 26/05–25/11 has its months from both; the arrival is of no later window.
  expect(marks(here, 'SAU_THANG', '2026-11-25').slice(0, 2)).toEqual(['2026-06-25 KHA Trại giam Số 5', '2026-07-25 missing']);
  expect(standing(here, 'QUY', '2026-11-25').arrived).toBeNull();
});

it('sent away and come back in one file: the time between was rated elsewhere', () => {
  const moved = [fact('admission', { admittedOn: '2025-01-05' }), event('CHUYEN_DI', '2026-06-20'), event('CHUYEN_DEN', '2026-08-10', { place: 'Trại giam Số 3' })];
  expect(marks(moved, 'QUY', '2026-08-25')).toEqual(['2026-06-25 missing', '2026-07-25 missing', '2026-08-25 missing']);
});

it('what nobody could rate is not missing: before the admission, while escaped, and what is still to come', () => {
  const admitted = fact('admission', { admittedOn: '2026-06-20' });
  // From 20/06 to 25/06 there are 6 days; 20 make the month of arrival ratable.
  expect(marks([admitted], 'QUY', '2026-08-25')).toEqual(['2026-06-25 -', '2026-07-25 missing', '2026-08-25 missing']);
  expect(marks([fact('admission', { admittedOn: '2026-06-06' })], 'QUY', '2026-08-25')[0]).toBe('2026-06-25 missing');
  expect(marks([fact('admission', { admittedOn: '2026-06-07' })], 'QUY', '2026-08-25')[0]).toBe('2026-06-25 -');
  expect(marks([admitted, event('BO_TRON', '2026-06-28')], 'QUY', '2026-08-25')).toEqual(['2026-06-25 -', '2026-07-25 -', '2026-08-25 -']);
  expect(marks([admitted], 'QUY', '2026-08-25', '2026-07-30')).toEqual(['2026-06-25 -', '2026-07-25 missing', '2026-08-25 -']);
});

it('of who came as an admission, a result from before says that he was rated elsewhere', () => {
  const records = [fact('admission', { admittedOn: '2026-07-10', from: 'Trại giam Số 5' }), month('2026-06-25', { ratedBy: 'Trại giam Số 5' })];
  expect(marks(records, 'QUY', '2026-08-25')).toEqual(['2026-06-25 KHA Trại giam Số 5', '2026-07-25 missing', '2026-08-25 missing']);
});
