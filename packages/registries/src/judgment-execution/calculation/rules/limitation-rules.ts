import { crimeList } from './crime-lists.ts';
import { carriedOn, since, type Rows, type UpTo } from './rule.ts';

const CODE = 'Bộ luật Hình sự';

/** Penalties that have no length here stand in the band of their own name. */
export type LimitationBand = 'MILD' | 'PRISON' | 'GRAVEST' | 'LEGAL_PERSON';
/** Limitation of execution (thời hiệu thi hành bản án), from the day the judgment takes effect. */
export const limitationRules: Rows<{ readonly band: LimitationBand; readonly upToMonths: UpTo; readonly years: number }> = carriedOn(
  [
    { band: 'MILD', upToMonths: null, years: 5, ...since('code_2015', 'limitation.mild', `Điều 60 khoản 2 điểm a ${CODE}`) },
    { band: 'PRISON', upToMonths: 36, years: 5, ...since('code_2015', 'limitation.prison.3', `Điều 60 khoản 2 điểm a ${CODE}`) },
    { band: 'PRISON', upToMonths: 180, years: 10, ...since('code_2015', 'limitation.prison.15', `Điều 60 khoản 2 điểm b ${CODE}`) },
    { band: 'PRISON', upToMonths: null, years: 15, ...since('code_2015', 'limitation.prison.30', `Điều 60 khoản 2 điểm c ${CODE}`) },
    { band: 'GRAVEST', upToMonths: null, years: 20, ...since('code_2015', 'limitation.gravest', `Điều 60 khoản 2 điểm d ${CODE}`) },
    { band: 'LEGAL_PERSON', upToMonths: null, years: 5, ...since('code_2015', 'limitation.legal_person', `Điều 60 khoản 3 ${CODE}`) },
  ],
  'code',
);

const none = crimeList('NO_EXECUTION_LIMITATION');
export const noLimitationRules: Rows<{ readonly chapters: readonly string[]; readonly clauses: readonly string[] }> = carriedOn(
  [{ chapters: none.chapters ?? [], clauses: none.clauses ?? [], ...since('code_2015', 'limitation.none', `Điều 61 ${CODE}`) }],
  'code',
);

/** How khoản 4 and khoản 5 meet is our reading: the later of the two days. */
export type RestartKey = 'NEW_CRIME' | 'WANTED';
export const limitationRestartRules: Rows<{ readonly key: RestartKey }> = carriedOn(
  [
    { key: 'NEW_CRIME', ...since('code_2015', 'limitation.new_crime', `Điều 60 khoản 4 ${CODE}`) },
    { key: 'WANTED', ...since('code_2015', 'limitation.wanted', `Điều 60 khoản 5 ${CODE}`) },
  ],
  'code',
);
