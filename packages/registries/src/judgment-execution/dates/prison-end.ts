import { label } from '../../shared/label.ts';
import { lifeTermEnd, termEnd, type FirstOfLife, type TermEndInput } from '../calculation/index.ts';
import { defineDate, inPenalty } from './definition.ts';
import { byTheLaw, lifeTerm } from './life-term.ts';
import { proposed } from './rest-of-term.ts';
import { servesPrison, servingOf, stillAway } from './serving.ts';
import { afterTheEnd, termToEnd } from './term-input.ts';

const ofLife = label('Tù chung thân không có ngày hết hạn cho đến khi được giảm xuống tù có thời hạn.', 'Life has no end until it is reduced to a term.');
const reducedLife = label('Đã có quyết định giảm án chung thân. Nhập thời hạn mới vào “Hình phạt, biện pháp phải chấp hành” thì tính được ngày hết hạn.', 'Life was reduced. Enter the new term in “Penalty to be executed” and its end can be calculated.');

/** Ngày chấp hành xong án phạt tù: BLHS Điều 38, 63, 68; Luật 41/2019 Điều 46. */
export const prisonEnd = defineDate<TermEndInput & { readonly life?: FirstOfLife }>({
  code: 'PRISON_END',
  label: label('Hết hạn chấp hành án phạt tù', 'End of the prison term'),
  prepare(facts) {
    if (!servesPrison(facts)) return null;
    const serving = servingOf(facts);
    if ('missing' in serving) return { missing: proposed(facts, serving.missing) };
    const ofLaw = serving.term === 'life' ? lifeTerm(facts) : null;
    const term = ofLaw?.term ?? serving.term;
    if (term === 'life') return { none: facts.events('GIAM').length > 0 ? reducedLife : ofLife };
    const { input, doubts } = termToEnd(facts, serving, term);
    const late = afterTheEnd(input);
    // Who went when nothing was left to serve moves nothing on by staying away.
    const [open, own] = late.length === 0 ? [serving.open, serving.doubts] : [false, serving.doubts.filter((doubt) => doubt !== stillAway)];
    return { input: ofLaw === null ? input : { ...input, life: ofLaw.life }, open, doubts: [...(ofLaw === null ? [] : [byTheLaw]), ...own, ...late, ...doubts] };
  },
  calculate({ life, ...input }, book) {
    const { outcome, steps } = life === undefined ? termEnd(input, book) : lifeTermEnd(input, life, book);
    return { outcome: { date: outcome.endDate }, steps };
  },
  fixedIn: inPenalty,
});
