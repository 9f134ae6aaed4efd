import { expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { EVENT_KINDS, type EventKind } from '../../shared/code-lists/event-kind.ts';
import { rewardDisciplineKinds } from '../../shared/code-lists/reward-discipline-kind.ts';
import { registersOf } from './index.ts';

let number = 0;
const record = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: String((number += 1)).padStart(6, '0'), type, state: 'current', occurredAt: null, values });
const event = (eventKind: EventKind, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => record('execution_event', { eventKind, occurredOn, ...more });

/** One record for each thing that a column or an item asks for. */
const FULL: readonly RecordFacts[] = [
  record('person', { fullName: 'Nguyễn Văn Đủ', birthDate: '1989-08-12' }), record('residence', { kind: 'THUONG_TRU', asWritten: 'Thôn Hạ, xã Tân Chi' }),
  record('judgment', { judgmentNo: '112/2019/HS-ST', judgmentDate: '2019-11-07', court: 'TAND tỉnh Bắc Ninh' }), record('offence', { offenceName: 'Trộm cắp tài sản', article: '173.2' }),
  record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, termEnd: '2028-05-13' }), record('custody_period', { from: '2019-05-13', to: '2020-01-02', place: 'Trại tạm giam T90' }),
  record('enforcement_decision', { decisionKind: 'THI_HANH_AN', decisionNo: '15/QĐ-CA', decisionDate: '2019-12-10' }), record('admission', { admittedOn: '2020-01-03', facility: 'Trại giam Bình Hà' }),
  event('CHUYEN_DI', '2020-03-01', { reason: 'Điều chuyển' }), event('CHUYEN_DEN', '2020-03-02'), event('GIAM', '2021-09-02', { months: 3, decisionNo: '44/QĐ-CA', decisionDate: '2021-08-30' }), event('TAM_DINH_CHI', '2021-10-01'),
  event('BAT_BUOC_CHUA_BENH', '2021-11-01'), record('treatment', { decisionNo: '8/QĐ-VKS', decisionDate: '2021-10-28', hospital: 'Viện Pháp y tâm thần', admittedOn: '2021-11-02', endedOn: '2021-12-01' }), event('DINH_CHI_THI_HANH', '2026-01-01'), event('HUY_AN', '2022-01-01'), event('VKS_TRA_TU_DO', '2022-01-02'), event('MIEN', '2022-01-03'), event('DAC_XA', '2022-01-04'),
  event('THA_TU_CO_DIEU_KIEN', '2022-01-05'), event('CHAP_HANH_XONG', '2022-01-06'), event('CHET', '2022-01-07'), event('BO_TRON', '2022-01-08'), event('TRUY_NA', '2022-01-09'), event('BAT_LAI', '2022-01-10'), event('XU_LY_KHI_BAT_LAI', '2022-01-11'),
  record('reward_discipline', { kind: 'KHIEN_TRACH', decisionDate: '2022-02-01', decisionNo: '3/QĐ', reason: 'Đánh bạc' }), record('reward_discipline', { kind: 'BIEU_DUONG', decisionDate: '2022-03-01' }), event('KHAC', '2022-04-01', { detail: 'Kết hôn' }),
  record('grading', { period: 'QUY', periodEnd: '2022-05-25', grade: 'KHA' }), event('GIAM_RIENG', '2022-06-01'), event('PHAM_TOI_MOI', '2022-06-02'), event('PHAN_LOAI', '2022-06-03'), event('TRICH_XUAT', '2022-06-04', { until: '2022-06-20' }), event('NHAN_XET', '2022-06-05'),
];
const filled = (records: readonly RecordFacts[]) => registersOf('PHAM_NHAN', records);
const textOf = (records: readonly RecordFacts[], form: number, at: number): readonly string[] => filled(records)[form]?.cells[at - 1]?.lines ?? [];

it('all 27 columns and all 13 items are filled from the records of a file', () => {
  const [procuracy, tracking] = filled(FULL);
  expect([procuracy?.cells.length, tracking?.cells.length]).toEqual([27, 13]);
  for (const { cells } of filled(FULL)) expect(cells.filter(({ lines }) => lines.length === 0).map(({ heading }) => heading.vi)).toEqual([]);
});

it.each<[number, number, string[]]>([
  [0, 2, ['Nguyễn Văn Đủ; sinh ngày 12/08/1989; Thôn Hạ, xã Tân Chi']],
  [0, 3, ['số 112/2019/HS-ST, ngày 07/11/2019, TAND tỉnh Bắc Ninh', 'Trộm cắp tài sản, khoản 2 Điều 173']],
  [0, 4, ['Tù có thời hạn, 09 năm, hết hạn ngày 13/05/2028']],
  [0, 5, ['13/05/2019 – 02/01/2020, Trại tạm giam T90']],
  [0, 7, ['đến ngày 03/01/2020, Trại giam Bình Hà']],
  [0, 10, ['02/09/2021; QĐ số 44/QĐ-CA, ngày 30/08/2021; 3 tháng']],
  [0, 12, ['QĐ số 8/QĐ-VKS, ngày 28/10/2021; Viện Pháp y tâm thần; đưa vào ngày 02/11/2021; đình chỉ ngày 01/12/2021', 'Áp dụng bắt buộc chữa bệnh ngày 01/11/2021']],
  [0, 14, ['Bản án bị hủy (giám đốc thẩm, tái thẩm) ngày 01/01/2022']],
  [0, 25, ['01/02/2022; Đánh bạc']],
  [1, 1, ['Quý đến 25/05/2022: Khá']],
  [1, 10, ['Trích xuất ngày 04/06/2022; đến ngày 20/06/2022']],
])('register %i, column %i', (form, column, expected) => {
  expect(textOf(FULL, form, column)).toEqual(expected);
});

