import type { IsoDate } from '@thahs/engine/kernel';
import { label } from '../../shared/label.ts';
import { firstReductionDay, RULES, type FirstReductionInput } from '../calculation/index.ts';
import { defineDate, type Prepared } from './definition.ts';
import type { FileFacts } from './facts.ts';
import { lifeCaseOf } from './life-case.ts';
import { nonCustodialServing } from './non-custodial.ts';
import { reviewOver } from './review-over.ts';
import { servesPrison, servingOf } from './serving.ts';

const already = label('Đã được giảm lần đầu.', 'Reduced for the first time already.');

function atLarge(facts: FileFacts): Prepared<FirstReductionInput> {
  const serving = nonCustodialServing(facts);
  if ('missing' in serving) return serving;
  const { startDate, term, credit, doubts, source } = serving;
  return { input: { penalty: 'CAI_TAO_KHONG_GIAM_GIU', startDate, ...credit, termMonths: term.months, termDays: term.days, lifeCase: null, juvenile: facts.juvenile, source }, doubts };
}

/** Ngày sớm nhất đủ thời gian để được xét giảm lần đầu: BLHS Điều 63, 105; Luật 41/2019 Điều 38, 102. */
export const firstReduction = defineDate<FirstReductionInput>({
  code: 'FIRST_REDUCTION',
  label: label('Đủ thời gian để được xét giảm lần đầu', 'Time served for the first reduction'),
  prepare(facts) {
    const isAtLarge = facts.subjectKind === 'CAI_TAO_KHONG_GIAM_GIU';
    if (!isAtLarge && !servesPrison(facts)) return null;
    const over = reviewOver(facts);
    if (over !== null) return { none: over };
    if (facts.events('GIAM').length > 0) return { none: already };
    if (isAtLarge) return atLarge(facts);
    const serving = servingOf(facts);
    if ('missing' in serving) return serving;
    const { term, open, doubts } = serving;
    const length = term === 'life' ? { termMonths: 0, lifeCase: lifeCaseOf(facts) } as const : { termMonths: term.months, termDays: term.days, lifeCase: null };
    return { input: { ...serving.facts, ...length, juvenile: facts.juvenile }, open, doubts };
  },
  calculate: firstReductionDay,
});

/** That day alone, of a file without its reductions; null where the records do not give it. */
export function firstReductionDate(facts: FileFacts): IsoDate | null {
  const prepared = firstReduction.prepare(facts);
  return prepared !== null && 'input' in prepared ? firstReduction.calculate(prepared.input, RULES).outcome.date : null;
}
