import { describe, expect, it } from 'vitest';
import { eligibilityPort } from './index.ts';
import { type Draft, FEE, event, facts, figureOf, owes, reviewOf, roundOn, wants, years } from './review-kit.ts';

describe('a reduction of non-custodial reform', () => {
  // Two years from 10/03/2024, when the decision was received: a third, eight months, is over on 10/11/2024; a half, a year, must be served.
  const received: Draft = ['enforcement_decision', { decisionKind: 'THI_HANH_AN', receivedOn: '2024-03-10' }];
  const serving = (more: Readonly<Record<string, unknown>> = {}): readonly Draft[] => [received, ['penalty', { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: years(2), ...more }], event('CAM_KET', '2024-03-15'), FEE];
  const KIND = 'CAI_TAO_KHONG_GIAM_GIU';
  const remark = (day: string) => event('NHAN_XET', day);
  const on = (drafts: readonly Draft[], day: string) => reviewOf('REDUCE_NON_CUSTODIAL', drafts, day, day, KIND);

  it('may be proposed on the day on which a third is served, nine months at most', () => {
    const file = [...serving(), remark('2024-10-04')];
    const before = on(file, '2024-11-09');
    expect([wants(before), figureOf(before, 'TIME_NOT_REACHED')]).toEqual([['TIME_NOT_REACHED unmet'], 'Đã chấp hành 07 tháng 30 ngày / cần 1/3 = 08 tháng; đủ từ ngày 10/11/2024']);
    const review = on(file, '2024-11-10');
    expect([review.outcome, wants(review), review.amount?.vi]).toEqual(['eligible', [], 'Còn có thể giảm nhiều nhất 9 tháng']);
    expect(review.conditions.find(({ code }) => code === 'NO_PROGRESS')).toMatchObject({ verified: false, citation: expect.stringContaining('Điều 102') as string });
  });
  it('counts a day of custody as three, and asks a quarter of who was under 18', () => {
    // Forty days stand for 120, and 13/07/2024 lies 120 days before 10/11/2024.
    const held = [...serving({ custodyDays: 40 }), remark('2024-07-02')];
    expect([wants(on(held, '2024-07-12')), on(held, '2024-07-13').outcome]).toEqual([['TIME_NOT_REACHED unmet'], 'eligible']);
    const child: readonly Draft[] = [...serving(), remark('2024-09-02'), ['person', { birthDate: '2006-06-01' }], ['offence', { article: '173.1', crimeDate: '2023-08-01' }]];
    expect([wants(on(child, '2024-09-09')), on(child, '2024-09-10').outcome]).toEqual([['TIME_NOT_REACHED unmet'], 'eligible']);
  });
  it('wants half of the compensation paid (TTLT 04/2021 Điều 3.5), of all of it together', () => {
    const paid = (...duties: readonly Draft[]) => wants(on([...serving(), remark('2024-10-04'), ...duties], '2024-11-10'));
    expect(paid(owes('BOI_THUONG', 'MOT_PHAN', { amount: 10_000_000, paid: 4_999_999 }))).toEqual(['NO_CIVIL_PART unmet']);
    expect(paid(owes('BOI_THUONG', 'MOT_PHAN', { amount: 10_000_000, paid: 5_000_000 }))).toEqual([]);
    // Six of eight and none of four are half of twelve.
    expect(paid(owes('BOI_THUONG', 'MOT_PHAN', { amount: 8_000_000, paid: 6_000_000 }), owes('CAP_DUONG', 'CHUA', { amount: 4_000_000 }))).toEqual([]);
    expect(paid(owes('BOI_THUONG', 'XONG'))).toEqual([]);
    expect(paid(owes('BOI_THUONG', 'CHUA', { amount: 10_000_000 }))).toEqual(['NO_CIVIL_PART unmet']);
    expect(paid(owes('BOI_THUONG', 'MOT_PHAN'))).toEqual(['NO_CIVIL_PART unknown']);
  });
  it('comes once a year, leaves a half, and gives three months or nothing', () => {
    const cut = (day: string, months: number) => event('GIAM', day, { months });
    expect(wants(on([...serving(), remark('2024-12-04'), cut('2024-11-15', 3)], '2024-12-20'))).toEqual(['ONCE_A_YEAR unmet']);
    expect(on([...serving(), remark('2025-01-04'), cut('2024-11-15', 9)], '2025-02-01').amount?.vi).toBe('Còn có thể giảm nhiều nhất 3 tháng');
    const little = on([...serving(), remark('2025-01-04'), cut('2024-11-15', 10)], '2025-02-01');
    expect([wants(little), figureOf(little, 'AMOUNT_TOO_SMALL')]).toEqual([['AMOUNT_TOO_SMALL unmet'], 'Chỉ còn có thể giảm 2 tháng, mỗi lần ít nhất 3 tháng']);
    expect(wants(on([...serving(), remark('2025-01-04'), cut('2024-11-15', 12)], '2025-02-01'))).toEqual(['FLOOR_REACHED unmet']);
  });
  it('asks for the receipt and the term, and is not for who has fled or is through', () => {
    const open = on([['penalty', { mainPenalty: KIND }], FEE, remark('2024-10-04')], '2024-11-10');
    expect([wants(open), open.conditions.flatMap(({ missing }) => missing.map(({ field }) => field))]).toEqual([['TIME_NOT_REACHED unknown'], ['term', 'receivedOn']]);
    const at = (...more: readonly Draft[]) => eligibilityPort.review('REDUCE_NON_CUSTODIAL', KIND, facts([...serving(), ...more]), roundOn('REDUCE_NON_CUSTODIAL', '2025-06-01', '2025-06-01'), '2025-06-01', 'CAX');
    expect(at()).not.toBeNull();
    expect([at(event('BO_TRON', '2025-01-05')), at(event('CHAP_HANH_XONG', '2025-03-05')), at(event('MIEN', '2025-03-05'))]).toEqual([null, null, null]);
  });
});
