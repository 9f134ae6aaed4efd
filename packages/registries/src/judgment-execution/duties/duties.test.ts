import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import holidays from '../../../data/public-holidays.json' with { type: 'json' };
import { EVENT_KINDS } from '../../shared/code-lists/event-kind.ts';
import { petitionKinds } from '../../shared/code-lists/petition-kind.ts';
import { subjectKinds } from '../subject-kinds.ts';
import { BY_CODE, BY_KIND, DUTY_GROUPS } from './catalogue.ts';
import { dutiesOf, DUTY_RULES, dutyPort, stateOf, type Duty } from './index.ts';

const OLD = '2020-01-01';
let made = 0;
const record = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: `${String((made += 1)).padStart(8, '0')}-0000-7000-8000-000000000000`, type, state: 'current', occurredAt: null, values });
const event = (eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => record('execution_event', { eventKind, occurredOn, ...more });
const decision = (values: Record<string, unknown>): RecordFacts => record('enforcement_decision', { decisionKind: 'THI_HANH_AN', decisionNo: '1', ...values });
const term = (termEnd: string): RecordFacts => record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', termEnd });
const said = (rule: string, occasion: string, more: Record<string, unknown>): RecordFacts => record('duty_done', { rule, occasion, ...more });
const of = (kind: string, records: readonly RecordFacts[], code: string, keptFrom = OLD): (string | null)[][] =>
  dutiesOf(kind, records, keptFrom).filter(({ rule }) => rule.code === code).map(({ occasion, due, met }) => [occasion, due, met]);

/* The days were worked out on a calendar: 02/03/2026 is a Monday; 30/04 and 01/05/2026 (Thursday, Friday) are days off. */
describe('duties of each group, by the law', () => {
  const admitted = record('admission', { admittedOn: '2026-03-02' });
  it.each([
    ['PN: admission is notified in five working days', 'PHAM_NHAN', [admitted], 'pn.admission-notice', [['2026-03-02', '2026-03-09', null]]],
    ['PN: serving in three working days, over 30/4 and 1/5', 'PHAM_NHAN', [decision({ receivedOn: '2026-04-28', servedOn: '2026-05-05' })], 'pn.serve', [['2026-04-28', '2026-05-05', '2026-05-05']]],
    ['PN: placement five working days after the report', 'PHAM_NHAN', [decision({ receivedOn: '2026-03-02', servedOn: '2026-03-02' }), decision({ decisionKind: 'DUA_DI_CHAP_HANH', decisionDate: '2026-03-17' })], 'pn.placement', [['2026-03-02', '2026-03-16', '2026-03-17']]],
    ['PN: on bail he presents himself in seven days; the 7th is a Saturday', 'PHAM_NHAN', [decision({ servedOn: '2026-03-07' }), event('TRINH_DIEN', '2026-03-16')], 'pn.present', [['2026-03-07', '2026-03-16', '2026-03-16']]],
    ['PN: in custody he does not', 'PHAM_NHAN', [decision({ servedOn: '2026-03-07' }), record('custody_period', { from: '2026-01-01' })], 'pn.present', []],
    ['PN: 24 hours after an escape', 'PHAM_NHAN', [admitted, event('BO_TRON', '2026-04-04'), event('TRUY_NA', '2026-04-06')], 'pn.wanted', [['2026-04-04', '2026-04-05', '2026-04-06']]],
    ['PN: notice two months before the end', 'PHAM_NHAN', [admitted, term('2026-12-31'), event('THONG_BAO_TRUOC', '2026-10-20')], 'pn.release-notice', [['2026-12-31', '2026-10-31', '2026-10-20']]],
    ['PN: released on the last day, a Sunday', 'PHAM_NHAN', [admitted, term('2026-05-31')], 'pn.release', [['2026-05-31', '2026-05-31', null]]],
    ['PN: pardoned before, nobody is to be released any more', 'PHAM_NHAN', [admitted, term('2026-12-31'), event('DAC_XA', '2026-06-01')], 'pn.release', []],
    ['PN: not taken in and not in custody, there is nobody to release', 'PHAM_NHAN', [term('2026-05-31')], 'pn.release', []],
    ['PN: waiting in custody on that day, there is', 'PHAM_NHAN', [term('2026-05-31'), record('custody_period', { from: '2025-06-01' })], 'pn.release', [['2026-05-31', '2026-05-31', null]]],
    ['PN: waiting, let out of custody before that day, there is not', 'PHAM_NHAN', [term('2026-05-31'), record('custody_period', { from: '2025-06-01', to: '2026-01-10' })], 'pn.release', []],
    ['PN: burial in 24 hours', 'PHAM_NHAN', [admitted, event('CHET', '2026-05-02')], 'pn.body', [['2026-05-02', '2026-05-03', null]]],
    ['PN: of a foreigner in 48', 'PHAM_NHAN', [admitted, record('person', { nationality: 'LA' }), event('CHET', '2026-05-02')], 'pn.body-foreigner', [['2026-05-02', '2026-05-04', null]]],
    ['PN: the family is told each six months', 'PHAM_NHAN', [admitted, said('pn.family-notice', '2026-03-02', { doneOn: '2026-08-30' })], 'pn.family-notice', [['2026-03-02', '2026-09-02', '2026-08-30'], ['2026-09-02', '2027-03-02', null]]],
    ['PN: breach to discipline in three working days', 'PHAM_NHAN', [admitted, event('VI_PHAM_NGHIA_VU', '2026-03-06'), record('reward_discipline', { kind: 'KHIEN_TRACH', decisionDate: '2026-03-10' })], 'pn.discipline', [['2026-03-06', '2026-03-11', '2026-03-10']]],
    ['RA: warning seven working days before', 'PHAM_NHAN', [admitted, event('TRICH_XUAT', '2026-04-01', { until: '2026-05-15' })], 'ra.return-warning', [['2026-05-15', '2026-05-06', null]]],
    ['RA: returned before the end, nothing is overdue', 'PHAM_NHAN', [admitted, event('TRICH_XUAT', '2026-04-01', { until: '2026-05-15' }), event('NHAN_TRA_TRICH_XUAT', '2026-05-10')], 'ra.overdue-notice', []],
    ['RA: overdue notice in three working days', 'PHAM_NHAN', [admitted, event('TRICH_XUAT', '2026-04-01', { until: '2026-05-15' })], 'ra.overdue-notice', [['2026-05-15', '2026-05-20', null]]],
    ['HO: commitment in three working days', 'PHAM_NHAN', [event('HOAN', '2026-03-05', { until: '2026-09-05' }), event('CAM_KET', '2026-03-10')], 'ho.commit', [['2026-03-05', '2026-03-10', '2026-03-10']]],
    ['HO: monthly report by the fifth', 'PHAM_NHAN', [event('HOAN', '2026-03-05'), event('NHAN_XET', '2026-04-03'), event('NHAN_XET', '2026-05-07')], 'ho.report', [['2026-04-01', '2026-04-05', '2026-04-03'], ['2026-05-01', '2026-05-05', '2026-05-07'], ['2026-06-01', '2026-06-05', null]]],
    ['HO: escort seven days after; 12/09/2026 is a Saturday', 'PHAM_NHAN', [event('HOAN', '2026-03-05', { until: '2026-09-05' })], 'ho.escort', [['2026-09-05', '2026-09-14', null]]],
    ['TD: file in three working days', 'PHAM_NHAN', [admitted, event('TAM_DINH_CHI', '2026-06-04')], 'td.file', [['2026-06-04', '2026-06-09', null]]],
    ['TD: court notice seven days before', 'PHAM_NHAN', [admitted, event('TAM_DINH_CHI', '2026-06-04', { until: '2026-12-04' })], 'td.end-notice', [['2026-12-04', '2026-11-27', null]]],
    ['GI: the reduction is sent in three working days', 'PHAM_NHAN', [admitted, event('GIAM', '2026-04-17', { decisionDate: '2026-04-10', months: 3 })], 'gi.send', [['2026-04-10', '2026-04-15', '2026-04-17']]],
    ['TH: present in five days', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-03-31'), event('TRINH_DIEN', '2026-04-02')], 'th.present', [['2026-03-31', '2026-04-06', '2026-04-02']]],
    ['TH: the second breach, not the first', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-03-31'), event('VI_PHAM_NGHIA_VU', '2026-05-04'), event('VI_PHAM_NGHIA_VU', '2026-06-01')], 'th.breach', [['2026-06-01', '2026-06-04', null]]],
    ['TH: hand over fifteen days before', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-03-31'), term('2027-03-31')], 'th.handover', [['2027-03-31', '2027-03-16', null]]],
    ['AT: court sends in three working days', 'AN_TREO', [decision({ decisionDate: '2026-03-05', receivedOn: '2026-03-12' })], 'at.send', [['2026-03-05', '2026-03-10', '2026-03-12']]],
    ['AT: supervision file seven days after the commitment', 'AN_TREO', [record('community_supervision', { receivedOn: '2026-03-05', commitmentOn: '2026-03-06', startDate: '2026-03-11' })], 'at.commune-file', [['2026-03-06', '2026-03-13', '2026-03-11']]],
    ['AT: absent seven days, then three working days', 'AN_TREO', [event('VI_PHAM_NGHIA_VU', '2026-03-10')], 'at.no-show', [['2026-03-10', '2026-03-20', null]]],
    ['AT: breach after a review, five working days', 'AN_TREO', [event('CAM_KET', '2026-02-02'), event('VI_PHAM_NGHIA_VU', '2026-03-02'), event('KIEM_DIEM', '2026-03-09'), event('VI_PHAM_NGHIA_VU', '2026-04-13')], 'at.breach', [['2026-04-13', '2026-04-20', null]]],
    ['CT: summoned in three working days', 'CAI_TAO_KHONG_GIAM_GIU', [decision({ receivedOn: '2026-03-06' })], 'ct.summon', [['2026-03-06', '2026-03-11', null]]],
    ['CC: file in five working days', 'CAM_CU_TRU', [decision({ receivedOn: '2026-03-02' })], 'cc.file', [['2026-03-02', '2026-03-09', null]]],
    ['CC: remark on the supervised each three months', 'QUAN_CHE', [event('BAT_DAU_THI_HANH', '2026-01-15')], 'qc.report', [['2026-01-15', '2026-04-15', null]]],
    ['CC: report three working days before the end of a ban', 'CAM_DAM_NHIEM', [event('BAT_DAU_THI_HANH', '2025-01-15'), record('additional_penalty', { kind: 'CAM_DAM_NHIEM', endDate: '2026-05-05' })], 'cd.report', [['2026-05-05', '2026-04-28', null]]],
    ['PN: a complaint about a grade is answered in five working days', 'PHAM_NHAN', [admitted, record('grading', { complaintOn: '2026-04-28', answeredOn: '2026-05-06' })], 'pn.grading-complaint', [['2026-04-28', '2026-05-07', '2026-05-06']]],
    ['CC: beside a fine the end on the penalty is the one of the ban', 'CAM_DAM_NHIEM', [record('penalty', { mainPenalty: 'PHAT_TIEN', termEnd: '2026-05-05' })], 'cc.certificate', [['2026-05-05', '2026-05-05', null]]],
    ['CC: where the ban has none, the end of the prison term is its beginning and certifies nothing', 'QUAN_CHE', [term('2026-02-04')], 'cc.certificate', []],
    ['CC: nor is a file handed over then', 'CAM_CU_TRU', [term('2026-02-04')], 'cc.handover', []],
    ['TG: a school certifies nothing of who never came', 'HOC_SINH_TRUONG_GIAO_DUONG', [term('2026-05-31')], 'tg.certificate', []],
    ['TG: and does of who did', 'HOC_SINH_TRUONG_GIAO_DUONG', [record('reformatory', { admittedOn: '2025-01-05' }), term('2026-05-31')], 'tg.certificate', [['2026-05-31', '2026-05-31', null]]],
    ['TD: the prison that let him go owes no report', 'PHAM_NHAN', [admitted, event('TAM_DINH_CHI', '2026-06-04')], 'td.report', []],
    ['CC: the end of a ban is its own, not that of the prison term', 'CAM_CU_TRU', [event('BAT_DAU_THI_HANH', '2025-01-15'), term('2025-01-15'), record('additional_penalty', { kind: 'CAM_CU_TRU', endDate: '2028-01-15' })], 'cc.handover', [['2028-01-15', '2028-01-12', null]]],
    ['TH: the end of the probation is that of the release', 'THA_TU_CO_DIEU_KIEN', [event('THA_TU_CO_DIEU_KIEN', '2026-03-31', { until: '2027-03-31' }), term('2027-09-30')], 'th.handover', [['2027-03-31', '2027-03-16', null]]],
    ['TX: report ten days after the exit', 'TRUC_XUAT', [event('XUAT_CANH', '2026-03-02')], 'tx.report', [['2026-03-02', '2026-03-12', null]]],
    ['TX: notice the day before', 'TRUC_XUAT', [record('expulsion', { exitDue: '2026-03-02' }), event('THONG_BAO_TRUOC', '2026-03-01')], 'tx.exit-notice', [['2026-03-02', '2026-03-01', '2026-03-01']]],
    ['CB: discharge after fifteen days', 'BAT_BUOC_CHUA_BENH', [event('BAT_BUOC_CHUA_BENH', '2026-01-05'), event('DINH_CHI_CHUA_BENH', '2026-03-02')], 'cb.discharge', [['2026-03-02', '2026-03-17', null]]],
    ['CB: a school tells the representative in five working days', 'HOC_SINH_TRUONG_GIAO_DUONG', [admitted], 'tg.notice', [['2026-03-02', '2026-03-09', null]]],
    ['PL: publish in three working days', 'PHAP_NHAN', [decision({ receivedOn: '2026-03-06' }), event('CONG_BO', '2026-03-09')], 'pl.publish', [['2026-03-06', '2026-03-11', '2026-03-09']]],
    ['PL: coercion ends three working days after what it was for is done, over 30/4 and 1/5', 'PHAP_NHAN', [record('coercion_event', { decisionDate: '2026-03-02', fulfilledOn: '2026-04-28', endedOn: '2026-05-06' })], 'pl.coercion-end', [['2026-04-28', '2026-05-05', '2026-05-06']]],
    ['PL: and is owed although the execution is over', 'PHAP_NHAN', [record('coercion_event', { decisionDate: '2026-03-02', fulfilledOn: '2026-03-05' }), event('CHAP_HANH_XONG', '2026-03-06')], 'pl.coercion-end', [['2026-03-05', '2026-03-10', null]]],
    ['PL: certificate three working days after the end', 'PHAP_NHAN', [event('CHAP_HANH_XONG', '2026-03-06')], 'pl.certificate', [['2026-03-06', '2026-03-11', null]]],
  ] as const)('%s', (_, kind, records, code, expected) => {
    expect(of(kind, records, code)).toEqual(expected);
  });
  it('TD: reports go on past the end on paper, for the term stands still', () => {
    const suspended = [event('TAM_DINH_CHI', '2026-02-10'), term('2026-03-20'), event('NHAN_XET', '2026-03-03'), event('NHAN_XET', '2026-04-03')];
    expect(of('TAM_DINH_CHI', suspended, 'td.report', '2026-02-10')).toEqual([['2026-03-01', '2026-03-05', '2026-03-03'], ['2026-04-01', '2026-04-05', '2026-04-03'], ['2026-05-01', '2026-05-05', null]]);
  });

  it('what fell due before the file was kept here is left out, unless it is known to be done', () => {
    expect(of('PHAM_NHAN', [admitted], 'pn.admission-notice', '2026-03-10')).toEqual([]);
    expect(of('PHAM_NHAN', [admitted], 'pn.admission-notice', '2026-03-09')).toHaveLength(1);
    expect(of('PHAM_NHAN', [admitted, said('pn.admission-notice', '2026-03-02', { doneOn: '2026-03-05' })], 'pn.admission-notice', '2027-01-01')).toEqual([['2026-03-02', '2026-03-09', '2026-03-05']]);
  });

  it('the release of who is still held is never too old, however late the file came here', () => {
    const served: RecordFacts = record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', termEnd: '2026-03-20' });
    expect(of('PHAM_NHAN', [admitted, served], 'pn.release', '2026-11-01')).toEqual([['2026-03-20', '2026-03-20', null]]);
    expect(of('PHAM_NHAN', [admitted, served], 'pn.release-notice', '2026-11-01')).toEqual([]);
    expect(of('PHAM_NHAN', [admitted, served, event('CHAP_HANH_XONG', '2026-03-20')], 'pn.release', '2026-11-01')).toEqual([['2026-03-20', '2026-03-20', '2026-03-20']]);
    expect(of('PHAM_NHAN', [admitted, served, event('CHET', '2026-03-25')], 'pn.release', '2026-11-01')).toEqual([]);
  });

  it('hangs on the end that the records give where no paper fixes one, and waits while somebody is away', () => {
    const served = record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 3 }, startDate: '2025-06-10' });
    expect(of('PHAM_NHAN', [admitted, served], 'pn.release')).toEqual([['2028-06-10', '2028-06-10', null]]);
    expect(of('PHAM_NHAN', [admitted, served], 'pn.release-notice')).toEqual([['2028-06-10', '2028-04-10', null]]);
    expect(of('PHAM_NHAN', [admitted, served, event('BO_TRON', '2026-04-01')], 'pn.release')).toEqual([]);
    expect(of('PHAM_NHAN', [admitted, served, event('BO_TRON', '2026-04-01'), event('BAT_LAI', '2026-04-11')], 'pn.release')).toEqual([['2028-06-20', '2028-06-20', null]]);
    expect(of('PHAM_NHAN', [admitted, record('penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 3 }, startDate: '2025-06-10', termEnd: '2028-06-09' })], 'pn.release')).toEqual([['2028-06-09', '2028-06-09', null]]);
  });

  it.each([
    ['escaped', 'PHAM_NHAN', [event('BO_TRON', '2026-04-01')], event('BAT_LAI', '2026-04-11')],
    ['suspended', 'PHAM_NHAN', [event('TAM_DINH_CHI', '2026-04-01')], event('HUY_TAM_DINH_CHI', '2026-06-01')],
    ['released on conditions', 'PHAM_NHAN', [event('THA_TU_CO_DIEU_KIEN', '2026-04-01', { months: 8 })], event('HUY_THA_TU', '2026-06-01')],
    ['fled from the school', 'HOC_SINH_TRUONG_GIAO_DUONG', [event('BO_TRON', '2026-04-01')], event('BAT_LAI', '2026-04-11')],
  ] as const)('nobody who is %s is to be let go on the day on paper, and once back he is', (_, kind, away, back) => {
    const code = kind === 'PHAM_NHAN' ? 'pn.release' : 'tg.certificate';
    const before = [admitted, term('2026-12-01')];
    expect(of(kind, before, code)).toEqual([['2026-12-01', '2026-12-01', null]]);
    expect(of(kind, [...before, ...away], code)).toEqual([]);
    expect(of(kind, [...before, ...away], code.replace(/release$|certificate$/u, 'release-notice'))).toEqual([]);
    expect(of(kind, [...before, ...away, back], code)).toEqual([['2026-12-01', '2026-12-01', null]]);
    // What was told before he went stays told.
    expect(of(kind, [...before, event('THONG_BAO_TRUOC', '2026-03-20'), ...away], code.replace(/release$|certificate$/u, 'release-notice'))).toEqual([['2026-12-01', '2026-10-01', '2026-03-20']]);
  });

  it('a supervision that stands still is not certified, a ban goes on', () => {
    const ban = (kind: string): RecordFacts[] => [event('BAT_DAU_THI_HANH', '2025-01-15'), record('additional_penalty', { kind, endDate: '2028-01-15' }), event('BO_TRON', '2026-04-01')];
    expect(of('QUAN_CHE', ban('QUAN_CHE'), 'cc.certificate')).toEqual([]);
    expect(of('QUAN_CHE', [...ban('QUAN_CHE'), event('BAT_LAI', '2026-04-11')], 'cc.certificate')).toEqual([['2028-01-15', '2028-01-15', null]]);
    expect(of('CAM_CU_TRU', ban('CAM_CU_TRU'), 'cc.certificate')).toHaveLength(1);
  });

  it('a reason makes no duty done', () => {
    const [duty] = dutiesOf('PHAM_NHAN', [admitted, said('pn.admission-notice', '2026-03-02', { lateReason: 'Mất liên lạc' })], OLD).filter(({ rule }) => rule.code === 'pn.admission-notice');
    expect(duty).toMatchObject({ met: null, lateReason: 'Mất liên lạc' });
  });

  it('rules of a law whose text was not read warn', () => {
    expect(dutyPort.rule('pn.admission-notice', '2026-06-30')?.verified).toBe(true);
    expect(dutyPort.rule('pn.admission-notice', '2026-07-01')?.verified).toBe(false);
    const [fact] = dutyPort.of('PHAM_NHAN', [admitted], OLD).filter(({ rule }) => rule === 'pn.admission-notice');
    expect(fact?.steps()).toEqual([
      { vi: 'Ngày tiếp nhận: 02/03/2026 (Điều 28 Luật 41/2019)', en: 'Admitted: 02/03/2026 (Điều 28 Luật 41/2019)' },
      { vi: 'Trong 5 ngày làm việc, không tính ngày xảy ra → 09/03/2026 (Điều 134 khoản 1 Bộ luật Tố tụng hình sự)', en: 'Within 5 working days, the day itself not counted → 09/03/2026 (Điều 134 khoản 1 Bộ luật Tố tụng hình sự)' },
    ]);
  });

  it.each([['2026-03-08', null, 'OPEN'], ['2026-03-09', null, 'DUE_TODAY'], ['2026-03-10', null, 'OVERDUE'], ['2026-03-10', '2026-03-09', 'MET'], ['2026-03-10', '2026-03-10', 'MET_LATE']] as const)('on %s, met %s: %s', (today, met, state) => {
    expect(stateOf({ due: '2026-03-09', met }, today)).toBe(state);
  });
});

/** Where NĐ 231/2026 put something else in the place of a row, and rows whose figure it repeats. */
const ENDED = ['qc.report', 'cc.file', 'cc.commune-file'];
const READ = ['pn.grading-complaint', 'at.report', 'ct.report', 'th.report', 'ho.report', 'td.report'];

describe('the catalogue', () => {
  it('names groups, kinds and one standing a day', () => {
    expect(new Set(DUTY_RULES.map(({ group }) => group))).toEqual(new Set(Object.keys(DUTY_GROUPS)));
    const known = new Set(subjectKinds.map(({ code }) => code));
    for (const kind of BY_KIND.keys()) expect(known.has(kind), kind).toBe(true);
    for (const [code, versions] of BY_CODE) {
      const spans = [[null, '2026-06-30'], ['2026-07-01', null]];
      expect(versions.map(({ validTo, validFrom }) => [validFrom, validTo]), code).toEqual(code.startsWith('com.') ? spans.slice(1) : ENDED.includes(code) ? spans.slice(0, 1) : spans);
      // Of the texts that replaced the law of 2019 the Circular on grading and the decree on community execution were read.
      const later = versions.find(({ validFrom }) => validFrom !== null);
      if (later && later.group !== 'COM') expect(later.standing, code).toBe(READ.includes(code) ? 'verified' : 'unverified');
      if (later?.standing !== 'unverified' && later !== undefined) expect(later.citation, code).toMatch(/98\/2026|231\/2026/);
    }
  });
});

const off = new Map(holidays.days.map(({ date, off: isOff }) => [date, isOff]));
const works = (day: string): boolean => {
  const listed = off.get(day);
  return listed === undefined ? ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) : !listed;
};
const nextWorked = (day: string): string => (works(addDays(day, 1)) ? addDays(day, 1) : nextWorked(addDays(day, 1)));
/** Walks a calendar day by day and crosses off what counts. */
function walked(from: string, unit: string, limit: number): string {
  let day = from;
  for (let left = limit; left > 0;) {
    day = addDays(day, 1);
    if (unit === 'D' || works(day)) left -= 1;
  }
  return unit === 'D' && !works(day) ? nextWorked(day) : day;
}

const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2021-06-01', offset));
const kinds = [...BY_KIND.keys()];
const anyRecord: fc.Arbitrary<RecordFacts> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom(...EVENT_KINDS), on: day, until: fc.option(day) }).map(({ act, on, until }) => event(act, on, until === null ? {} : { until })) },
  fc.record({ decisionDate: day, receivedOn: day, servedOn: day }).map(decision),
  day.map((admittedOn) => record('admission', { admittedOn })),
  fc.record({ receivedOn: day, startDate: day }).map((values) => record('community_supervision', values)),
  fc.record({ kind: fc.constantFrom(...petitionKinds.entries.map(({ code }) => code)), receivedOn: day, acceptedOn: day, forwardedOn: day, decidedOn: fc.option(day) }).map((values) => record('petition', values)),
  fc.record({ rule: fc.constantFrom(...BY_CODE.keys()), occasion: day, doneOn: day }).map((values) => record('duty_done', values)),
);
const history = fc.record({ kind: fc.constantFrom(...kinds), end: day, records: fc.array(anyRecord, { maxLength: 14 }) }).map(({ kind, end, records }) => ({ kind, records: [...records, term(end)] }));
const plain = (duties: readonly Duty[]): unknown[] => duties.map(({ rule, occasion, due, met, lateReason }) => [rule.id, occasion, due, met, lateReason]);

