import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { isAbove } from './ceiling.ts';
import { gradingPort } from './index.ts';

let made = 0;
const fact = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: String((made += 1)).padStart(6, '0'), type, state: 'current', occurredAt: null, values });
const admitted = (on: string): RecordFacts => fact('admission', { admittedOn: on });
const event = (eventKind: string, occurredOn: string): RecordFacts => fact('execution_event', { eventKind, occurredOn });
const result = (period: string, periodEnd: string, grade: string, more = {}): RecordFacts => fact('grading', { period, periodEnd, grade, ...more });
const standing = (records: RecordFacts[], period: string, day: string) => gradingPort.standing('PHAM_NHAN', records, period, gradingPort.window(period, day), '2026-12-31');

it('a week wants four days in the facility: an arrival on Tuesday has four to Friday, on Wednesday three', () => {
  // Friday 16/10/2026.
  expect(standing([admitted('2026-10-13')], 'TUAN', '2026-10-16').doubt).toBeNull();
  expect(standing([admitted('2026-10-14')], 'TUAN', '2026-10-16').doubt?.vi).toBe('Mới ghi 3/4 ngày ở cơ sở trong kỳ.');
});

it('days away after an escape do not count, days of an extraction do', () => {
  const held = admitted('2026-01-05');
  expect(standing([held, event('BO_TRON', '2026-10-12'), event('BAT_LAI', '2026-10-16')], 'TUAN', '2026-10-16').doubt?.vi).toBe('Mới ghi 3/4 ngày ở cơ sở trong kỳ.');
  expect(standing([held, event('TRICH_XUAT', '2026-10-12')], 'TUAN', '2026-10-16').doubt).toBeNull();
});

it('a month wants three rated weeks, a quarter two rated months, a year ten, whoever rated them', () => {
  const weeks = ['2026-10-02', '2026-10-09', '2026-10-16'].map((on) => result('TUAN', on, 'KHA'));
  // Enough for a result, but of 26/09–25/10 the weeks to 30/09 (split at the end of the month) and to 23/10 are not there.
  expect(standing([admitted('2026-01-05'), ...weeks], 'THANG', '2026-10-20').parts.flatMap(({ ratingDay, missing }) => (missing ? [ratingDay] : []))).toEqual(['2026-09-30', '2026-10-23']);
  expect(standing([admitted('2026-01-05'), ...weeks, result('TUAN', '2026-09-30', 'KHA'), result('TUAN', '2026-10-23', 'KHA')], 'THANG', '2026-10-20').parts.some(({ missing }) => missing)).toBe(false);
  expect(standing([admitted('2026-01-05'), ...weeks], 'THANG', '2026-10-20').doubt).toBeNull();
  expect(standing([admitted('2026-01-05'), ...weeks.slice(1)], 'THANG', '2026-10-20').doubt?.vi).toBe('Mới ghi 2/3 tuần đã xếp loại trong kỳ.');
  expect(standing([result('THANG', '2026-03-25', 'TOT'), result('THANG', '2026-04-25', 'KHONG_XEP_LOAI')], 'QUY', '2026-05-01').doubt?.vi).toBe('Mới ghi 1/2 tháng đã xếp loại trong kỳ.');
  expect(standing([], 'NAM', '2026-11-25').doubt?.vi).toBe('Mới ghi 0/10 tháng đã xếp loại trong kỳ.');
});

it('knows the result of the window before and of this one, and forgets what was cancelled', () => {
  const august = result('THANG', '2026-08-25', 'TOT');
  const september = result('THANG', '2026-09-25', 'KEM', { cancelledOn: '2026-10-01', cancelDecisionNo: '5/QĐ' });
  expect(standing([august, september], 'THANG', '2026-09-20')).toMatchObject({ rated: null, previous: 'TOT' });
  expect(standing([august], 'THANG', '2026-08-20').rated).toEqual({ grade: 'TOT', ratedBy: null });
});

