import { carriedOn, since, type Rows } from './rule.ts';

const CODE = 'Bộ luật Hình sự';
const LAW = 'Luật Thi hành án hình sự 2019';

export type TermPenalty = 'TU_CO_THOI_HAN' | 'CAI_TAO_KHONG_GIAM_GIU';
/** Days of the penalty that one day of tạm giữ, tạm giam stands for. */
export const creditRules: Rows<{ readonly penalty: TermPenalty; readonly daysPerCustodyDay: number }> = carriedOn(
  [
    { penalty: 'TU_CO_THOI_HAN', daysPerCustodyDay: 1, ...since('code_2015', 'credit.prison', `Điều 38 khoản 1 ${CODE}`) },
    { penalty: 'CAI_TAO_KHONG_GIAM_GIU', daysPerCustodyDay: 3, ...since('code_2015', 'credit.non_custodial', `Điều 36 khoản 1 ${CODE}; Điều 5 khoản 1 điểm b Thông tư liên tịch 01/2023`) },
  ],
  'code',
);

export type TermEventType = 'HOAN' | 'TAM_DINH_CHI' | 'BO_TRON' | 'TRICH_XUAT_BO_TRON' | 'THA_TU_DA_HUY' | 'DUOC_TRA_TU_DO' | 'BAT_BUOC_CHUA_BENH' | 'TRICH_XUAT' | 'VANG_MAT_QUAN_CHE' | 'BO_TRON_KHOI_TRUONG';
/** Which time away from the facility still counts as served. */
export const termEventRules: Rows<{ readonly type: TermEventType; readonly counted: boolean }> = [
  ...carriedOn(
    [
      { type: 'TAM_DINH_CHI', counted: false, ...since('code_2015', 'event.suspension', `Điều 68 khoản 2 ${CODE}; Điều 9 khoản 5 Thông tư liên tịch 02/2021`) },
      { type: 'BAT_BUOC_CHUA_BENH', counted: true, ...since('code_2015', 'event.treatment', `Điều 49 khoản 3 ${CODE}`) },
      { type: 'HOAN', counted: false, ...since('code_2015', 'event.deferral', `Điều 67 ${CODE}; Điều 7 khoản 5 Thông tư liên tịch 01/2021`, 'reading') },
      { type: 'BO_TRON', counted: false, ...since('code_2015', 'event.escape', `Điều 38 khoản 1 ${CODE} (không có điều khoản nói rõ)`, 'reading') },
      { type: 'THA_TU_DA_HUY', counted: false, ...since('code_2015', 'event.cancelled_release', `Điều 66 khoản 4 ${CODE}; Điều 2 khoản 6 điểm a Nghị quyết 01/2018/NQ-HĐTP`, 'reading') },
      { type: 'DUOC_TRA_TU_DO', counted: false, ...since('code_2015', 'event.let_go', `Điều 38 khoản 1 ${CODE} (không có điều khoản nói rõ)`, 'reading') },
    ],
    'code',
  ),
  ...carriedOn(
    [
      { type: 'TRICH_XUAT', counted: true, ...since('law_2019', 'event.extraction', `Điều 40 khoản 9 ${LAW}`) },
      { type: 'TRICH_XUAT_BO_TRON', counted: false, ...since('law_2019', 'event.extraction_escape', `Điều 40 khoản 9 ${LAW}`) },
      { type: 'VANG_MAT_QUAN_CHE', counted: false, ...since('law_2019', 'event.supervision_absence', `Điều 116 khoản 2 ${LAW}; Điều 5 khoản 2 Thông tư liên tịch 01/2023`) },
      { type: 'BO_TRON_KHOI_TRUONG', counted: false, ...since('law_2019', 'event.reformatory_escape', `Điều 144 khoản 3 ${LAW}`) },
    ],
    'law',
  ),
];

export type TermSubject = 'PHAM_NHAN' | 'QUAN_CHE' | 'TRUONG_GIAO_DUONG';
/** Days not counted into a term whose end is already known. */
export const notCountedRules: Rows<{ readonly subject: TermSubject }> = [
  ...carriedOn([{ subject: 'PHAM_NHAN', ...since('code_2015', 'not_counted.prison', `Điều 68 khoản 2 ${CODE}`) }], 'code'),
  ...carriedOn(
    [
      { subject: 'QUAN_CHE', ...since('law_2019', 'not_counted.supervision', `Điều 116 khoản 2 ${LAW}; Điều 5 khoản 2 Thông tư liên tịch 01/2023`) },
      { subject: 'TRUONG_GIAO_DUONG', ...since('law_2019', 'not_counted.reformatory', `Điều 144 khoản 3 ${LAW}`) },
    ],
    'law',
  ),
];

/** A decision that reduces the term moves its end back. */
export const termReductionRules: Rows<object> = carriedOn([since('code_2015', 'reduction.effect', `Điều 63 ${CODE}; Điều 38 ${LAW}`)], 'code');

export type DeferralGround = 'CHILD_UNDER_36_MONTHS' | 'PREGNANT' | 'ONLY_BREADWINNER' | 'OFFICIAL_DUTY' | 'SERIOUS_ILLNESS';
/** Longest deferral (hoãn): from the child's birth, from the decision, or without a day (until recovered). */
export const deferralRules: Rows<{ readonly ground: DeferralGround; readonly from: 'childBirthDate' | 'decisionDate' | null; readonly months: number }> = carriedOn(
  [
    { ground: 'SERIOUS_ILLNESS', from: null, months: 0, ...since('code_2015', 'deferral.illness', `Điều 67 khoản 1 điểm a ${CODE}`) },
    { ground: 'PREGNANT', from: 'childBirthDate', months: 36, ...since('code_2015', 'deferral.pregnant', `Điều 67 khoản 1 điểm b ${CODE}`) },
    { ground: 'CHILD_UNDER_36_MONTHS', from: 'childBirthDate', months: 36, ...since('code_2015', 'deferral.child', `Điều 67 khoản 1 điểm b ${CODE}`) },
    { ground: 'ONLY_BREADWINNER', from: 'decisionDate', months: 12, ...since('code_2015', 'deferral.breadwinner', `Điều 67 khoản 1 điểm c ${CODE}; Điều 7 khoản 5 Thông tư liên tịch 01/2021`) },
    { ground: 'OFFICIAL_DUTY', from: 'decisionDate', months: 12, ...since('code_2015', 'deferral.duty', `Điều 67 khoản 1 điểm d ${CODE}; Điều 7 khoản 5 Thông tư liên tịch 01/2021`) },
  ],
  'code',
);
