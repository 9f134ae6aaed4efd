import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { validateRecord } from '@thahs/engine/registry';
import { codeByLabel, codeExists } from '../../shared/code-lists/index.ts';
import { grading } from '../records/grading.ts';
import { coursePort } from './index.ts';

const TODAY = '2026-11-30';
let made = 0;
const fact = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: String((made += 1)).padStart(6, '0'), type, state: 'current', occurredAt: null, values });
const result = (period: string, periodEnd: string, grade = 'KHA', more = {}): RecordFacts => fact('grading', { period, periodEnd, grade, ...more });
const held = fact('admission', { admittedOn: '2018-01-05' });
const told = (before: RecordFacts[], after: RecordFacts[], kind = 'PHAM_NHAN'): string[] => coursePort.added(kind, before, after, TODAY).flatMap(({ finding }) => (finding.code.startsWith('grading.') && finding.code !== 'grading.parts' ? [`${finding.code} ${finding.severity}`] : []));
const entered = (standing: RecordFacts[], ...records: RecordFacts[]): string[] => told([held, ...standing], [held, ...standing, ...records]);

it('a second result of one window is refused on whatever day of it, until the first is cancelled', () => {
  const june = result('THANG', '2026-06-25');
  expect(entered([june], result('THANG', '2026-06-25'))).toEqual(['grading.rated error']);
  // 30/05 lies in the month that is rated on 25/06 (26/05–25/06).
  expect(entered([june], result('THANG', '2026-05-30'))).toEqual(['grading.rated error', 'grading.not-rating-day error']);
  expect(entered([june], result('THANG', '2026-05-25'), result('QUY', '2026-05-25'))).toEqual([]);
  expect(entered([{ ...june, values: { ...june.values, cancelledOn: '2026-07-01', cancelDecisionNo: '5/QĐ' } }], result('THANG', '2026-06-25', 'KEM'))).toEqual([]);
  expect(entered([{ ...june, state: 'voided' }], result('THANG', '2026-06-25', 'KEM'))).toEqual([]);
});

it('is found between two records of one act, in a file that is brought over, and by a correction that moves or revives a result', () => {
  const [may, june] = [result('THANG', '2026-05-25'), result('THANG', '2026-06-25')];
  expect(entered([], june, result('THANG', '2026-06-25'))).toEqual(['grading.rated error']);
  expect(told([], [held, june, result('THANG', '2026-06-25')])).toEqual(['grading.rated error']);
  expect(told([held, may, june], [held, may, { ...june, values: { ...june.values, periodEnd: '2026-05-25' } }])).toEqual(['grading.rated error']);
  const cancelled = { ...june, values: { ...june.values, cancelledOn: '2026-07-01', cancelDecisionNo: '5/QĐ' } };
  const other = result('THANG', '2026-06-25', 'KEM');
  expect(told([held, cancelled, other], [held, june, other])).toEqual(['grading.rated error']);
  // Two that are there from before stand in the way of nothing but a third, and are pointed out.
  const double = result('THANG', '2026-06-25', 'KEM');
  expect(told([held, june, double], [held, june, double, result('THANG', '2026-07-25')])).toEqual([]);
  expect(told([held, june, double], [held, { ...june, values: { ...june.values, complaintOn: '2026-06-27' } }, double])).toEqual([]);
  expect(told([held, may, june, double], [held, { ...may, values: { ...may.values, periodEnd: '2026-06-25' } }, june, double])).toEqual(['grading.rated error', 'grading.rated error']);
  expect(coursePort.points('PHAM_NHAN', [held, june, double], TODAY).filter(({ finding }) => finding.code === 'grading.rated')).toHaveLength(1);
});

