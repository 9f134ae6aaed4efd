import { carriedOn, since, type Rows } from './rule.ts';

const LAW = 'Luật Thi hành án hình sự 2019';

/** As main penalty by a decision of its own; as additional penalty after the prison term; the exit day put off by the court. */
export type ExpulsionKey = 'MAIN' | 'ADDITIONAL' | 'EXTENSION';
/** Expulsion (trục xuất). No clause that was read names the first day: that it follows the effect of the judgment or the end of the prison term is read out of notice and file. */
export const expulsionRules: Rows<{ readonly key: ExpulsionKey }> = carriedOn(
  [
    { key: 'MAIN', ...since('law_2019', 'expulsion.main', `Điều 118 ${LAW}`, 'reading') },
    { key: 'ADDITIONAL', ...since('law_2019', 'expulsion.additional', `Điều 119, Điều 120 ${LAW}`, 'reading') },
    { key: 'EXTENSION', ...since('law_2019', 'expulsion.extension', `Điều 123 khoản 2, khoản 3 ${LAW}`) },
  ],
  'law',
);
