import type { IsoDate } from '@thahs/engine/kernel';
import type { JuvenileAge } from '../rules/combining-rules.ts';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Step } from '../steps.ts';
import { combineCrimes } from './combine-crimes.ts';
import { combineJudgments, type CombineJudgmentsInput } from './combine-judgments.ts';

export interface Length {
  readonly months: number;
  readonly days: number;
}

/** One judgment with the prison term of each of its crimes. */
export interface JudgmentToCombine {
  readonly on: IsoDate;
  readonly terms: readonly (Length | 'life')[];
  /** How it meets those before it; null for the first. */
  readonly mode: CombineJudgmentsInput['mode'] | null;
  /** What was served of those before it; null where it is not known. */
  readonly served: Length | null;
  readonly source?: string;
}
export interface CombineFileInput {
  /** In the order of their days. */
  readonly judgments: readonly JudgmentToCombine[];
  readonly juvenileAge?: JuvenileAge;
}

/** Terms are added in months of 30 days, as their odd days are counted elsewhere. */
const inMonths = ({ months, days }: Length): number => months + days / 30;
export function asLength(total: number): Length {
  const days = Math.round(total * 30);
  return { months: Math.floor(days / 30), days: days % 30 };
}

type Combined = number | 'life';
const penaltyOf = (term: Combined) => (term === 'life' ? { kind: 'TU_CHUNG_THAN' as const } : { kind: 'TU_CO_THOI_HAN' as const, months: term });

/**
 * The judgments of one file combined one after the other (tổng hợp hình phạt của nhiều bản án): the crimes of each by Điều 55, then with what came before by Điều 56.
 * Life absorbs. A new crime asks for the part of the earlier term that was served.
 */
export function combineFile({ judgments, juvenileAge }: CombineFileInput, book: RuleBook = RULES): Calculation<{ readonly term: Length | 'life' }> {
  const steps: Step[] = [];
  const age = juvenileAge === undefined ? {} : { juvenileAge };
  const kept = <T>({ outcome, steps: made }: Calculation<T>, source: string | undefined): T => {
    steps.push(...made.map((step) => ({ ...step, source: source ?? null })));
    return outcome;
  };
  const together = (on: IsoDate, terms: readonly Combined[], source: string | undefined): Combined => {
    const { main, months } = kept(combineCrimes({ on, penalties: terms.map(penaltyOf), ...age }, book), source);
    return main === 'TU_CHUNG_THAN' ? 'life' : (months ?? 0);
  };
  const joined = (before: Combined, own: Combined, { on, mode, served, source }: JudgmentToCombine): Combined => {
    if (mode === null || before === 'life' || own === 'life') return together(on, [before, own], source);
    return kept(combineJudgments({ on, mode, earlierMonths: before, servedMonths: served === null ? null : inMonths(served), newMonths: own, ...age }, book), source).combinedMonths;
  };

  let total: Combined | undefined;
  for (const judgment of judgments) {
    const { on, terms, served, source } = judgment;
    const oddDays = [...terms, served].reduce((sum, each) => sum + (each === null || each === 'life' ? 0 : each.days), 0);
    const odd = new Trail(book);
    if (oddDays > 0) odd.count('PART_OF_MONTH', on, 'PART_OF_MONTH', { days: oddDays });
    kept(odd.answer(null), source);
    const own = together(on, terms.map((term) => (term === 'life' ? term : inMonths(term))), source);
    total = total === undefined ? own : joined(total, own, judgment);
  }
  if (total === undefined) throw new RangeError('no judgment to combine');
  return { outcome: { term: total === 'life' ? total : asLength(total) }, steps };
}