it('a day that ends no window is refused while the decree that was read was in force, and warned of since; the older calendars are left to their paper', () => {
  expect(entered([], result('QUY', '2026-05-31'))).toEqual(['grading.not-rating-day error']);
  expect(entered([], result('QUY', '2026-05-25'))).toEqual([]);
  expect(entered([], result('QUY', '2026-08-31'))).toEqual(['grading.not-rating-day warning']);
  expect(entered([], result('QUY', '2019-06-30'))).toEqual([]);
  expect(told([], [held, result('QUY', '2026-05-31')])).toEqual(['grading.not-rating-day warning']);
  // Friday 31/07/2026 is the end of a month; Friday 07/08 ends the rest of the week. 06/08 is a Thursday.
  expect(entered([], result('TUAN', '2026-07-31'), result('TUAN', '2026-08-07'))).toEqual([]);
  expect(entered([], result('TUAN', '2026-08-06'))).toEqual(['grading.not-rating-day warning']);
  expect(told([held], [held, result('QUY', '2026-05-31')], 'AN_TREO')).toEqual([]);
});

it('results of the years before the calendar are told beside each other and never refused, but for the same day', () => {
  const old = result('QUY', '2020-12-20');
  expect(entered([old], result('QUY', '2021-02-25'))).toEqual(['grading.rated warning']);
  expect(entered([old], result('QUY', '2020-12-20'))).toEqual(['grading.rated error']);
  const doubled = (...results: RecordFacts[]): number => coursePort.points('PHAM_NHAN', [held, ...results], TODAY).filter(({ finding }) => finding.code === 'grading.rated').length;
  expect(doubled(result('NAM', '2018-12-31'), result('NAM', '2019-11-25'))).toBe(0);
  expect(doubled(result('NAM', '2019-11-25'), result('NAM', '2019-11-25'))).toBe(1);
});

it('above a level that the law forces the reason is asked for; what another facility gave, or a text that was not read, only warns', () => {
  const discipline = fact('reward_discipline', { kind: 'CANH_CAO', decisionDate: '2026-03-02' });
  expect(entered([discipline], result('QUY', '2026-05-25', 'KHA'))).toEqual(['grading.above-ceiling error']);
  expect(entered([discipline], result('QUY', '2026-05-25', 'KHA', { reason: 'Lập công' }))).toEqual([]);
  expect(entered([discipline], result('QUY', '2026-05-25', 'KEM'))).toEqual([]);
  expect(entered([discipline], result('QUY', '2026-05-25', 'KHA', { ratedBy: 'Trại giam Số 5' }))).toEqual(['grading.above-ceiling warning']);
  expect(entered([discipline], result('QUY', '2026-08-25', 'KHA'))).toEqual(['grading.above-ceiling warning']);
  // A discipline that is entered after the result refuses nothing.
  expect(entered([result('QUY', '2026-05-25', 'KHA')], discipline)).toEqual([]);
});

it('a quarter made without its months says which are missing, and is not refused', () => {
  const [march, april] = [result('THANG', '2026-03-25'), result('THANG', '2026-04-25', 'TOT', { ratedBy: 'Trại giam Số 5' })];
  const messages = (standing: RecordFacts[]): string[] => coursePort.added('PHAM_NHAN', [held, ...standing], [held, ...standing, result('QUY', '2026-05-25')], TODAY).map(({ finding }) => `${finding.severity} ${finding.message}`);
  expect(messages([march])).toEqual(['warning Xếp loại quý ngày 25/05/2026: Mới ghi 1/2 tháng đã xếp loại trong kỳ. Chưa ghi kết quả tháng của ngày 25/04/2026, 25/05/2026. Kết quả của nơi trước thì ghi thêm vào hồ sơ, nêu nơi đã xếp loại.']);
  expect(messages([march, april])).toEqual(['warning Xếp loại quý ngày 25/05/2026: Chưa ghi kết quả tháng của ngày 25/05/2026. Kết quả của nơi trước thì ghi thêm vào hồ sơ, nêu nơi đã xếp loại.']);
  expect(messages([march, april, result('THANG', '2026-05-25')])).toEqual([]);
});

