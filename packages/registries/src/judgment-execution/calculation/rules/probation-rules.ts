import { carriedOn, since, type Fraction, type Rows } from './rule.ts';

const CODE = 'Bộ luật Hình sự';
const LAW = 'Luật Thi hành án hình sự 2019';
const RESOLUTION = 'Nghị quyết 02/2018/NQ-HĐTP';

/** Suspended sentence (án treo): longest prison term, and the probation as a multiple of it within bounds. */
export const suspensionRules: Rows<{ readonly maxPrisonMonths: number; readonly timesPrison: number; readonly minMonths: number; readonly maxMonths: number }> = carriedOn(
  [{ maxPrisonMonths: 36, timesPrison: 2, minMonths: 12, maxMonths: 60, ...since('code_2015', 'suspension.length', `Điều 65 khoản 1 ${CODE}; Điều 4 ${RESOLUTION}`) }],
  'code',
);

/** The eight cases of the first day of probation; which of the first two days counts in case 5 is open where the first instance refused. */
export type ProbationCase = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
const CASES: readonly ProbationCase[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const probationStartRules: Rows<{ readonly caseNo: ProbationCase }> = carriedOn(
  CASES.map((caseNo) => ({ caseNo, ...since('code_2015', `probation.start.${caseNo}`, `Điều 5 khoản ${caseNo} ${RESOLUTION}`) })),
  'suspension',
);

/** án treo, or conditional early release (tha tù trước thời hạn có điều kiện). */
export type ProbationKind = 'AN_TREO' | 'THA_TU_CO_DIEU_KIEN';

export const probationEndRules: Rows<{ readonly kind: ProbationKind }> = carriedOn(
  [
    { kind: 'AN_TREO', ...since('law_2019', 'probation.end.suspended', `Điều 65 ${CODE}; Điều 85 khoản 4 ${LAW}`) },
    { kind: 'THA_TU_CO_DIEU_KIEN', ...since('law_2019', 'probation.end.release', `Điều 66 khoản 3 ${CODE}; Điều 59 khoản 1 ${LAW}`) },
  ],
  'law',
);

/** Shortening (rút ngắn thời gian thử thách): part served before, part that may go in all, most and least in a round. */
export interface ShorteningValues {
  readonly kind: ProbationKind;
  readonly servedFirst: Fraction;
  readonly mayBeCut: Fraction;
  readonly maxMonths: number;
  readonly minMonths: number;
}
export const shorteningRules: Rows<ShorteningValues> = carriedOn(
  [
    { kind: 'AN_TREO', servedFirst: [1, 2], mayBeCut: [1, 4], maxMonths: 12, minMonths: 1, ...since('law_2019', 'shorten.suspended', `Điều 89 ${LAW}; Điều 8 ${RESOLUTION}`) },
    { kind: 'THA_TU_CO_DIEU_KIEN', servedFirst: [1, 2], mayBeCut: [1, 4], maxMonths: 24, minMonths: 3, ...since('law_2019', 'shorten.release', `Điều 64 ${LAW}; Điều 6, Điều 7 Nghị quyết 01/2018/NQ-HĐTP`) },
  ],
  'law',
);

/** Breach (vi phạm nghĩa vụ): how many intentional breaches or administrative fines open the way to prison. */
export type BreachKey = ProbationKind | 'OLDER_CRIME' | 'NEW_CRIME';
export const breachRules: Rows<{ readonly key: BreachKey; readonly times: number }> = carriedOn(
  [
    { key: 'AN_TREO', times: 2, ...since('code_2015', 'breach.suspended', `Điều 65 khoản 5 ${CODE}; Điều 10 ${RESOLUTION}`) },
    { key: 'THA_TU_CO_DIEU_KIEN', times: 2, ...since('code_2015', 'breach.release', `Điều 66 khoản 4 ${CODE}; Điều 5 Nghị quyết 01/2018/NQ-HĐTP`) },
    { key: 'NEW_CRIME', times: 1, ...since('code_2015', 'breach.new_crime', `Điều 65 khoản 5, Điều 56 ${CODE}; Điều 7 khoản 1 ${RESOLUTION}`) },
    { key: 'OLDER_CRIME', times: 1, ...since('code_2015', 'breach.older_crime', `Điều 7 khoản 2 ${RESOLUTION}`) },
  ],
  'code',
);
