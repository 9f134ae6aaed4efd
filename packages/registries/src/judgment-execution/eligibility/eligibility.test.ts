import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '@thahs/engine/operation';
import { eligibilityPort } from './index.ts';
import { type Draft, FEE, admitted, event, facts, figureOf, owes, penalty, quarter, reviewOf, roundOn, stateOf, wants, years } from './review-kit.ts';

/* Days are worked by hand from the law, each beside its case. Quarters end on 25/02, 25/05, 25/08, 25/11 (NĐ 133/2020 Điều 18.1.c). */

describe('the rounds', () => {
  it('of reduction are Tết, 30/4 and 2/9, the army has 22/12; the team meets twenty days before', () => {
    // Tết 2026 is 17/02/2026.
    const rounds = eligibilityPort.rounds('REDUCTION', '2026-01-10', 'TRAI_GIAM');
    expect(rounds.map(({ day }) => day)).toEqual(['2025-09-02', '2026-02-17', '2026-04-30', '2026-09-02']);
    expect(rounds[2]).toMatchObject({ code: '30/4 2026', meetBy: '2026-04-10' });
    expect(eligibilityPort.rounds('REDUCTION', '2026-01-10', 'QUAN_KHU').map(({ day }) => day)).toEqual(['2025-12-22', '2026-04-30', '2026-09-02', '2026-12-22']);
  });
  it('of conditional release close quarter I, quarter II and the grading year', () => {
    expect(eligibilityPort.rounds('RELEASE', '2026-03-01', 'TRAI_GIAM').map(({ day }) => day)).toEqual(['2026-02-25', '2026-05-25', '2026-11-25', '2027-02-25']);
  });
});

