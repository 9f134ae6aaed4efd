import { carriedOn, since, type Fraction, type Rows, type UpTo } from './rule.ts';
import type { TermPenalty } from './term-rules.ts';

const CODE = 'Bộ luật Hình sự';
const LAW = 'Luật Thi hành án hình sự 2019';
const ROUNDS = 'Điều 12 Thông tư liên tịch 02/2021';

/**
 * Reduction (giảm thời hạn): part of the term before the first review, part that must really be served, most and least in a round.
 * `firstAfter` null: at once. `maxMonths` null: the amount of a round is not in the texts read and is never computed.
 */
export interface ReductionValues {
  readonly penalty: TermPenalty;
  readonly juvenile: boolean;
  readonly special: boolean;
  readonly firstAfter: Fraction | null;
  readonly mustServe: Fraction;
  readonly maxMonths: UpTo;
  readonly minMonths: number;
  /** The clause lets a special ground pass the floor and does not say how far: the floor is kept, and said to be open. */
  readonly isFloorOpen: boolean;
}
const adult = { juvenile: false, minMonths: 0, isFloorOpen: false } as const;
const young = { juvenile: true, firstAfter: [1, 4], mustServe: [2, 5], minMonths: 0, isFloorOpen: false } as const;
const prison = { penalty: 'TU_CO_THOI_HAN', special: false } as const;
const atLarge = { penalty: 'CAI_TAO_KHONG_GIAM_GIU', special: false } as const;

export const reductionRules: Rows<ReductionValues> = [
  ...carriedOn<ReductionValues>(
    [
      { ...prison, ...adult, firstAfter: [1, 3], mustServe: [1, 2], maxMonths: null, ...since('code_2015', 'reduction.prison', `Điều 63 khoản 1, khoản 2 ${CODE}`) },
      { ...prison, ...adult, special: true, isFloorOpen: true, firstAfter: null, mustServe: [1, 2], maxMonths: null, ...since('code_2015', 'reduction.prison.special', `Điều 64 ${CODE}`) },
    ],
    'code',
  ),
  ...carriedOn<ReductionValues>(
    [
      { ...atLarge, ...adult, firstAfter: [1, 3], mustServe: [1, 2], maxMonths: 9, minMonths: 3, ...since('law_2019', 'reduction.non_custodial', `Điều 63 ${CODE}; Điều 102 ${LAW}`) },
      { ...atLarge, ...adult, special: true, firstAfter: [1, 4], mustServe: [2, 5], maxMonths: 12, ...since('law_2019', 'reduction.non_custodial.special', `Điều 102 khoản 4 ${LAW}`) },
    ],
    'law',
  ),
  ...carriedOn<ReductionValues>(
    [
      { ...prison, ...young, maxMonths: 48, ...since('code_2015', 'reduction.prison.juvenile', `Điều 105 khoản 1 ${CODE}`) },
      { ...prison, ...young, special: true, firstAfter: null, maxMonths: 48, ...since('code_2015', 'reduction.prison.juvenile.special', `Điều 105 khoản 2 ${CODE}`) },
      // Khoản 1 may be read to ask the two fifths of prison alone (“riêng đối với hình phạt tù”), and half as of adults here: a person looks at it.
      { ...atLarge, ...young, maxMonths: 9, minMonths: 3, ...since('code_2015', 'reduction.non_custodial.juvenile', `Điều 105 khoản 1 ${CODE}; Điều 102 ${LAW}`, 'reading') },
      { ...atLarge, ...young, special: true, firstAfter: null, maxMonths: 12, ...since('code_2015', 'reduction.non_custodial.juvenile.special', `Điều 105 khoản 2 ${CODE}; Điều 102 ${LAW}`, 'reading') },
    ],
    'juvenile',
  ),
];

/** Reductions in one calendar year: without and with a special ground. */
export const yearlyReductionRules: Rows<{ readonly penalty: TermPenalty; readonly times: number; readonly specialTimes: number }> = carriedOn(
  [
    { penalty: 'TU_CO_THOI_HAN', times: 1, specialTimes: 2, ...since('law_2019', 'reduction.yearly.prison', `Điều 38 ${LAW}; ${ROUNDS}`) },
    { penalty: 'CAI_TAO_KHONG_GIAM_GIU', times: 1, specialTimes: 2, ...since('law_2019', 'reduction.yearly.non_custodial', `Điều 102 ${LAW}`) },
  ],
  'law',
);

