import { carriedOn, since, type Rows } from './rule.ts';
import type { TermPenalty } from './term-rules.ts';

const CODE = 'Bộ luật Hình sự';

/** Age at the crime where the code sets its own limit. */
export type JuvenileAge = '16_18' | '14_16';

/** Upper limit of a combined penalty (hình phạt chung). */
export const combinedLimitRules: Rows<{ readonly penalty: TermPenalty; readonly age: JuvenileAge | null; readonly maxMonths: number }> = [
  ...carriedOn(
    [
      { penalty: 'TU_CO_THOI_HAN', age: null, maxMonths: 360, ...since('code_2015', 'combine.limit.prison', `Điều 55 khoản 1 điểm a ${CODE}`) },
      { penalty: 'CAI_TAO_KHONG_GIAM_GIU', age: null, maxMonths: 36, ...since('code_2015', 'combine.limit.non_custodial', `Điều 55 khoản 1 điểm a ${CODE}`) },
    ],
    'code',
  ),
  ...carriedOn(
    [
      { penalty: 'TU_CO_THOI_HAN', age: '16_18', maxMonths: 216, ...since('code_2015', 'combine.limit.prison.16_18', `Điều 103 khoản 1 ${CODE}`) },
      { penalty: 'TU_CO_THOI_HAN', age: '14_16', maxMonths: 144, ...since('code_2015', 'combine.limit.prison.14_16', `Điều 103 khoản 1 ${CODE}`) },
      { penalty: 'CAI_TAO_KHONG_GIAM_GIU', age: '16_18', maxMonths: 36, ...since('code_2015', 'combine.limit.non_custodial.16_18', `Điều 103 khoản 1 ${CODE}`) },
      { penalty: 'CAI_TAO_KHONG_GIAM_GIU', age: '14_16', maxMonths: 36, ...since('code_2015', 'combine.limit.non_custodial.14_16', `Điều 103 khoản 1 ${CODE}`) },
    ],
    'juvenile',
  ),
];

/** `divisor`: what a sum of terms is divided by when it becomes prison (three days of non-custodial reform are one of prison). */
export type CombiningKey = 'SAME_KIND' | 'TO_PRISON' | 'LIFE_ABSORBS' | 'DEATH_ABSORBS' | 'FINE' | 'EXPULSION' | 'OLDER_CRIME' | 'NEW_CRIME' | 'ADDITIONAL' | 'ADDITIONAL_OF_LEGAL_PERSON';
export const combiningRules: Rows<{ readonly key: CombiningKey; readonly divisor: number }> = carriedOn(
  [
    { key: 'SAME_KIND', divisor: 1, ...since('code_2015', 'combine.same_kind', `Điều 55 khoản 1 điểm a ${CODE}`) },
    { key: 'TO_PRISON', divisor: 3, ...since('code_2015', 'combine.to_prison', `Điều 55 khoản 1 điểm b ${CODE}`) },
    { key: 'LIFE_ABSORBS', divisor: 1, ...since('code_2015', 'combine.life', `Điều 55 khoản 1 điểm c ${CODE}`) },
    { key: 'DEATH_ABSORBS', divisor: 1, ...since('code_2015', 'combine.death', `Điều 55 khoản 1 điểm d ${CODE}`) },
    { key: 'FINE', divisor: 1, ...since('code_2015', 'combine.fine', `Điều 55 khoản 1 điểm đ ${CODE}`) },
    { key: 'EXPULSION', divisor: 1, ...since('code_2015', 'combine.expulsion', `Điều 55 khoản 1 điểm e ${CODE}`) },
    { key: 'OLDER_CRIME', divisor: 1, ...since('code_2015', 'combine.older_crime', `Điều 56 khoản 1 ${CODE}`) },
    { key: 'NEW_CRIME', divisor: 1, ...since('code_2015', 'combine.new_crime', `Điều 56 khoản 2 ${CODE}`) },
    { key: 'ADDITIONAL', divisor: 1, ...since('code_2015', 'combine.additional', `Điều 55 khoản 2 điểm a ${CODE}`) },
    // The article was not read.
    { key: 'ADDITIONAL_OF_LEGAL_PERSON', divisor: 1, ...since('code_2015', 'combine.additional.legal_person', `Điều 86 khoản 2 ${CODE}`, 'unverified') },
  ],
  'code',
);
