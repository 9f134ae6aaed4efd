import { label } from '../../shared/label.ts';
import { termEnd, type TermEndInput } from '../calculation/index.ts';
import { defineDate, inPenalty } from './definition.ts';
import { reductionsIn } from './reductions.ts';
import { servesPrison, servingOf } from './serving.ts';

const ofLife = label('Tù chung thân không có ngày hết hạn cho đến khi được giảm xuống tù có thời hạn.', 'Life has no end until it is reduced to a term.');
const reducedLife = label('Đã có quyết định giảm án chung thân. Nhập thời hạn mới vào “Hình phạt, biện pháp phải chấp hành” thì tính được ngày hết hạn.', 'Life was reduced. Enter the new term in “Penalty to be executed” and its end can be calculated.');
const firstOfLife = label('Lần giảm đầu đã đổi chung thân thành tù có thời hạn nên không trừ vào thời hạn đó.', 'The first reduction turned life into a term and is not deducted from it.');

/** Ngày chấp hành xong án phạt tù: BLHS Điều 38, 63, 68; Luật 41/2019 Điều 46. */
export const prisonEnd = defineDate<TermEndInput>({
  code: 'PRISON_END',
  label: label('Hết hạn chấp hành án phạt tù', 'End of the prison term'),
  prepare(facts) {
    if (!servesPrison(facts)) return null;
    const serving = servingOf(facts);
    if ('missing' in serving) return serving;
    const { term, open, doubts } = serving;
    const reduced = facts.events('GIAM').length > 0;
    if (term === 'life') return { none: reduced ? reducedLife : ofLife };
    const { reductions: all, doubts: earlier } = reductionsIn(facts, serving.facts.startDate);
    // The first reduction of a life sentence made it a term.
    const [reductions, ofLifeTerm] = facts.mainPenalty === 'TU_CHUNG_THAN' && reduced ? [all.slice(1), [firstOfLife]] : [all, []];
    return { input: { ...serving.facts, months: term.months, days: term.days, ...(reductions.length === 0 ? {} : { reductions }) }, open, doubts: [...doubts, ...earlier, ...ofLifeTerm] };
  },
  calculate(input, book) {
    const { outcome, steps } = termEnd(input, book);
    return { outcome: { date: outcome.endDate }, steps };
  },
  fixedIn: inPenalty,
});
