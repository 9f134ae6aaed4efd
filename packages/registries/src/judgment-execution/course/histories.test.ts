import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { added, next, replay, sentence, type Act } from './index.ts';

type Line = readonly [on: string, act: Act | 'admission', more?: Record<string, unknown>];

let number = 0;
const record = (type: string, values: Record<string, unknown>): RecordFacts => ({ recordId: `00000000-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`, type, state: 'current', occurredAt: null, values });
const file = (...lines: readonly Line[]): RecordFacts[] => lines.map(([on, act, more]) => (act === 'admission' ? record('admission', { admittedOn: on, ...more }) : record('execution_event', { eventKind: act, occurredOn: on, ...more })));
const course = (kind: string, ...lines: readonly Line[]) => replay(kind, file(...lines));
const reasons = (kind: string, ...lines: readonly Line[]): string[] => course(kind, ...lines).findings.map(({ reason }) => reason);
/** Day on which each state began. */
const states = (kind: string, ...lines: readonly Line[]): string[] => course(kind, ...lines).stretches.map(({ state, from }) => `${from?.slice(5) ?? 'start'} ${state}`);

describe('histories worked out from the law', () => {
  it.each<[string, string, Line[], string[]]>([
    ['deferred, admitted, extracted, reduced, released (Điều 24, 28, 40, 38, 46)', 'PHAM_NHAN', [
      ['2021-02-01', 'HOAN'], ['2021-08-01', 'HUY_HOAN'], ['2021-08-10', 'admission'], ['2021-08-10', 'TIEP_NHAN'], ['2022-03-01', 'TRICH_XUAT', { until: '2022-04-01' }], ['2022-03-20', 'NHAN_TRA_TRICH_XUAT'],
      ['2022-09-02', 'GIAM', { months: 3 }], ['2023-05-10', 'CHAP_HANH_XONG'],
    ], ['start WAITING', '02-01 DEFERRED', '08-01 WAITING', '08-10 SERVING', '03-01 EXTRACTED', '03-20 SERVING', '05-10 COMPLETED']],
    ['escaped while extracted, wanted, recaptured, dealt with, back (Điều 42)', 'PHAM_NHAN', [
      ['2021-01-05', 'admission'], ['2021-06-01', 'TRICH_XUAT'], ['2021-06-03', 'BO_TRON'], ['2021-06-04', 'TRUY_NA'], ['2021-09-01', 'BAT_LAI'], ['2021-09-02', 'NHAN_TRA_TRICH_XUAT'], ['2021-09-20', 'XU_LY_KHI_BAT_LAI'],
    ], ['start WAITING', '01-05 SERVING', '06-01 EXTRACTED', '06-03 ESCAPED', '09-01 RETURNING', '09-02 SERVING']],
    ['mentally ill: suspended and treated, treatment ended, admitted again (Điều 55.3, 139)', 'PHAM_NHAN', [
      ['2021-01-05', 'admission'], ['2021-05-01', 'TAM_DINH_CHI'], ['2021-05-01', 'BAT_BUOC_CHUA_BENH'], ['2021-12-01', 'DINH_CHI_CHUA_BENH'], ['2021-12-03', 'HUY_TAM_DINH_CHI'], ['2021-12-05', 'admission'],
    ], ['start WAITING', '01-05 SERVING', '05-01 SUSPENDED', '05-01 TREATED', '12-01 RETURNING', '12-05 SERVING']],
    ['transferred to another prison, minutes and event of one arrival', 'PHAM_NHAN', [['2021-01-05', 'admission'], ['2022-02-01', 'CHUYEN_DI'], ['2022-02-01', 'CHUYEN_DEN'], ['2022-02-01', 'admission']], ['start WAITING', '01-05 SERVING', '02-01 MOVED', '02-01 SERVING']],
    ['released on conditions, revoked, finds himself in prison again (Điều 59, 71)', 'PHAM_NHAN', [['2021-01-05', 'admission'], ['2023-06-30', 'THA_TU_CO_DIEU_KIEN'], ['2024-01-10', 'HUY_THA_TU'], ['2024-01-20', 'TIEP_NHAN']], ['start WAITING', '01-05 SERVING', '06-30 CONDITIONAL', '01-10 RETURNING', '01-20 SERVING']],
    ['a deferred person whose deferral is renewed and who dies (Điều 25, 56)', 'HOAN_CHAP_HANH', [['2022-01-01', 'HOAN'], ['2023-01-01', 'HOAN'], ['2023-04-05', 'CHET'], ['2023-04-10', 'DINH_CHI_THI_HANH']], ['start DEFERRED', '04-05 DECEASED']],
    ['a suspended person who fled and was escorted back (Điều 36–37)', 'TAM_DINH_CHI', [['2022-01-01', 'TAM_DINH_CHI'], ['2022-01-03', 'BAN_GIAO'], ['2022-05-01', 'BO_TRON'], ['2022-05-20', 'HUY_TAM_DINH_CHI'], ['2022-06-01', 'BAT_LAI'], ['2022-06-02', 'TIEP_NHAN']], ['start SUSPENDED', '05-01 ESCAPED', '06-01 RETURNING', '06-02 SERVING']],
    ['one released on conditions presents himself, is shortened twice, is done (Điều 59, 64)', 'THA_TU_CO_DIEU_KIEN', [['2022-07-01', 'THA_TU_CO_DIEU_KIEN'], ['2022-07-04', 'TRINH_DIEN'], ['2023-09-02', 'RUT_NGAN_THU_THACH'], ['2024-09-02', 'RUT_NGAN_THU_THACH'], ['2024-12-01', 'CHAP_HANH_XONG']], ['start APPROVED', '07-01 CONDITIONAL', '12-01 COMPLETED']],
    ['suspended sentence: committed, reviewed, broke his duty, to prison (Điều 85, 91, 93)', 'AN_TREO', [['2022-03-01', 'CAM_KET'], ['2022-08-01', 'KIEM_DIEM'], ['2022-10-01', 'VI_PHAM_NGHIA_VU'], ['2022-11-01', 'BUOC_CHAP_HANH_AN_TREO'], ['2022-11-20', 'AP_GIAI'], ['2022-11-20', 'TIEP_NHAN']], ['start RECEIVED', '03-01 PROBATION', '11-01 CONVERTED', '11-20 IMPRISONED']],
    ['warning: recorded, nothing else (Điều 95)', 'CANH_CAO', [['2022-03-01', 'TIEP_NHAN']], ['start RECORDED']],
    ['non-custodial reform: work for the public, reduced, the rest exempted (Điều 101–104)', 'CAI_TAO_KHONG_GIAM_GIU', [['2022-03-01', 'CAM_KET'], ['2022-04-01', 'LAO_DONG_CONG_DONG'], ['2022-12-01', 'GIAM'], ['2023-02-01', 'MIEN']], ['start RECEIVED', '03-01 SERVING', '02-01 COMPLETED']],
    ['residence ban: notice, commitment, moved and received, done (Điều 107)', 'CAM_CU_TRU', [['2022-01-01', 'THONG_BAO_TRUOC'], ['2022-03-03', 'CAM_KET'], ['2022-06-01', 'CHUYEN_DI'], ['2022-06-06', 'CHUYEN_DEN'], ['2024-03-01', 'CHAP_HANH_XONG']], ['start WAITING', '03-03 SERVING', '06-01 MOVED', '06-06 SERVING', '03-01 COMPLETED']],
    ['mandatory supervision: handed over, away without a permit, back, exempted (Điều 112, 116, 117)', 'QUAN_CHE', [['2022-03-03', 'BAN_GIAO'], ['2022-06-01', 'BO_TRON'], ['2022-07-01', 'TRINH_DIEN'], ['2023-07-01', 'MIEN']], ['start WAITING', '03-03 SERVING', '06-01 ABSENT', '07-01 SERVING', '07-01 COMPLETED']],
    ['expulsion: lodged, exit extended, left, reported (Điều 121–123)', 'TRUC_XUAT', [['2022-03-03', 'LUU_TRU'], ['2022-03-10', 'GIA_HAN_XUAT_CANH'], ['2022-04-01', 'XUAT_CANH'], ['2022-04-08', 'CHAP_HANH_XONG']], ['start WAITING', '03-03 STAYING', '04-01 COMPLETED']],
    ['civic rights: begins with the release (Điều 125)', 'TUOC_QUYEN', [['2022-03-03', 'BAT_DAU_THI_HANH'], ['2024-03-03', 'CHAP_HANH_XONG']], ['start WAITING', '03-03 SERVING', '03-03 COMPLETED']],
    ['ban on posts: begins with the judgment (Điều 129)', 'CAM_DAM_NHIEM', [['2022-03-03', 'BAT_DAU_THI_HANH'], ['2022-06-30', 'NHAN_XET'], ['2024-03-03', 'CHAP_HANH_XONG']], ['start WAITING', '03-03 SERVING', '03-03 COMPLETED']],
    ['treatment: ordered, in hospital, ran away, found, well again (Điều 137–139)', 'BAT_BUOC_CHUA_BENH', [['2022-03-03', 'BAT_BUOC_CHUA_BENH'], ['2022-03-05', 'TIEP_NHAN'], ['2022-05-01', 'BO_TRON'], ['2022-05-09', 'BAT_LAI'], ['2022-05-10', 'TIEP_NHAN'], ['2022-12-01', 'DINH_CHI_CHUA_BENH']], ['start WAITING', '03-03 ORDERED', '03-05 TREATED', '05-01 ESCAPED', '05-09 ORDERED', '05-10 TREATED', '12-01 COMPLETED']],
    ['pupil: deferred, admitted, suspended, back, ended early (Điều 142, 154)', 'HOC_SINH_TRUONG_GIAO_DUONG', [['2022-03-03', 'HOAN_GIAO_DUONG'], ['2022-06-01', 'admission'], ['2022-08-01', 'TAM_DINH_CHI_GIAO_DUONG'], ['2022-10-01', 'HUY_TAM_DINH_CHI'], ['2023-06-01', 'CHAM_DUT_GIAO_DUONG']], ['start WAITING', '03-03 DEFERRED', '06-01 PUPIL', '08-01 SUSPENDED', '10-01 RETURNING', '06-01 COMPLETED']],
    ['legal person: published, executed, certificate published after the end (Điều 159, 166)', 'PHAP_NHAN', [['2022-03-03', 'CONG_BO'], ['2022-03-10', 'BAT_DAU_THI_HANH'], ['2023-03-10', 'CHAP_HANH_XONG'], ['2023-03-12', 'CONG_BO']], ['start RECEIVED', '03-10 EXECUTING', '03-10 COMPLETED']],
    ['death sentence commuted', 'TU_HINH', [['2022-03-03', 'TIEP_NHAN'], ['2024-03-03', 'AN_GIAM']], ['start WAITING', '03-03 HELD', '03-03 COMMUTED']],
  ])('%s', (_, kind, lines, expected) => {
    expect(reasons(kind, ...lines)).toEqual([]);
    expect(states(kind, ...lines)).toEqual(expected);
    expect(states(kind, ...lines.toReversed())).toEqual(expected);
  });
});