describe('over any history', () => {
  it('the order of entry does not matter', () => {
    fc.assert(fc.property(history, fc.infiniteStream(fc.nat()), ({ kind, records }, dice) => {
      const shuffled = records.map((each) => ({ each, at: dice.next().value })).toSorted((a, b) => Number(a.at) - Number(b.at)).map(({ each }, at) => ({ ...each, recordId: String(at).padStart(8, '0') }));
      expect(plain(dutiesOf(kind, shuffled, OLD))).toEqual(plain(dutiesOf(kind, records, OLD)));
    }), { numRuns: 300 });
  });

  it('a duty stands once, is met once, and one act meets one duty of a rule', () => {
    fc.assert(fc.property(history, ({ kind, records }) => {
      const duties = dutiesOf(kind, records, OLD);
      expect(new Set(duties.map(({ rule, occasion }) => `${rule.code} ${occasion}`)).size).toBe(duties.length);
      const unsaid = dutiesOf(kind, records.filter(({ type }) => type !== 'duty_done'), OLD).filter(({ rule, met }) => met !== null && rule.met.own === undefined);
      expect(new Set(unsaid.map(({ rule, met }) => `${rule.code} ${met}`)).size).toBe(unsaid.length);
    }), { numRuns: 300 });
  });

  it('the last day is that of a walk over the calendar', () => {
    fc.assert(fc.property(history, ({ kind, records }) => {
      for (const { rule, occasion, due } of dutiesOf(kind, records, OLD)) {
        if ('after' in rule.due) expect(due).toBe(rule.due.after.reduce((from, { unit, limit }) => walked(from, unit, limit), occasion));
      }
    }), { numRuns: 200 });
  });

  it('nothing of what came before is left unmet without a reason to be there', () => {
    fc.assert(fc.property(history, day, ({ kind, records }, keptFrom) => {
      for (const { rule, due, met } of dutiesOf(kind, records, keptFrom)) expect(met !== null || due >= keptFrom || rule.opens.on === 'term-end').toBe(true);
    }));
  });

  it('papers that tell the same give the same duties, however they were changed', () => {
    const oneMore = fc.oneof(anyRecord, day.map((examinedOn) => record('health', { examinedOn })), day.map((from) => record('custody_period', { from })), fc.constantFrom('VN', 'LA').map((nationality) => record('person', { nationality })));
    fc.assert(fc.property(history, oneMore, ({ kind, records }, more) => {
      const after = [...records, more];
      if (dutyPort.same(kind, records, after)) expect(plain(dutiesOf(kind, after, OLD))).toEqual(plain(dutiesOf(kind, records, OLD)));
      else expect(dutyPort.same(kind, after, [...after])).toBe(true);
    }), { numRuns: 2000 });
  });

  it('an event that no duty asks for leaves them as they are, one that a duty asks for does not', () => {
    const before = [record('admission', { admittedOn: '2026-03-02' }), term('2027-03-02')];
    expect(dutyPort.same('PHAM_NHAN', before, [...before, event('KHAC', '2026-07-01')])).toBe(true);
    expect(dutyPort.same('PHAM_NHAN', before, [...before, event('TRICH_XUAT', '2026-07-01')])).toBe(false);
    expect(dutyPort.same('PHAM_NHAN', before, [...before, said('pn.admission-notice', '2026-03-02', { doneOn: '2026-03-05' })])).toBe(false);
  });
});
