import { crimeList } from './crime-lists.ts';
import { carriedOn, since, type Fraction, type Rows, type UpTo } from './rule.ts';

const CODE = 'Bộ luật Hình sự';
const RESOLUTION = 'Nghị quyết 01/2018/NQ-HĐTP';

/** Quarters graded khá or better without a break up to the review, by the length of the term. */
export const gradedQuarterRules: Rows<{ readonly lifeReduced: boolean; readonly upToMonths: UpTo; readonly quarters: number }> = carriedOn(
  [
    { lifeReduced: true, upToMonths: null, quarters: 20, ...since('code_2015', 'release.quarters.life', `Điều 2 khoản 3 điểm a ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: 36, quarters: 2, ...since('code_2015', 'release.quarters.3', `Điều 2 khoản 3 điểm g ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: 60, quarters: 4, ...since('code_2015', 'release.quarters.5', `Điều 2 khoản 3 điểm e ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: 120, quarters: 6, ...since('code_2015', 'release.quarters.10', `Điều 2 khoản 3 điểm đ ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: 180, quarters: 8, ...since('code_2015', 'release.quarters.15', `Điều 2 khoản 3 điểm d ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: 240, quarters: 12, ...since('code_2015', 'release.quarters.20', `Điều 2 khoản 3 điểm c ${RESOLUTION}`) },
    { lifeReduced: false, upToMonths: null, quarters: 16, ...since('code_2015', 'release.quarters.30', `Điều 2 khoản 3 điểm b ${RESOLUTION}`) },
  ],
  'code',
);

/** What must be served: a part of a fixed term, or months when life was reduced to a fixed term. */
export type ReleaseGroup = 'ORDINARY' | 'SPECIAL' | 'JUVENILE';
export const releaseServedRules: Rows<{ readonly group: ReleaseGroup; readonly part: Fraction; readonly lifeMonths: number }> = [
  ...carriedOn(
    [
      { group: 'ORDINARY', part: [1, 2], lifeMonths: 180, ...since('code_2015', 'release.served', `Điều 66 khoản 1 điểm đ ${CODE}`) },
      { group: 'SPECIAL', part: [1, 3], lifeMonths: 144, ...since('code_2015', 'release.served.special', `Điều 66 khoản 1 điểm đ ${CODE}`) },
    ] as const,
    'code',
  ),
  ...carriedOn([{ group: 'JUVENILE', part: [1, 3], lifeMonths: 144, ...since('code_2015', 'release.served.juvenile', `Điều 106 ${CODE}; Điều 4 ${RESOLUTION}`) }] as const, 'juvenile'),
];

/** Crimes without conditional release: by chapter or article, from a length of term on, some only when intentional. */
export interface ReleaseExclusion {
  readonly chapters: readonly string[];
  readonly articles: readonly string[];
  readonly fromMonths: number;
  readonly intentOnly: boolean;
}
const always = crimeList('PAROLE_EXCLUDED_ALWAYS');
export const releaseExclusionRules: Rows<ReleaseExclusion> = carriedOn(
  [
    { chapters: always.chapters ?? [], articles: always.articles, fromMonths: 0, intentOnly: false, ...since('code_2015', 'release.excluded.always', `Điều 66 khoản 2 điểm a ${CODE}`) },
    { chapters: ['XIV'], articles: [], fromMonths: 120, intentOnly: true, ...since('code_2015', 'release.excluded.chapter_xiv', `Điều 66 khoản 2 điểm a ${CODE}`) },
    { chapters: [], articles: crimeList('PAROLE_EXCLUDED_FROM_7_YEARS').articles, fromMonths: 84, intentOnly: false, ...since('code_2015', 'release.excluded.7_years', `Điều 66 khoản 2 điểm a ${CODE}`) },
  ],
  'code',
);

export type ReleaseConditionKey = 'EXCLUDED_CRIME' | 'EXCLUDED_DEATH_COMMUTED' | 'NOT_REDUCED_YET' | 'NOT_FIRST_OFFENCE' | 'NO_CLEAR_RESIDENCE' | 'MONEY_NOT_PAID' | 'REMAINING';
/** The other conditions and where each stands; `juvenile`: whether it is asked of those under 18 (Điều 106). */
export const releaseConditionRules: Rows<{ readonly key: ReleaseConditionKey; readonly juvenile: boolean }> = carriedOn(
  [
    { key: 'EXCLUDED_CRIME', juvenile: true, ...since('code_2015', 'release.excluded', `Điều 66 khoản 2 điểm a ${CODE}`) },
    { key: 'EXCLUDED_DEATH_COMMUTED', juvenile: true, ...since('code_2015', 'release.excluded.death', `Điều 66 khoản 2 điểm b ${CODE}`) },
    { key: 'NOT_REDUCED_YET', juvenile: false, ...since('code_2015', 'release.reduced_once', `Điều 66 khoản 1 ${CODE}`) },
    { key: 'NOT_FIRST_OFFENCE', juvenile: true, ...since('code_2015', 'release.first_offence', `Điều 66 khoản 1 ${CODE}; Điều 2 khoản 2 ${RESOLUTION}`) },
    { key: 'NO_CLEAR_RESIDENCE', juvenile: true, ...since('code_2015', 'release.residence', `Điều 66 khoản 1 ${CODE}; Điều 2 khoản 4 ${RESOLUTION}`) },
    { key: 'MONEY_NOT_PAID', juvenile: false, ...since('code_2015', 'release.money', `Điều 66 khoản 1 ${CODE}; Điều 2 khoản 5 ${RESOLUTION}`) },
    { key: 'REMAINING', juvenile: true, ...since('code_2015', 'release.remaining', `Điều 66 khoản 3 ${CODE}; Điều 2 khoản 6 điểm a ${RESOLUTION}`) },
  ],
  'code',
);

/** Rounds (đợt xét) of conditional release: the grading quarters at whose end it is reviewed; the fourth closes the year. */
export const releaseRoundRules: Rows<{ readonly quarters: readonly number[] }> = carriedOn([{ quarters: [1, 2, 4], ...since('law_2019', 'release.rounds', 'Điều 57 Luật Thi hành án hình sự 2019') }], 'law');
