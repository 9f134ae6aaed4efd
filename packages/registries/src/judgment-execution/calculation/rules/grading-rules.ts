import { carriedOn, since, type Rows } from './rule.ts';

const DECREE = 'Nghị định 133/2020/NĐ-CP';

export type GradingUnit = 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/**
 * Grading (xếp loại chấp hành án phạt tù). `minimum`: assessed days of a week, rated weeks of a month, rated months of the longer ones.
 * `months`: labelled months in the window, 0 for the week.
 */
export const gradingRules: Rows<{ readonly unit: GradingUnit; readonly months: number; readonly minimum: number }> = carriedOn(
  [
    { unit: 'WEEK', months: 0, minimum: 4, ...since('law_2019', 'grading.week', `Điều 18 khoản 1 điểm a ${DECREE}`) },
    { unit: 'MONTH', months: 1, minimum: 3, ...since('law_2019', 'grading.month', `Điều 18 khoản 1 điểm b ${DECREE}`) },
    { unit: 'QUARTER', months: 3, minimum: 2, ...since('law_2019', 'grading.quarter', `Điều 18 khoản 1 điểm c ${DECREE}`) },
    { unit: 'HALF_YEAR', months: 6, minimum: 4, ...since('law_2019', 'grading.half_year', `Điều 18 khoản 1 điểm d ${DECREE}`) },
    { unit: 'YEAR', months: 12, minimum: 10, ...since('law_2019', 'grading.year', `Điều 18 khoản 1 điểm đ ${DECREE}`) },
  ],
  'law',
);

/** Days from admission to the 25th that make the first month ratable. */
export const arrivalRules: Rows<{ readonly days: number }> = carriedOn([{ days: 20, ...since('law_2019', 'grading.arrival', `Điều 18 khoản 1 điểm b ${DECREE}`) }], 'law');

/** Months rated at each facility count together. */
export const continuityRules: Rows<object> = carriedOn([since('law_2019', 'grading.continuity', `Điều 18 khoản 2 ${DECREE}; Điều 58 khoản 3 Luật Thi hành án hình sự 2019`)], 'law');

/** The Circular on the procedure, read: a week is split at the end of a month. Whether it changes months and longer windows is not known. */
export const splitWeekRule: Rows<object> = [{ ...since('law_2025', 'grading.week.split', 'Thông tư 98/2026/TT-BCA'), validFrom: '2026-07-01' }];

/** What forces a level whatever the rest of the period was; a merit may raise it, which a person judges. */
export type CeilingGround = 'RECOGNISED' | 'LATE_RETURN' | 'NOT_RECOGNISED' | 'SEPARATE' | 'NEW_CRIME' | 'RECAPTURED' | 'RELEASE_CANCELLED';
export const ceilingRules: Rows<{ readonly ground: CeilingGround; readonly grade: 'TRUNG_BINH' | 'KEM' }> = carriedOn(
  [
    { ground: 'RECOGNISED', grade: 'TRUNG_BINH', ...since('law_2019', 'grading.ceiling.recognised', `Điều 19 khoản 4 ${DECREE}`) },
    { ground: 'LATE_RETURN', grade: 'TRUNG_BINH', ...since('law_2019', 'grading.ceiling.late_return', `Điều 19 khoản 4 ${DECREE}`, 'reading') },
    { ground: 'NOT_RECOGNISED', grade: 'KEM', ...since('law_2019', 'grading.ceiling.not_recognised', `Điều 19 khoản 5 ${DECREE}`) },
    { ground: 'SEPARATE', grade: 'KEM', ...since('law_2019', 'grading.ceiling.separate', `Điều 19 khoản 5 ${DECREE}`) },
    { ground: 'NEW_CRIME', grade: 'KEM', ...since('law_2019', 'grading.ceiling.new_crime', `Điều 19 khoản 5 ${DECREE}`) },
    { ground: 'RECAPTURED', grade: 'KEM', ...since('law_2019', 'grading.ceiling.recaptured', `Điều 19 khoản 5 ${DECREE}`) },
    { ground: 'RELEASE_CANCELLED', grade: 'KEM', ...since('law_2019', 'grading.ceiling.release_cancelled', `Điều 19 khoản 5 ${DECREE}`) },
  ],
  'law',
);