describe('a reduction', () => {
  // Nine years from 14/03/2022: a third is three years, 14/03/2025. On 30/04/2025 three years, one month and sixteen days are served.
  const plain: readonly Draft[] = [admitted, penalty(), FEE, quarter('2025-02-25', 'KHA')];
  const on = (drafts: readonly Draft[], today = '2025-04-01') => reviewOf('REDUCTION', drafts, '2025-04-30', today);

  it('may be proposed once a third is served, with grade and compensation', () => {
    const review = on([...plain, owes('BOI_THUONG', 'MOT_PHAN', { amount: 50_000_000, paid: 5_000_000 })]);
    expect([review.outcome, wants(review)]).toEqual(['eligible', []]);
    expect(figureOf(review, 'TIME_NOT_REACHED')).toBe('Đã chấp hành 03 năm 01 tháng 16 ngày / cần 1/3 = 03 năm');
    expect(figureOf(review, 'NO_CIVIL_PART')).toBe('Bồi thường thiệt hại 5.000.000/50.000.000 đ (đã thực hiện một phần)');
  });

  it('waits for the days of a suspension: sixty days of it move 14/03/2025 to 13/05/2025', () => {
    // From the hand-over on 10/01/2023 to the day before 11/03/2023: 22 + 28 + 10 = 60.
    const review = on([...plain, event('TAM_DINH_CHI', '2023-01-09'), event('BAN_GIAO', '2023-01-10'), event('HUY_TAM_DINH_CHI', '2023-03-01'), ['admission', { admittedOn: '2023-03-11' }]]);
    expect([review.outcome, wants(review)]).toEqual(['not-eligible', ['TIME_NOT_REACHED unmet']]);
    expect(figureOf(review, 'TIME_NOT_REACHED')).toContain('đủ từ ngày 13/05/2025');
  });

  it('names what is not entered instead of a no: no grade, no obligations, no term', () => {
    const bare = on([admitted, penalty({ term: undefined })]);
    expect([bare.outcome, wants(bare)]).toEqual(['unknown', ['NO_CIVIL_PART unknown', 'NO_PROGRESS unknown', 'TIME_NOT_REACHED unknown']]);
    expect(bare.conditions.flatMap(({ missing }) => missing.map(({ message }) => message.vi.split('.')[0]))).toEqual(['Chưa có thời hạn tù', 'Chưa có kết quả xếp loại quý I/2025', 'Chưa có phần “Nghĩa vụ dân sự” (án phí, bồi thường, phạt tiền)']);
    // One condition that fails is enough, whatever else is open.
    expect(on([admitted, penalty(), quarter('2025-02-25', 'KEM')]).outcome).toBe('not-eligible');
  });

  it('takes the grade that stands: cancelled ones do not, of two of one window the later entry does, wherever it was given', () => {
    const moved: readonly Draft[] = [event('CHUYEN_DI', '2025-01-10'), event('CHUYEN_DEN', '2025-01-12')];
    expect(on([...plain, ...moved]).outcome).toBe('eligible');
    const base = plain.slice(0, 3);
    expect(on([...base, quarter('2025-02-25', 'KEM', { cancelledOn: '2025-03-03', cancelDecisionNo: '4/QĐ' }), quarter('2025-02-25', 'TOT')]).outcome).toBe('eligible');
    expect(wants(on([...base, quarter('2025-02-25', 'TOT'), quarter('2025-02-25', 'KEM')]))).toEqual(['NO_PROGRESS unmet']);
    expect(wants(on([...base, quarter('2025-02-25', 'KEM', { cancelledOn: '2025-03-03', cancelDecisionNo: '4/QĐ' })]))).toEqual(['NO_PROGRESS unknown']);
  });

  it('comes once a year, and later years in the round of the first time', () => {
    const first = event('GIAM', '2025-04-28', { decisionDate: '2025-04-25', months: 6 });
    const again = reviewOf('REDUCTION', [...plain, first, quarter('2025-08-25', 'TOT')], '2025-09-02', '2025-08-28');
    expect(wants(again)).toEqual(['ONCE_A_YEAR unmet', 'OTHER_ROUND unmet']);
    expect(figureOf(again, 'OTHER_ROUND')).toBe('Lần đầu ngày 25/04/2025: xét vào đợt 30/4');
    expect(reviewOf('REDUCTION', [...plain, first, quarter('2026-02-25', 'TOT')], '2026-04-30', '2026-04-01').outcome).toBe('eligible');
  });

  it('stops where a half must be served: of 108 months 54 may go', () => {
    const cuts = (months: number) => event('GIAM', '2024-04-28', { decisionDate: '2024-04-25', months });
    const [some, none] = [on([...plain, cuts(53)]), on([...plain, cuts(54)])];
    expect([some.outcome, some.amount]).toEqual(['eligible', { vi: 'Còn có thể giảm nhiều nhất 1 tháng', en: 'At most 1 month may still be reduced' }]);
    expect(wants(none)).toEqual(['FLOOR_REACHED unmet']);
  });

  it('of life is asked for after twelve years, after fifteen of several crimes, and leaves twenty', () => {
    // From 14/03/2013 twelve years are over on 14/03/2025, fifteen on 14/03/2028.
    const life: readonly Draft[] = [admitted, penalty({ mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2013-03-14' }), FEE, quarter('2025-02-25', 'TOT')];
    expect(on(life).outcome).toBe('eligible');
    const several = on([...life, ['offence', { article: '123.1' }], ['offence', { article: '168.4' }]]);
    expect([wants(several), figureOf(several, 'TIME_NOT_REACHED')]).toEqual([['TIME_NOT_REACHED unmet'], 'Đã chấp hành 12 năm 01 tháng 16 ngày / cần 15 năm; đủ từ ngày 14/03/2028']);
    // Two points of one article are one crime.
    expect(on([...life, ['offence', { article: '123.1.a' }], ['offence', { article: '123.1.n' }]]).outcome).toBe('eligible');
    // Thirty years by the first reduction, of which 240 months stay: 119 taken leave one.
    const reduced = (months: number): readonly Draft[] => [admitted, penalty({ mainPenalty: 'TU_CHUNG_THAN', term: years(30), startDate: '2008-03-14' }), FEE, quarter('2025-02-25', 'TOT'), event('GIAM', '2020-04-28', { months: 1 }), event('GIAM', '2023-04-28', { months })];
    expect(on(reduced(119)).outcome).toBe('eligible');
    expect(wants(on(reduced(120)))).toEqual(['FLOOR_REACHED unmet']);
  });

  it('after a new crime asks for a half or two thirds; between the two the class decides', () => {
    const crime = (startDate: string): Review => on([admitted, penalty({ startDate }), FEE, quarter('2025-02-25', 'TOT'), event('GIAM', '2023-04-28', { months: 3 }), event('PHAM_TOI_MOI', '2024-02-01')]);
    // 108 months: a half is 54, two thirds are 72. On 30/04/2025: 72 months and more from 14/03/2019, 60 from 14/04/2020, 37 from 14/03/2022.
    expect(crime('2019-03-14').outcome).toBe('eligible');
    expect(wants(crime('2020-04-14'))).toEqual(['TIME_NOT_REACHED unknown']);
    expect(wants(crime('2022-03-14'))).toEqual(['TIME_NOT_REACHED unmet']);
  });

  it('is not for whoever is away, has served all, or serves no prison term', () => {
    const at = (drafts: readonly Draft[], kind = 'PHAM_NHAN') => eligibilityPort.review('REDUCTION', kind, facts(drafts), roundOn('REDUCTION', '2025-04-30', '2025-04-01'), '2025-04-01', 'TRAI_GIAM');
    expect(at([...plain, event('BO_TRON', '2025-01-05')])).toBeNull();
    expect(at([...plain, event('TAM_DINH_CHI', '2025-01-05')])).toBeNull();
    expect(at([...plain, event('CHAP_HANH_XONG', '2025-03-05')])).toBeNull();
    expect(at(plain, 'AN_TREO')).toBeNull();
  });
});

describe('a conditional release', () => {
  // Fourteen years and seven served by 31/03/2018 is the example of NQ 01/2018; here nine years from 14/03/2022: a half is 14/09/2026, and six quarters are asked.
  const rated = ['2025-08-25', '2025-11-25', '2026-02-25', '2026-05-25', '2026-08-25', '2026-11-25'];
  const lived: Draft = ['residence', { kind: 'THUONG_TRU', commune: '00001', address: 'Thôn mẫu' }];
  const theft: Draft = ['offence', { article: '173.2', firstOffence: true }];
  const cut = event('GIAM', '2025-04-28', { months: 6 });
  const plain: readonly Draft[] = [admitted, penalty(), theft, lived, cut, FEE];
  const full = [...plain, ...rated.map((day) => quarter(day, 'KHA'))];
  const on = (drafts: readonly Draft[], today = '2026-12-01') => reviewOf('RELEASE', drafts, '2026-11-25', today);

  it('meets every condition, with what is left as its probation', () => {
    const review = on(full);
    expect([review.outcome, wants(review)]).toEqual(['eligible', []]);
    expect(figureOf(review, 'QUARTERS_NOT_ENOUGH')).toBe('6/6 quý liên tục từ khá trở lên');
    // 108 − 6 − (56 months and 11 days to 25/11/2026) leaves 45 months and 19 days.
    expect(review.amount?.vi).toBe('Thời gian thử thách bằng phần tù còn lại: 03 năm 09 tháng 19 ngày');
  });

  it('waits for the rating of its own quarter, and for nothing else', () => {
    const waiting = on([...plain, ...rated.slice(0, 5).map((day) => quarter(day, 'TOT'))], '2026-11-22');
    expect([waiting.outcome, wants(waiting)]).toEqual(['waiting', ['QUARTERS_NOT_ENOUGH waits']]);
    expect(figureOf(waiting, 'QUARTERS_NOT_ENOUGH')).toContain('quý IV/2026 xếp loại ngày 25/11/2026');
    // After the day it is missing.
    expect(wants(on([...plain, ...rated.slice(0, 5).map((day) => quarter(day, 'TOT'))]))).toEqual(['QUARTERS_NOT_ENOUGH unknown']);
  });

  it('is broken by one average quarter, mended when that was cancelled and rated again', () => {
    const broken = full.map((draft) => (draft[1]['periodEnd'] === '2026-02-25' ? quarter('2026-02-25', 'TRUNG_BINH') : draft));
    expect(figureOf(on(broken), 'QUARTERS_NOT_ENOUGH')).toBe('5/6 quý liên tục từ khá trở lên; quý I/2026: trung bình');
    const mended = [...full.filter((draft) => draft[1]['periodEnd'] !== '2026-02-25'), quarter('2026-02-25', 'TRUNG_BINH', { cancelledOn: '2026-03-09', cancelDecisionNo: '9/QĐ' }), quarter('2026-02-25', 'KHA')];
    expect(on(mended).outcome).toBe('eligible');
  });

  it('is closed to the crimes of Điều 66.2, each by its own term', () => {
    const charged = (...offences: readonly Record<string, unknown>[]) => stateOf(on([...full.filter(([type]) => type !== 'offence'), ...offences.map((values): Draft => ['offence', { firstOffence: true, ...values }])]), 'EXCLUDED_CRIME');
    expect(charged({ article: '109.1' })).toBe('unmet'); // Chapter XIII
    expect(charged({ article: '299.1' })).toBe('unmet');
    expect(charged({ article: '251.2' })).toBe('unmet'); // nine years, seven are enough
    expect(charged({ article: '123.1' })).toBe('met'); // Chapter XIV from ten years on
    // Two crimes, nine years together: which has how many decides for Điều 251.
    expect(charged({ article: '251.1' }, { article: '173.2' })).toBe('unknown');
    expect(charged({ article: '251.1', term: years(5) }, { article: '173.2', term: years(4) })).toBe('met');
    expect(charged({ article: '251.1', term: years(7) }, { article: '173.2', term: years(2) })).toBe('unmet');
    expect(charged({ offenceName: 'Trộm cắp tài sản' })).toBe('unknown');
    // Without a term a crime that is always excluded still is, and one that goes by the term is open.
    const endless = (article: string) => stateOf(on([...full.filter(([type]) => type !== 'offence' && type !== 'penalty'), penalty({ term: undefined }), ['offence', { article, firstOffence: true }]]), 'EXCLUDED_CRIME');
    expect(['109.1', '251.2', '173.2'].map(endless)).toEqual(['unmet', 'unknown', 'met']);
  });

  it('asks for every payment with its proof', () => {
    const paid = (...duties: readonly Draft[]) => wants(on([...full.filter(([type]) => type !== 'civil_obligation'), ...duties]));
    expect(paid()).toEqual(['MONEY_NOT_PAID unknown']);
    expect(paid(FEE, owes('BOI_THUONG', 'MOT_PHAN'))).toEqual(['MONEY_NOT_PAID unmet']);
    expect(paid(FEE, owes('BOI_THUONG', 'XOA_NO'))).toEqual(['MONEY_NOT_PAID unknown']);
    expect(paid(FEE, owes('BOI_THUONG', 'XOA_NO', { evidence: 'Giấy xác nhận 12/2025' }))).toEqual([]);
    expect(paid(FEE, ['civil_obligation', { kind: 'PHAT_TIEN', amount: 20_000_000, paid: 20_000_000 }])).toEqual([]);
    expect(paid(owes('BOI_THUONG', 'XONG'))).toEqual(['MONEY_NOT_PAID unknown']); // the court fee is not entered
    expect(paid(FEE, ['additional_penalty', { kind: 'PHAT_TIEN', amount: 1 }])).toEqual(['MONEY_NOT_PAID unknown']);
  });

  it('wants an earlier reduction of whoever committed more than a less serious crime', () => {
    const without = full.filter((draft) => draft !== cut);
    expect(wants(on(without))).toEqual(['NOT_REDUCED_YET unmet']); // nine years are beyond the three of less serious crimes
    // Two years from 14/12/2025: a half is 14/12/2026; by 25/11/2026 it is not reached.
    const short = (more: Record<string, unknown>): readonly Draft[] => [admitted, penalty({ term: years(2), startDate: '2025-09-14' }), ['offence', { article: '173.1', firstOffence: true, ...more }], lived, FEE, ...rated.slice(4).map((day) => quarter(day, 'KHA'))];
    expect(wants(on(short({})))).toEqual(['NOT_REDUCED_YET unknown']);
    expect(on(short({ crimeClass: 'IT_NGHIEM_TRONG' })).outcome).toBe('eligible');
    expect(wants(on(short({ crimeClass: 'NGHIEM_TRONG' })))).toEqual(['NOT_REDUCED_YET unmet']);
  });

  it('is not for repeat offenders; a cleared conviction counts as none', () => {
    const unsaid = full.map((draft): Draft => (draft === theft ? ['offence', { article: '173.2' }] : draft));
    expect(wants(on(unsaid))).toEqual(['NOT_FIRST_OFFENCE unknown']);
    expect(wants(on([...unsaid, ['previous_conviction', { judgmentNo: '1/2010' }]]))).toEqual(['NOT_FIRST_OFFENCE unmet']);
    expect(on([...unsaid, ['previous_conviction', { judgmentNo: '1/2010', cleared: true }]]).outcome).toBe('eligible');
  });

  it('of life needs its reduction to a term and fifteen years', () => {
    const life = on([...full.filter(([type]) => type !== 'penalty' && type !== 'execution_event'), penalty({ mainPenalty: 'TU_CHUNG_THAN', term: 'life' })]);
    expect(wants(life)).toEqual(['NOT_REDUCED_YET unmet', 'QUARTERS_NOT_ENOUGH unknown', 'TIME_NOT_REACHED unmet']);
    expect(figureOf(life, 'TIME_NOT_REACHED')).toContain('cần 15 năm; đủ từ ngày 14/03/2037');
  });
});

describe('a shortening of probation', () => {
  // Thirty-six months from 01/02/2024: a half is 01/08/2025; a quarter, nine months, may go.
  const judged: Draft = ['judgment', { judgmentNo: '1', judgmentDate: '2024-02-01' }];
  const suspended: readonly Draft[] = [judged, ['penalty', { mainPenalty: 'AN_TREO', term: years(1, 6), probationMonths: 36 }], event('CAM_KET', '2024-02-10')];
  const on = (drafts: readonly Draft[], day: string, kind = 'SHORTEN_SUSPENDED', subject = 'AN_TREO') => reviewOf(kind, drafts, day, day, subject);
  const remark = (day: string) => event('NHAN_XET', day);

  it('is open from the day on which a half has passed, with a remark and without a breach', () => {
    expect(wants(on([...suspended, remark('2025-07-05')], '2025-07-31'))).toEqual(['HALF_NOT_SERVED unmet']);
    const review = on([...suspended, remark('2025-07-05')], '2025-08-01');
    expect([review.outcome, review.amount?.vi]).toEqual(['eligible', 'Có thể rút ngắn nhiều nhất 9 tháng (tính từ ngày 01/02/2024)']);
    expect(wants(on([...suspended], '2025-08-01'))).toEqual(['NO_PROGRESS unknown']);
    expect(wants(on([...suspended, remark('2025-07-05'), event('VI_PHAM_NGHIA_VU', '2025-01-05')], '2025-08-01'))).toEqual(['NO_PROGRESS unmet']);
  });

  it('comes once a year, and never takes more than a quarter', () => {
    const cut = (months: number) => event('RUT_NGAN_THU_THACH', '2025-08-20', { months });
    expect(wants(on([...suspended, remark('2025-11-05'), cut(3)], '2025-11-10'))).toEqual(['ONCE_A_YEAR unmet']);
    expect(on([...suspended, remark('2026-01-05'), cut(3)], '2026-01-10').amount?.vi).toContain('nhiều nhất 6 tháng');
    expect(wants(on([...suspended, remark('2026-01-05'), cut(9)], '2026-01-10'))).toEqual(['THREE_QUARTERS_FLOOR unmet']);
  });

  it('of a conditional release runs from the release, with its own limits', () => {
    const released: readonly Draft[] = [event('THA_TU_CO_DIEU_KIEN', '2024-06-01', { months: 24 }), remark('2025-05-05')];
    expect(wants(on(released, '2025-05-31', 'SHORTEN_RELEASE', 'THA_TU_CO_DIEU_KIEN'))).toEqual(['HALF_NOT_SERVED unmet']);
    expect(on(released, '2025-06-01', 'SHORTEN_RELEASE', 'THA_TU_CO_DIEU_KIEN').outcome).toBe('eligible');
    expect(wants(on([event('THA_TU_CO_DIEU_KIEN', '2024-06-01'), remark('2025-05-05')], '2025-06-01', 'SHORTEN_RELEASE', 'THA_TU_CO_DIEU_KIEN'))).toEqual(['HALF_NOT_SERVED unknown']);
  });
});

describe('whatever the records say', () => {
  const drafts = fc.record({
    months: fc.integer({ min: 6, max: 360 }), served: fc.integer({ min: 0, max: 4000 }), cut: fc.integer({ min: 0, max: 60 }), grade: fc.constantFrom('TOT', 'KHA', 'TRUNG_BINH', null), duty: fc.constantFrom('XONG', 'MOT_PHAN', 'CHUA', null), custodyDays: fc.integer({ min: 0, max: 900 }),
  });
  const TODAY = '2025-04-01';
  const dayBefore = (days: number): string => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
  const fileOf = ({ months, served, cut, grade, duty, custodyDays }: Readonly<{ months: number; served: number; cut: number; grade: string | null; duty: string | null; custodyDays: number }>): Draft[] => [
    ['admission', { admittedOn: dayBefore(served) }], penalty({ term: years(Math.floor(months / 12), months % 12), startDate: dayBefore(served), custodyDays }), FEE,
    ...(cut > 0 ? [event('GIAM', '2024-04-28', { decisionDate: '2024-04-26', months: cut })] : []), ...(grade === null ? [] : [quarter('2025-02-25', grade)]), ...(duty === null ? [] : [owes('BOI_THUONG', duty)]),
  ];
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

  it('nobody is eligible with a condition that is not met, and everybody else is told which', () => {
    fc.assert(fc.property(drafts, (drawn) => {
      const review = reviewOf('REDUCTION', fileOf(drawn), '2025-04-30', TODAY);
      expect(review.outcome === 'eligible').toBe(review.conditions.every(({ state }) => state === 'met'));
      for (const each of review.conditions) expect(each.state === 'unknown' ? each.missing.length > 0 : each.citation !== '').toBe(true);
    }));
  });

  it('who is eligible has served a third by a count of days, or was reduced before; half of the term stays', () => {
    fc.assert(fc.property(drafts, (drawn) => {
      const review = reviewOf('REDUCTION', fileOf(drawn), '2025-04-30', TODAY);
      if (review.outcome !== 'eligible') return;
      const servedDays = days(dayBefore(drawn.served), '2025-04-30') + drawn.custodyDays;
      // A month is at most 31 and at least 28 days: no calendar makes a third out of less.
      if (drawn.cut === 0) expect(servedDays * 3).toBeGreaterThanOrEqual(drawn.months * 30.3 - 93);
      // What was decided before the term ran was taken off an earlier one.
      if (dayBefore(drawn.served) <= '2024-04-26') expect(drawn.cut).toBeLessThan(drawn.months / 2);
      expect(['TOT', 'KHA']).toContain(drawn.grade);
      expect(drawn.duty).not.toBe('CHUA');
    }));
  });

  it('less time served never makes eligible', () => {
    fc.assert(fc.property(drafts, fc.integer({ min: 1, max: 900 }), (drawn, less) => {
      const later = reviewOf('REDUCTION', fileOf({ ...drawn, served: Math.max(0, drawn.served - less), cut: 0 }), '2025-04-30', TODAY);
      const now = reviewOf('REDUCTION', fileOf({ ...drawn, cut: 0 }), '2025-04-30', TODAY);
      if (stateOf(later, 'TIME_NOT_REACHED') === 'met') expect(stateOf(now, 'TIME_NOT_REACHED')).toBe('met');
    }));
  });

  it('the order of entry changes nothing', () => {
    const drafted = fileOf({ months: 60, served: 900, cut: 3, grade: 'KHA', duty: 'XONG', custodyDays: 20 });
    const expected = wants(reviewOf('REDUCTION', drafted, '2025-04-30', TODAY));
    fc.assert(fc.property(fc.shuffledSubarray(drafted, { minLength: drafted.length }), (order) => {
      expect(wants(reviewOf('REDUCTION', order, '2025-04-30', TODAY))).toEqual(expected);
    }));
  });
});