it('no event is lost: each stands in both registers, and once', () => {
  for (const kind of EVENT_KINDS)
    for (const { form, cells } of filled([event(kind, '2022-04-01', { detail: 'dấu riêng' })])) expect(cells.flatMap(({ lines }) => lines).filter((line) => line.includes('dấu riêng')), `${form} ${kind}`).toHaveLength(1);
});

it('no reward and no discipline is lost, “other” among them', () => {
  const kinds = rewardDisciplineKinds.entries.map(({ code }) => code);
  expect(kinds).toContain('KHAC');
  for (const kind of kinds)
    for (const { form, cells } of filled([record('reward_discipline', { kind, decisionDate: '2022-04-01', reason: 'dấu riêng', decisionNo: '7/QĐ' })])) expect(cells.flatMap(({ lines }) => lines).filter((line) => line.includes('dấu riêng')), `${form} ${kind}`).toHaveLength(1);
});

it.each<[string, Record<string, unknown>, RecordFacts[], string[]]>([
  ['years beside life are no term before the first reduction', { term: { years: 3, months: 6, days: 0 }, termEnd: '2030-01-01' }, [], ['Tù chung thân']],
  ['life is said once', { term: 'life' }, [], ['Tù chung thân']],
  ['a reduction makes it a term', { term: { years: 30, months: 0, days: 0 }, termEnd: '2049-01-01' }, [event('GIAM', '2034-04-30', { months: 0 })], ['Tù chung thân, đã giảm xuống 30 năm, hết hạn ngày 01/01/2049']],
])('a life sentence prints what holds: %s', (_, more, events, expected) => {
  expect(textOf([record('penalty', { mainPenalty: 'TU_CHUNG_THAN', ...more }), ...events], 0, 4)).toEqual(expected);
});

it('a changed judgment stands in column 14 with its new figures, and the penalty is the one that holds', () => {
  const facts = [record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2019-05-13', termEnd: '2026-05-13' }), event('SUA_AN', '2023-03-01', { months: 84, decisionNo: '5/2023/HS-GĐT', decisionDate: '2023-02-20' })];
  expect(textOf(facts, 0, 14)).toEqual(['Bản án được sửa (giám đốc thẩm, tái thẩm) ngày 01/03/2023; QĐ số 5/2023/HS-GĐT, ngày 20/02/2023; hình phạt tù mới 84 tháng']);
  expect(textOf(facts, 0, 4)).toEqual(['Tù có thời hạn, 07 năm, theo bản án được sửa ngày 20/02/2023 (trước đó 09 năm), hết hạn ngày 13/05/2026']);
});

it.each([['174', 'Điều 174'], ['174.3', 'khoản 3 Điều 174'], ['251.2.a', 'điểm a khoản 2 Điều 251'], ['217a.1', 'khoản 1 Điều 217a']])('%s is written as officers write it', (article, expected) => {
  expect(textOf([record('offence', { offenceName: 'Theo bản án', article })], 0, 3)).toEqual([`Theo bản án, ${expected}`]);
});

it('an offence entered by its article alone is printed with its name in the Code; one that the Code does not have, as its article', () => {
  expect(textOf([record('offence', { article: '174.3' }), record('offence', { article: '999.1' })], 0, 3)).toEqual(['Lừa đảo chiếm đoạt tài sản, khoản 3 Điều 174', 'khoản 1 Điều 999']);
});

it('a voided record and another kind of subject fill nothing', () => {
  expect(textOf([{ ...event('CHET', '2022-04-01'), state: 'voided' }], 0, 20)).toEqual([]);
  expect(registersOf('PHAP_NHAN', FULL)).toEqual([]);
});

it('a result of grading that was cancelled says so beside the one in its place', () => {
  const facts = [
    record('grading', { period: 'QUY', periodEnd: '2026-08-25', grade: 'TOT', cancelledOn: '2026-09-10', cancelDecisionNo: '9/QĐ-HĐ' }), record('grading', { period: 'QUY', periodEnd: '2026-08-25', grade: 'KEM' }),
  ];
  const shown = JSON.stringify(filled(facts));
  expect(shown).toContain('Quý đến 25/08/2026: Tốt; đã hủy theo quyết định số 9/QĐ-HĐ ngày 10/09/2026');
  expect(shown).toContain('"Quý đến 25/08/2026: Kém"');
});
