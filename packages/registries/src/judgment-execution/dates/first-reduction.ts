import { label } from '../../shared/label.ts';
import { firstReductionDay, type FirstReductionInput } from '../calculation/index.ts';
import { defineDate } from './definition.ts';
import { lifeCaseOf } from './life-case.ts';
import { servesPrison, servingOf } from './serving.ts';

const already = label('Đã được giảm lần đầu.', 'Reduced for the first time already.');

/** Ngày sớm nhất đủ thời gian để được xét giảm lần đầu: BLHS Điều 63, 105. */
export const firstReduction = defineDate<FirstReductionInput>({
  code: 'FIRST_REDUCTION',
  label: label('Đủ thời gian để được xét giảm lần đầu', 'Time served for the first reduction'),
  prepare(facts) {
    if (!servesPrison(facts)) return null;
    if (facts.events('GIAM').length > 0) return { none: already };
    const serving = servingOf(facts);
    if ('missing' in serving) return serving;
    const { term, open, doubts } = serving;
    const length = term === 'life' ? { termMonths: 0, lifeCase: lifeCaseOf(facts) } as const : { termMonths: term.months, termDays: term.days, lifeCase: null };
    return { input: { ...serving.facts, ...length, juvenile: facts.juvenile }, open, doubts };
  },
  calculate: firstReductionDay,
});
