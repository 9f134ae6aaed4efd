import type { FileFigure } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { combineFile, type CombinedTerm, type RuleBook } from '../calculation/index.ts';
import { shownStep, type Papers } from './answer.ts';
import { combiningOf } from './combined-facts.ts';
import { lengthOf, textIn, type FileFacts } from './facts.ts';
import { termDifference, termWords } from './lengths-in-words.ts';
import { servesPrison } from './serving.ts';

const parallel = label(
  'Nếu bản án trước cho hưởng án treo mà tội của bản án sau phạm trước đó thì hai bản án không tổng hợp, thi hành song song (Điều 7 khoản 2 Nghị quyết 02/2018/NQ-HĐTP).',
  'If the earlier judgment was a suspended sentence and the crime of the later one came before it, the two are not combined.',
);
const NON_CUSTODIAL = 'CAI_TAO_KHONG_GIAM_GIU';
const isNonCustodial = ({ subjectKind, mainPenalty }: FileFacts): boolean => subjectKind === NON_CUSTODIAL && (mainPenalty === NON_CUSTODIAL || mainPenalty === '');

/** Life while it has not become a term by another judgment; else the term that is executed. */
function officialOf(facts: FileFacts): CombinedTerm | 'life' | null {
  const penalty = isNonCustodial(facts) ? NON_CUSTODIAL : 'TU_CO_THOI_HAN';
  if (facts.changed !== null) return { penalty, months: facts.changed.months, days: facts.changed.days };
  const length = textIn(facts.penalty, 'mainPenalty') === 'TU_CHUNG_THAN' ? 'life' : lengthOf(facts.penalty?.values['term']);
  return length === null || length === 'life' ? length : { penalty, ...length };
}

export const NOTHING = { calculated: null, official: null, difference: null, steps: [], missing: [], none: null, doubts: [], verified: true } as const;

/**
 * Hình phạt chung (tổng hợp hình phạt của nhiều bản án): what the judgments of a file come to, beside the term that the court's combination put into the
 * penalty. That term counts, whatever is calculated here. `papers`: names what steps rest on; without it there are no steps. BLHS Điều 55, 56.
 */
export function combinedPenalty(facts: FileFacts, book: RuleBook, papers?: Papers): readonly FileFigure[] {
  const found = servesPrison(facts) || isNonCustodial(facts) ? combiningOf(facts) : null;
  if (found === null) return [];
  const given = officialOf(facts);
  const plain = { ...NOTHING, code: 'COMBINED_PENALTY', label: label('Hình phạt chung của các bản án', 'Combined penalty of the judgments'), official: given === null ? null : termWords(given) };
  if (!('input' in found)) return [{ ...plain, ...found }];
  const { outcome, steps } = combineFile(found.input, book);
  const difference = given === null ? null : termDifference(given, outcome.term);
  const isOlder = found.input.judgments.some(({ mode }) => mode === 'OLDER_CRIME');
  return [{
    ...plain, difference, calculated: termWords(outcome.term), steps: papers ? steps.map((step) => shownStep(step, papers)) : [],
    doubts: [...found.doubts, ...(isOlder && difference !== null ? [parallel] : [])], verified: steps.every(({ verified }) => verified),
  }];
}