describe('papers of one day and papers that come after the fact', () => {
  const held: Line = ['2022-12-21', 'admission'];
  it.each<[string, string, Line[], string[]]>([
    ['escape, notice and recapture: notice and recapture on one day', 'PHAM_NHAN', [held, ['2026-11-19', 'BO_TRON'], ['2026-11-20', 'TRUY_NA'], ['2026-11-20', 'BAT_LAI'], ['2026-11-21', 'TRICH_XUAT']], ['12-21 SERVING', '11-19 ESCAPED', '11-20 RETURNING', '11-21 EXTRACTED']],
    ['escape, notice and recapture on one day', 'PHAM_NHAN', [held, ['2026-11-20', 'BO_TRON'], ['2026-11-20', 'TRUY_NA'], ['2026-11-20', 'BAT_LAI']], ['12-21 SERVING', '11-20 ESCAPED', '11-20 RETURNING']],
    ['caught, and fled again the same day', 'PHAM_NHAN', [held, ['2026-11-19', 'BO_TRON'], ['2026-11-20', 'BAT_LAI'], ['2026-11-20', 'BO_TRON']], ['12-21 SERVING', '11-19 ESCAPED', '11-20 RETURNING', '11-20 ESCAPED']],
    ['caught, and dead the same day', 'PHAM_NHAN', [held, ['2026-11-19', 'BO_TRON'], ['2026-11-20', 'BAT_LAI'], ['2026-11-20', 'CHET']], ['12-21 SERVING', '11-19 ESCAPED', '11-20 RETURNING', '11-20 DECEASED']],
    ['a pupil: notice and recapture on one day', 'HOC_SINH_TRUONG_GIAO_DUONG', [held, ['2026-11-19', 'BO_TRON'], ['2026-11-20', 'TRUY_NA'], ['2026-11-20', 'BAT_LAI']], ['12-21 PUPIL', '11-19 ESCAPED', '11-20 RETURNING']],
    ['a suspended sentence: he presents himself on the day of the notice', 'AN_TREO', [['2022-03-01', 'CAM_KET'], ['2022-05-01', 'BO_TRON'], ['2022-05-20', 'TRUY_NA'], ['2022-05-20', 'TRINH_DIEN']], ['03-01 PROBATION', '05-01 FLED', '05-20 PROBATION']],
    ['mandatory supervision: the same', 'QUAN_CHE', [['2022-03-01', 'BAN_GIAO'], ['2022-05-01', 'BO_TRON'], ['2022-05-20', 'TRUY_NA'], ['2022-05-20', 'TRINH_DIEN']], ['03-01 SERVING', '05-01 ABSENT', '05-20 SERVING']],
    ['extracted, and fled on the way the same day', 'PHAM_NHAN', [held, ['2024-05-01', 'TRICH_XUAT'], ['2024-05-01', 'BO_TRON']], ['12-21 SERVING', '05-01 EXTRACTED', '05-01 ESCAPED']],
    ['the order that prolongs an extraction, on the day of the return', 'PHAM_NHAN', [held, ['2024-05-01', 'TRICH_XUAT'], ['2024-06-01', 'GIA_HAN_TRICH_XUAT'], ['2024-06-01', 'NHAN_TRA_TRICH_XUAT']], ['12-21 SERVING', '05-01 EXTRACTED', '06-01 SERVING']],
    ['the deferral renewed on the day on which he comes in', 'PHAM_NHAN', [['2022-01-01', 'HOAN'], ['2022-12-21', 'HOAN'], held], ['01-01 DEFERRED', '12-21 SERVING']],
    ['flight from the transport, caught, arrived', 'PHAM_NHAN', [held, ['2024-03-01', 'CHUYEN_DI'], ['2024-03-02', 'BO_TRON'], ['2024-03-03', 'TRUY_NA'], ['2024-03-04', 'BAT_LAI'], ['2024-03-05', 'CHUYEN_DEN']], ['12-21 SERVING', '03-01 MOVED', '03-02 FLED_ON_THE_WAY', '03-04 MOVED', '03-05 SERVING']],
    ['flight from the transport on the day on which it left', 'PHAM_NHAN', [held, ['2024-03-01', 'CHUYEN_DI'], ['2024-03-01', 'BO_TRON']], ['12-21 SERVING', '03-01 MOVED', '03-01 FLED_ON_THE_WAY']],
    ['the deferral is cancelled after the flight and the recapture', 'PHAM_NHAN', [['2022-01-01', 'HOAN'], ['2022-03-01', 'BO_TRON'], ['2022-04-01', 'BAT_LAI'], ['2022-04-02', 'HUY_HOAN'], held], ['01-01 DEFERRED', '03-01 FLED', '04-01 WAITING', '12-21 SERVING']],
    ['the deferral is cancelled the day after he came in', 'HOAN_CHAP_HANH', [held, ['2022-12-22', 'HUY_HOAN']], ['12-21 SERVING']],
    ['the suspension is cancelled the day after he came in again', 'PHAM_NHAN', [held, ['2024-01-01', 'TAM_DINH_CHI'], ['2024-06-01', 'TIEP_NHAN'], ['2024-06-02', 'HUY_TAM_DINH_CHI']], ['12-21 SERVING', '01-01 SUSPENDED', '06-01 SERVING']],
    ['graded after the release', 'PHAM_NHAN', [held, ['2024-05-28', 'CHAP_HANH_XONG'], ['2024-06-05', 'XEP_LOAI']], ['12-21 SERVING', '05-28 COMPLETED']],
    ['extracted for treatment and suspended there; the minutes of the return come after', 'PHAM_NHAN', [held, ['2024-01-01', 'TRICH_XUAT'], ['2024-02-01', 'TAM_DINH_CHI'], ['2024-02-03', 'NHAN_TRA_TRICH_XUAT']], ['12-21 SERVING', '01-01 EXTRACTED', '02-01 SUSPENDED']],
    ['extracted, released on conditions', 'PHAM_NHAN', [held, ['2024-01-01', 'TRICH_XUAT'], ['2024-02-01', 'THA_TU_CO_DIEU_KIEN']], ['12-21 SERVING', '01-01 EXTRACTED', '02-01 CONDITIONAL']],
    ['extracted, transferred from there', 'PHAM_NHAN', [held, ['2024-01-01', 'TRICH_XUAT'], ['2024-02-01', 'CHUYEN_DI']], ['12-21 SERVING', '01-01 EXTRACTED', '02-01 MOVED']],
    ['to prison after all, does not come, is wanted and found (Điều 93)', 'AN_TREO', [['2022-03-01', 'CAM_KET'], ['2022-11-01', 'BUOC_CHAP_HANH_AN_TREO'], ['2022-11-09', 'BO_TRON'], ['2022-11-10', 'TRUY_NA'], ['2022-12-01', 'BAT_LAI'], ['2022-12-01', 'TIEP_NHAN']], ['03-01 PROBATION', '11-01 CONVERTED', '11-09 CONVERTED_FLED', '12-01 CONVERTED', '12-01 IMPRISONED']],
  ])('%s', (_, kind, lines, expected) => {
    expect(reasons(kind, ...lines)).toEqual([]);
    expect(states(kind, ...lines).slice(1)).toEqual(expected);
    expect(states(kind, ...lines.toReversed()).slice(1)).toEqual(expected);
  });

  it('what is only doubted takes effect and stays a finding', () => {
    const of = (...lines: Line[]) => {
      const { status, findings } = course('PHAM_NHAN', held, ...lines);
      return [status, ...findings.map(({ reason, blocks }) => `${reason} ${blocks}`)];
    };
    expect(of(['2026-08-01', 'TRICH_XUAT'], ['2026-08-10', 'CHAP_HANH_XONG'])).toEqual(['DA_XONG', 'NOT_RETURNED false']);
    expect(of(['2026-05-01', 'TRICH_XUAT'], ['2026-05-10', 'CHAP_HANH_XONG'])).toEqual(['DANG_TRICH_XUAT', 'NOT_RETURNED true']);
    expect(of(['2026-08-01', 'TAM_DINH_CHI'], ['2026-08-10', 'CHAP_HANH_XONG'])).toEqual(['DA_XONG', 'TIME_NOT_COUNTED false']);
    expect(of(['2026-08-01', 'TAM_DINH_CHI'], ['2026-09-02', 'GIAM'])).toEqual(['TAM_DINH_CHI', 'NOT_SERVING false']);
    expect(of(['2026-08-01', 'HOAN'], ['2026-09-02', 'HUY_HOAN'])).toEqual(['CHO_THI_HANH', 'USE_SUSPENSION false']);
  });

  it('a paper comes once after the fact, and not before there was anything to end', () => {
    expect(reasons('PHAM_NHAN', ['2022-12-21', 'admission'], ['2023-01-01', 'HUY_HOAN'])).toEqual(['NOT_DEFERRED']);
    expect(reasons('HOAN_CHAP_HANH', ['2022-12-21', 'admission'], ['2022-12-22', 'HUY_HOAN'], ['2022-12-23', 'HUY_HOAN'])).toEqual(['NOT_DEFERRED']);
    expect(reasons('PHAM_NHAN', held, ['2024-05-01', 'TRICH_XUAT'], ['2024-06-01', 'NHAN_TRA_TRICH_XUAT'], ['2024-06-02', 'NHAN_TRA_TRICH_XUAT'])).toEqual(['NOT_EXTRACTED']);
  });
});