it('since TT 98/2026 the numbers of the meeting are asked for, nobody is no quorum, and before that nothing is asked', () => {
  const read = (period: string, periodEnd: string, more: Record<string, unknown> = {}): string[] =>
    validateRecord(grading, { period, periodEnd, grade: 'KHA', ...more }, { today: TODAY, codeExists, codeByLabel }).findings.map(({ code, severity }) => `${code} ${severity}`);
  expect(read('QUY', '2026-08-25')).toEqual(['grading.meeting warning']);
  expect(read('QUY', '2026-08-25', { members: 9, present: 6 })).toEqual(['grading.meeting warning']);
  expect(read('QUY', '2026-08-25', { members: 9, present: 6, votes: 4 })).toEqual([]);
  expect(read('QUY', '2026-08-25', { members: 0 })).toContain('grading.quorum error');
  expect(read('QUY', '2026-08-25', { members: 0, present: 0, votes: 0 })).toEqual(['grading.quorum error', 'grading.votes error']);
  expect(read('QUY', '2026-05-25', { members: 0, present: 0, votes: 0 })).toEqual([]);
  expect(read('QUY', '2026-05-25')).toEqual([]);
  expect(read('NAM', '2026-11-25')).toEqual([]);
  expect(read('QUY', '2026-08-25', { ratedBy: 'Trại giam Số 5' })).toEqual([]);
  expect(read('TUAN', '2026-08-14', { members: 2 })).toEqual([]);
  expect(read('TUAN', '2026-08-14', { members: 3 })).toEqual(['grading.meeting warning']);
});

it('of a window spent elsewhere names the facility that had to give the result, from the papers of the transfer', () => {
  const event = (eventKind: string, occurredOn: string, more = {}): RecordFacts => fact('execution_event', { eventKind, occurredOn, ...more });
  const said = (standing: RecordFacts[], entry: RecordFacts): string[] => coursePort.added('PHAM_NHAN', standing, [...standing, entry], TODAY).filter(({ finding }) => finding.code === 'grading.elsewhere' || finding.code === 'grading.parts').map(({ finding }) => `${finding.code} ${/ở ([^:]*):/u.exec(finding.message)?.[1] ?? ''}`);
  // Came on 10/08/2026: the second quarter (26/02–25/05) lies before, the third (26/05–25/08) does not.
  const come = [event('CHUYEN_DEN', '2026-08-10', { place: 'Trại giam Số 3' })];
  expect(said(come, result('QUY', '2026-05-25'))).toEqual(['grading.elsewhere Trại giam Số 3']);
  expect(said(come, result('QUY', '2026-05-25', 'KHA', { ratedBy: 'Trại giam Số 3' }))).toEqual([]);
  expect(said(come, result('QUY', '2026-08-25'))).toEqual(['grading.parts ']);
  // Away from 20/06 to 10/09: July (26/06–25/07) was spent there, June (26/05–25/06) and September (26/08–25/09) in part here.
  const away = [held, event('CHUYEN_DI', '2026-06-20', { place: 'Trại giam Số 7' }), event('CHUYEN_DEN', '2026-09-10')];
  expect(said(away, result('THANG', '2026-07-25'))).toEqual(['grading.elsewhere Trại giam Số 7']);
  expect([said(away, result('THANG', '2026-06-25')), said(away, result('THANG', '2026-09-25'))].flat().filter((each) => each.startsWith('grading.elsewhere'))).toEqual([]);
  expect(said([held, event('CHUYEN_DI', '2026-06-20')], result('THANG', '2026-07-25'))).toEqual(['grading.elsewhere nơi khác (giấy tờ chuyển chưa ghi nơi đi, nơi đến)']);
  // An admission from a detention camp comes from nowhere that rates.
  expect(said([held], result('THANG', '2017-07-25')).filter((each) => each.startsWith('grading.elsewhere'))).toEqual([]);
});