export type LifeCase = 'LIFE' | 'SEVERAL_WITH_LIFE' | 'DEATH_COMMUTED';
/** Life (tù chung thân): `firstReducedToMonths` null where the clause names none. */
export const lifeReductionRules: Rows<{ readonly lifeCase: LifeCase; readonly firstAfterMonths: number; readonly mustServeMonths: number; readonly firstReducedToMonths: number | null }> = carriedOn(
  [
    { lifeCase: 'LIFE', firstAfterMonths: 144, mustServeMonths: 240, firstReducedToMonths: 360, ...since('code_2015', 'reduction.life', `Điều 63 khoản 1, khoản 2 ${CODE}`) },
    { lifeCase: 'SEVERAL_WITH_LIFE', firstAfterMonths: 180, mustServeMonths: 300, firstReducedToMonths: 360, ...since('code_2015', 'reduction.several_with_life', `Điều 63 khoản 3 ${CODE}`) },
    { lifeCase: 'DEATH_COMMUTED', firstAfterMonths: 300, mustServeMonths: 360, firstReducedToMonths: null, ...since('code_2015', 'reduction.death_commuted', `Điều 63 khoản 6 ${CODE}`) },
  ],
  'code',
);

export type CrimeAfterReduction = 'IT_NGHIEM_TRONG_CO_Y' | 'NGHIEM_TRONG_TRO_LEN';
/** Reduced once, then a new crime: part of the combined term before the next first review. */
export const crimeAfterReductionRules: Rows<{ readonly crime: CrimeAfterReduction; readonly firstAfter: Fraction }> = carriedOn(
  [
    { crime: 'IT_NGHIEM_TRONG_CO_Y', firstAfter: [1, 2], ...since('code_2015', 'reduction.after_less_serious', `Điều 63 khoản 4 ${CODE}`) },
    { crime: 'NGHIEM_TRONG_TRO_LEN', firstAfter: [2, 3], ...since('code_2015', 'reduction.after_serious', `Điều 63 khoản 5 ${CODE}`) },
  ],
  'code',
);

export type Force = 'CAND' | 'QDND';
/** Rounds (đợt) in the order of the year; one earlier when less than `earlierUnderMonths` are left; the team meets so many days before. */
export const roundRules: Rows<{ readonly force: Force; readonly rounds: readonly string[]; readonly earlierUnderMonths: number; readonly meetingDaysBefore: number }> = carriedOn(
  [
    { force: 'CAND', rounds: ['TET', '30/4', '2/9'], earlierUnderMonths: 12, meetingDaysBefore: 20, ...since('law_2019', 'round.police', `${ROUNDS}; Điều 13 khoản 1 Thông tư liên tịch 02/2021`) },
    { force: 'QDND', rounds: ['30/4', '2/9', '22/12'], earlierUnderMonths: 12, meetingDaysBefore: 20, ...since('law_2019', 'round.army', `${ROUNDS}; Điều 13 khoản 1 Thông tư liên tịch 02/2021`) },
  ],
  'law',
);

/**
 * What shows marked progress (nhiều tiến bộ): grades of the latest closed quarter in prison, the latest grade of one who serves among people. That the law asks
 * for a grade is read; how many periods of it are asked stands in texts that were not read, so the row is a reading and a person looks at it.
 */
export type ProgressPlace = 'PRISON' | 'PROBATION' | 'NON_CUSTODIAL';
export const progressRules: Rows<{ readonly place: ProgressPlace; readonly grades: readonly string[] }> = carriedOn(
  [
    { place: 'PRISON', grades: ['TOT', 'KHA'], ...since('law_2019', 'progress.prison', `Điều 35, Điều 38 ${LAW}`, 'reading') },
    { place: 'PROBATION', grades: ['TOT', 'KHA'], ...since('law_2019', 'progress.community', `Điều 64, Điều 89 ${LAW}`, 'reading') },
    { place: 'NON_CUSTODIAL', grades: ['TOT', 'KHA'], ...since('law_2019', 'progress.non_custodial', `Điều 102 ${LAW}`, 'reading') },
  ],
  'law',
);

/** How much of what the judgment owes to others must be paid (bồi thường một phần nghĩa vụ dân sự) where a text names it. */
export const civilPartRules: Rows<{ readonly penalty: TermPenalty; readonly part: Fraction }> = carriedOn(
  [{ penalty: 'CAI_TAO_KHONG_GIAM_GIU', part: [1, 2], ...since('law_2019', 'reduction.civil_part.non_custodial', `Điều 102 ${LAW}; Điều 3 khoản 5 Thông tư liên tịch 04/2021`) }],
  'law',
);
