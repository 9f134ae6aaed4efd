import { describe, expect, it } from 'vitest';
import { FEE, admitted, event, figureOf, owes, penalty, quarter, reviewOf, stateOf, wants, years, type Draft } from './review-kit.ts';
import { eligibilityPort } from './index.ts';

const ground = (kind: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['special_ground', { kind, since: '2024-05-01', paperNo: '7/GXN', ...more }];

describe('a reduction with a special ground', () => {
  // Nine years from 14/03/2024: a third is over on 14/03/2027.
  const plain: readonly Draft[] = [admitted, penalty({ startDate: '2024-03-14' }), FEE, quarter('2025-02-25', 'KHA')];
  const on = (...more: readonly Draft[]) => reviewOf('REDUCTION', [...plain, ...more], '2025-04-30', '2025-04-01');

  it('comes at once with its paper (Điều 64), and no list tells which ground it is', () => {
    expect(wants(on())).toEqual(['TIME_NOT_REACHED unmet']);
    const review = on(ground('BENH_HIEM_NGHEO'));
    expect([review.outcome, figureOf(review, 'TIME_NOT_REACHED')]).toEqual(['eligible', 'Có căn cứ được xét đặc biệt, đã có giấy tờ chứng minh']);
    expect(review.conditions.find(({ code }) => code === 'TIME_NOT_REACHED')).toMatchObject({ citation: 'Điều 64 Bộ luật Hình sự', records: [{ document: 'Căn cứ được xét đặc biệt' }] });
    expect(JSON.stringify(review)).not.toMatch(/hiểm nghèo|HIEM_NGHEO/i);
  });
  it('is open while the paper is missing, and none without a ground that stands', () => {
    const open = on(ground('GIA_YEU', { paperNo: undefined }));
    expect([open.outcome, wants(open), open.conditions.flatMap(({ missing }) => missing.map(({ recordType, field }) => `${recordType}.${field}`))]).toEqual(['unknown', ['TIME_NOT_REACHED unknown'], ['special_ground.paperNo']]);
    const not = (draft: Draft) => wants(on(draft));
    expect(not(ground('GIA_YEU', { until: '2025-04-29' }))).toEqual(['TIME_NOT_REACHED unmet']);
    expect(not(ground('GIA_YEU', { until: '2025-04-30' }))).toEqual([]);
    expect(not(ground('GIA_YEU', { since: '2025-05-01' }))).toEqual(['TIME_NOT_REACHED unmet']);
    expect(not(ground('NGUOI_CO_CONG'))).toEqual(['TIME_NOT_REACHED unmet']);
  });
  it('leaves the other conditions as they are', () => {
    expect(wants(on(ground('LAP_CONG'), owes('BOI_THUONG', 'CHUA')))).toEqual(['NO_CIVIL_PART unmet']);
    const bare = reviewOf('REDUCTION', [...plain.slice(0, 3), quarter('2025-02-25', 'KEM'), ground('LAP_CONG')], '2025-04-30', '2025-04-01');
    expect(wants(bare)).toEqual(['NO_PROGRESS unmet']);
  });
  it('comes once more in the year and in any round, but not a third time', () => {
    const served: readonly Draft[] = [admitted, penalty(), FEE, quarter('2025-08-25', 'KHA')];
    const first = event('GIAM', '2025-02-10', { decisionDate: '2025-02-05', months: 3 });
    const at = (...more: readonly Draft[]) => reviewOf('REDUCTION', [...served, first, ...more], '2025-09-02', '2025-08-28');
    expect(wants(at())).toEqual(['ONCE_A_YEAR unmet', 'OTHER_ROUND unmet']);
    expect(at(ground('BENH_HIEM_NGHEO')).outcome).toBe('eligible');
    expect(wants(at(ground('BENH_HIEM_NGHEO'), event('GIAM', '2025-05-10', { months: 2 })))).toEqual(['TWICE_A_YEAR unmet']);
    // A merit from before the last reduction was looked at there.
    expect(wants(at(ground('LAP_CONG', { since: '2025-02-05' })))).toEqual(['ONCE_A_YEAR unmet', 'OTHER_ROUND unmet']);
    expect(at(ground('LAP_CONG', { since: '2025-02-06' })).outcome).toBe('eligible');
  });
  it('turns life sooner as well', () => {
    const life: readonly Draft[] = [admitted, penalty({ mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2020-03-14' }), FEE, quarter('2025-02-25', 'TOT')];
    const review = (...more: readonly Draft[]) => reviewOf('REDUCTION', [...life, ...more], '2025-04-30', '2025-04-01');
    expect([wants(review()), review(ground('LAP_CONG')).outcome]).toEqual([['TIME_NOT_REACHED unmet'], 'eligible']);
  });
  it('of non-custodial reform after a quarter, up to a year, two fifths left', () => {
    // Two years from 10/03/2024: a quarter is over on 10/09/2024; two fifths are 9.6 months, so 14.4 may go.
    const file: readonly Draft[] = [['enforcement_decision', { decisionKind: 'THI_HANH_AN', receivedOn: '2024-03-10' }], ['penalty', { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: years(2) }], event('CAM_KET', '2024-03-15'), FEE, event('NHAN_XET', '2024-08-04')];
    const at = (day: string, ...more: readonly Draft[]) => reviewOf('REDUCE_NON_CUSTODIAL', [...file, ...more], day, day, 'CAI_TAO_KHONG_GIAM_GIU');
    expect(wants(at('2024-09-10'))).toEqual(['TIME_NOT_REACHED unmet']);
    expect(wants(at('2024-09-09', ground('GIA_YEU')))).toEqual(['TIME_NOT_REACHED unmet']);
    const review = at('2024-09-10', ground('GIA_YEU'));
    expect([review.outcome, review.amount?.vi]).toEqual(['eligible', 'Còn có thể giảm nhiều nhất 12 tháng']);
  });
});

describe('a conditional release of the groups of Điều 66.1.đ', () => {
  // Six years from 14/03/2022: a third is over on 14/03/2024, a half on 14/03/2025. Six quarters are asked.
  const rated = ['2022-11-25', '2023-02-25', '2023-05-25', '2023-08-25', '2023-11-25', '2024-02-25', '2024-05-25'];
  const file: readonly Draft[] = [
    admitted, penalty({ term: years(6) }), ['offence', { article: '173.2', firstOffence: true }], ['residence', { kind: 'THUONG_TRU', commune: '00001' }], event('GIAM', '2024-02-05', { months: 2 }), FEE, ...rated.map((day) => quarter(day, 'KHA')),
  ];
  const on = (...more: readonly Draft[]) => reviewOf('RELEASE', [...file, ...more], '2024-05-25', '2024-06-01');

  it('after a third with the paper, otherwise after a half', () => {
    expect(wants(on())).toEqual(['TIME_NOT_REACHED unmet']);
    for (const kind of ['NGUOI_CO_CONG', 'THAN_NHAN_CO_CONG', 'KHUYET_TAT_NANG']) expect([kind, on(ground(kind)).outcome]).toEqual([kind, 'eligible']);
    expect(figureOf(on(ground('NGUOI_CO_CONG')), 'TIME_NOT_REACHED')).toBe('Đã chấp hành 02 năm 02 tháng 11 ngày / cần 1/3 = 02 năm');
    expect(stateOf(on(ground('LAP_CONG')), 'TIME_NOT_REACHED')).toBe('unmet');
  });
  it('a child counts up to 36 months, and asks for its birth', () => {
    const child = (childBirthDate?: string) => stateOf(on(ground('NUOI_CON_NHO', childBirthDate === undefined ? {} : { childBirthDate })), 'TIME_NOT_REACHED');
    // Thirty-six months old on 25/05/2024, the day of the round; a day younger it counts.
    expect([child('2021-05-25'), child('2021-05-26'), child()]).toEqual(['unmet', 'met', 'unknown']);
  });
});

describe('a shortening with a special ground', () => {
  const suspended: readonly Draft[] = [['judgment', { judgmentNo: '1', judgmentDate: '2024-02-01' }], ['penalty', { mainPenalty: 'AN_TREO', term: years(1, 6), probationMonths: 36 }], event('CAM_KET', '2024-02-10'), event('NHAN_XET', '2025-07-05')];
  const on = (...more: readonly Draft[]) => reviewOf('SHORTEN_SUSPENDED', [...suspended, ...more], '2025-08-01', '2025-08-01', 'AN_TREO');

  it('takes all that remains, eighteen months here, instead of a quarter', () => {
    expect(on().amount?.vi).toContain('nhiều nhất 9 tháng');
    const review = on(ground('LAP_CONG'));
    expect([review.outcome, review.amount?.vi]).toEqual(['eligible', 'Có thể rút ngắn nhiều nhất 18 tháng (tính từ ngày 01/02/2024), là toàn bộ phần còn lại vì có căn cứ được xét đặc biệt']);
    // Great age is named for conditional release only; without its paper a ground is told and does not count.
    expect(on(ground('GIA_YEU')).amount?.vi).toContain('nhiều nhất 9 tháng');
    const open = on(ground('LAP_CONG', { paperNo: undefined }));
    expect([open.amount?.vi.includes('nhiều nhất 9 tháng'), open.doubts.length]).toEqual([true, 2]);
  });
});

it('a review reads the grounds of a file', () => {
  expect(eligibilityPort.reads).toContain('special_ground');
});