it('states the level that the law forces with its clause: discipline before and after it is recognised, new crime, flight, late return', () => {
  const held = admitted('2025-01-05');
  const discipline = (more = {}): RecordFacts => fact('reward_discipline', { kind: 'CANH_CAO', decisionDate: '2026-01-10', ...more });
  const ceiling = (records: RecordFacts[], day = '2026-02-20') => standing([held, ...records], 'QUY', day).ceiling;
  // The quarter of 26/11/2025–25/02/2026, then that to 25/05/2026.
  expect(ceiling([])).toBeNull();
  expect(ceiling([discipline()])).toEqual({ grade: 'KEM', verified: true, sentence: { vi: 'Cao nhất là “Kém”: bị kỷ luật ngày 10/01/2026, chưa được công nhận tiến bộ (Điều 19 khoản 5 Nghị định 133/2020/NĐ-CP).', en: 'At most “Poor”: disciplined on 10/01/2026, progress not recognised yet (Điều 19 khoản 5 Nghị định 133/2020/NĐ-CP).' } });
  expect(ceiling([discipline()], '2026-05-01')?.grade).toBe('KEM');
  expect(ceiling([discipline({ recognisedOn: '2026-02-20' })])?.grade).toBe('TRUNG_BINH');
  expect(ceiling([discipline(), fact('reward_discipline', { kind: 'CONG_NHAN_TIEN_BO', decisionDate: '2026-03-10' })])?.grade).toBe('KEM');
  expect(ceiling([discipline(), fact('reward_discipline', { kind: 'CONG_NHAN_TIEN_BO', decisionDate: '2026-03-10' })], '2026-05-01')?.grade).toBe('TRUNG_BINH');
  expect(ceiling([discipline({ recognisedOn: '2026-02-20' })], '2026-05-01')).toBeNull();
  expect(ceiling([fact('reward_discipline', { kind: 'BIEU_DUONG', decisionDate: '2026-01-10' })])).toBeNull();
  for (const kind of ['PHAM_TOI_MOI', 'BAT_LAI', 'GIAM_RIENG', 'HUY_THA_TU']) {
    expect(ceiling([event(kind, '2026-01-10')])?.grade, kind).toBe('KEM');
    expect(ceiling([event(kind, '2026-01-10')], '2026-05-01'), kind).toBeNull();
  }
  // The lowest of several counts.
  expect(ceiling([discipline({ recognisedOn: '2026-01-20' }), event('PHAM_TOI_MOI', '2026-02-01')])?.grade).toBe('KEM');
  const suspended = fact('execution_event', { eventKind: 'TAM_DINH_CHI', occurredOn: '2025-08-01', until: '2026-01-05' });
  expect(ceiling([suspended, event('TIEP_NHAN', '2026-01-13')])?.grade).toBe('TRUNG_BINH');
  expect(ceiling([suspended, event('TIEP_NHAN', '2026-01-12')])).toBeNull();
});

it('warns where the text of the regime was not read, and forces nothing on others than prisoners', () => {
  const crime = [admitted('2025-01-05'), event('PHAM_TOI_MOI', '2026-08-01')];
  expect(standing(crime, 'QUY', '2026-08-20').ceiling?.sentence.vi).toContain('chưa kiểm chứng');
  expect(gradingPort.standing('AN_TREO', crime, 'QUY', gradingPort.window('QUY', '2026-08-20'), '2026-12-31').ceiling).toBeNull();
  expect([isAbove('TOT', 'KEM'), isAbove('TRUNG_BINH', 'TRUNG_BINH'), isAbove('KHONG_XEP_LOAI', 'KEM')]).toEqual([true, false, false]);
});

it('does not depend on the order of entry', () => {
  const records = [admitted('2026-01-05'), event('BO_TRON', '2026-10-12'), event('BAT_LAI', '2026-10-15'), result('TUAN', '2026-10-09', 'KHA'), result('THANG', '2026-09-25', 'TOT'), result('THANG', '2026-08-25', 'KHA')];
  const periods = ['TUAN', 'THANG', 'QUY', 'SAU_THANG', 'NAM'];
  fc.assert(fc.property(fc.shuffledSubarray(records, { minLength: records.length }), fc.constantFrom(...periods), (order, period) => {
    expect(standing(order, period, '2026-10-16')).toEqual(standing(records, period, '2026-10-16'));
  }));
});