describe('what is impossible', () => {
  it.each<[string, string, Line[], string[]]>([
    ['released before he was admitted', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-04-01', 'CHAP_HANH_XONG']], ['NOT_ADMITTED']],
    ['admitted twice', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-07-01', 'admission']], ['ALREADY_HELD']],
    ['admitted twice on one day by two minutes', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-05-01', 'admission']], ['ALREADY_HELD']],
    ['in two places at once', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-07-01', 'CHUYEN_DEN']], ['ALREADY_HELD']],
    ['back without having left', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-07-01', 'NHAN_TRA_TRICH_XUAT']], ['NOT_EXTRACTED']],
    ['anything after death', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-07-01', 'CHET'], ['2021-07-02', 'SUC_KHOE'], ['2021-08-01', 'TRICH_XUAT'], ['2021-08-02', 'CHAP_HANH_XONG']], ['DECEASED', 'DECEASED', 'DECEASED']],
    ['anything after completion', 'AN_TREO', [['2021-05-01', 'CHAP_HANH_XONG'], ['2021-06-01', 'BUOC_CHAP_HANH_AN_TREO']], ['ENDED']],
    ['reduced while suspended', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-06-01', 'TAM_DINH_CHI'], ['2021-09-02', 'GIAM']], ['NOT_SERVING']],
    ['an act of another kind of subject', 'CANH_CAO', [['2021-05-01', 'TRICH_XUAT']], ['NOT_OF_KIND']],
    ['done while at large', 'PHAM_NHAN', [['2021-05-01', 'admission'], ['2021-06-01', 'BO_TRON'], ['2021-09-02', 'CHAP_HANH_XONG']], ['ESCAPED']],
    ['a ban that ends before it began', 'CAM_CU_TRU', [['2021-05-01', 'CHAP_HANH_XONG']], ['NOT_BEGUN']],
  ])('%s', (_, kind, lines, expected) => {
    expect(reasons(kind, ...lines)).toEqual(expected);
  });

  it('returned and extracted again on one day, or out and back on one day, are both possible', () => {
    expect(states('PHAM_NHAN', ['2021-05-01', 'admission'], ['2021-06-01', 'TRICH_XUAT'], ['2021-06-05', 'NHAN_TRA_TRICH_XUAT'], ['2021-06-05', 'TRICH_XUAT']).at(-1)).toBe('06-05 EXTRACTED');
    expect(states('PHAM_NHAN', ['2021-05-01', 'admission'], ['2021-06-01', 'TRICH_XUAT'], ['2021-06-01', 'NHAN_TRA_TRICH_XUAT']).at(-1)).toBe('06-01 SERVING');
  });

  it('an extraction beyond the end of the term, by the years whose law was read', () => {
    const of = (end: string, on: string, until: string) => replay('PHAM_NHAN', [record('penalty', { termEnd: end }), ...file(['2018-05-01', 'admission'], [on, 'TRICH_XUAT', { until }])]).findings.map(({ reason, blocks }) => [reason, blocks]);
    expect(of('2024-05-01', '2024-04-01', '2024-05-01')).toEqual([]);
    expect(of('2024-05-01', '2024-04-01', '2024-05-02')).toEqual([['PAST_TERM_END', true]]);
    expect(of('2026-12-01', '2026-11-01', '2026-12-02')).toEqual([['PAST_TERM_END', false]]);
    expect(of('2019-12-01', '2019-11-01', '2019-12-02')).toEqual([['PAST_TERM_END', false]]);
  });

  it('a voided record tells nothing', () => {
    const [admission, release] = file(['2021-05-01', 'admission'], ['2021-06-01', 'CHAP_HANH_XONG']);
    expect(replay('PHAM_NHAN', [{ ...admission!, state: 'voided' }, release!]).findings.map(({ reason }) => reason)).toEqual(['NOT_ADMITTED']);
    expect(replay('PHAM_NHAN', [admission!, { ...release!, state: 'voided' }]).state).toBe('SERVING');
  });

  it('is told with the other event by day and the clause', () => {
    const [found] = course('PHAM_NHAN', ['2021-05-01', 'admission'], ['2021-07-01', 'CHET'], ['2021-08-01', 'TRICH_XUAT']).findings;
    expect(sentence(found!)).toBe('“Trích xuất” ngày 01/08/2021 không đúng trình tự: người này đã chết. Hồ sơ ghi “Chết” ngày 01/07/2021. Căn cứ: Điều 56 Luật 41/2019.');
    const [early] = course('PHAM_NHAN', ['2021-05-01', 'admission'], ['2021-04-01', 'TRICH_XUAT']).findings;
    expect(sentence(early!)).toContain('Hồ sơ ghi “Tiếp nhận” ngày 01/05/2021.');
  });
});

it('a death entered late stands against what was entered before it', () => {
  const before = file(['2021-05-01', 'admission'], ['2021-08-01', 'TRICH_XUAT']);
  const death = next('PHAM_NHAN', before, '2021-07-01').find(({ act }) => act === 'CHET');
  expect(death?.refused).toMatchObject({ act: 'TRICH_XUAT', on: '2021-08-01', reason: 'DECEASED', against: { on: '2021-07-01' } });
  expect(next('PHAM_NHAN', before, '2021-08-02').find(({ act }) => act === 'CHET')?.refused).toBeNull();
});

it('what was unsound before is no reason against mending', () => {
  const paper = file(['2021-04-01', 'CHAP_HANH_XONG']);
  const reduced = [...paper, ...file(['2021-03-01', 'KHEN_THUONG'])];
  expect(added(replay('PHAM_NHAN', paper).findings, replay('PHAM_NHAN', reduced).findings).map(({ act }) => act)).toEqual(['KHEN_THUONG']);
  const admitted = [...paper, ...file(['2021-01-01', 'admission'])];
  expect(added(replay('PHAM_NHAN', paper).findings, replay('PHAM_NHAN', admitted).findings)).toEqual([]);
});
