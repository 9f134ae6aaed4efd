import type { IsoDate } from '@thahs/engine/kernel';
import type { JuvenileAge } from '../rules/combining-rules.ts';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation, type Step } from '../steps.ts';
import { combineCrimes } from './combine-crimes.ts';
import { combineJudgments, type CombineJudgmentsInput } from './combine-judgments.ts';

export interface Length {
  readonly months: number;
  readonly days: number;
}
/** A length and what is served for so long. */
export interface CombinedTerm extends Length {
  readonly penalty: TermPenalty;
}

/** One judgment with the term of each of its crimes. */
export interface JudgmentToCombine {
  readonly on: IsoDate;
  readonly terms: readonly (CombinedTerm | 'life')[];
  /** How it meets those before it; null for the first. */
  readonly mode: CombineJudgmentsInput['mode'] | null;
  /** What was served of those before it, in the kind that was served; null where it is not known. */
  readonly served: Length | null;
  readonly source?: string;
}
export interface CombineFileInput {
  /** In the order of their days. */
  readonly judgments: readonly JudgmentToCombine[];
  readonly juvenileAge?: JuvenileAge;
}

/** Terms are added in months of 30 days, as their odd days are counted elsewhere. */
export const inMonths = ({ months, days }: Length): number => months + days / 30;
export function asLength(total: number): Length {
  const days = Math.round(total * 30);
  return { months: Math.floor(days / 30), days: days % 30 };
}

interface Sum {
  readonly penalty: TermPenalty;
  readonly months: number;
}
type Combined = Sum | 'life';
const PRISON = 'TU_CO_THOI_HAN';
const penaltyOf = (term: Combined) => (term === 'life' ? { kind: 'TU_CHUNG_THAN' as const } : { kind: term.penalty, months: term.months });
const sumOf = (term: CombinedTerm | 'life'): Combined => (term === 'life' ? term : { penalty: term.penalty, months: inMonths(term) });

/** The judgments met so far, combined one after the other, with the steps that led there. */
class Combining {
  readonly steps: Step[] = [];
  private readonly age: Pick<CombineFileInput, 'juvenileAge'>;
  private readonly book: RuleBook;

  constructor({ juvenileAge }: CombineFileInput, book: RuleBook) {
    this.age = juvenileAge === undefined ? {} : { juvenileAge };
    this.book = book;
  }

  private kept<T>({ outcome, steps }: Calculation<T>, source: string | undefined): T {
    this.steps.push(...steps.map((step) => ({ ...step, source: source ?? null })));
    return outcome;
  }

  /** The crimes of one trial (Điều 55). */
  together(on: IsoDate, terms: readonly Combined[], source: string | undefined): Combined {
    const { main, months = 0 } = this.kept(combineCrimes({ on, penalties: terms.map(penaltyOf), ...this.age }, this.book), source);
    return main === 'TU_CHUNG_THAN' ? 'life' : { penalty: main === 'CAI_TAO_KHONG_GIAM_GIU' ? main : PRISON, months };
  }

  oddDays({ on, terms, served, source }: JudgmentToCombine): void {
    const days = [...terms, served].reduce((sum, each) => sum + (each === null || each === 'life' ? 0 : each.days), 0);
    const trail = new Trail(this.book);
    if (days > 0) trail.count('PART_OF_MONTH', on, 'PART_OF_MONTH', { days });
    this.kept(trail.answer(null), source);
  }

  /** Non-custodial reform beside prison: three days of it are one of prison (Điều 55.1.b), of what is served as of what is left. */
  private divisor(on: IsoDate, { penalty, months }: Sum, beside: TermPenalty, source: string | undefined): number {
    if (penalty === beside || penalty === PRISON) return 1;
    const rule = ruleOn(this.book.combining, on, (row) => row.key === 'TO_PRISON');
    const trail = new Trail(this.book);
    trail.note(rule, 'TURNED_INTO_PRISON', { months, prisonMonths: months / rule.divisor });
    this.kept(trail.answer(null), source);
    return rule.divisor;
  }

  /** What came before with the crimes of a later judgment (Điều 56). */
  joined(before: Combined, own: Combined, { on, mode, served, source }: JudgmentToCombine): Combined {
    if (mode === null || before === 'life' || own === 'life') return this.together(on, [before, own], source);
    const [earlier, later] = [this.divisor(on, before, own.penalty, source), this.divisor(on, own, before.penalty, source)];
    const penalty = before.penalty === own.penalty ? own.penalty : PRISON;
    const servedMonths = served === null ? null : inMonths(served) / earlier;
    const { combinedMonths } = this.kept(combineJudgments({ on, mode, earlierMonths: before.months / earlier, servedMonths, newMonths: own.months / later, penalty, ...this.age }, this.book), source);
    return { penalty, months: combinedMonths };
  }
}

/**
 * The judgments of one file combined one after the other (tổng hợp hình phạt của nhiều bản án): the crimes of each by Điều 55, then with what came before by Điều 56.
 * Life absorbs; non-custodial reform beside prison becomes prison. A new crime asks for the part of the earlier term that was served.
 */
export function combineFile(input: CombineFileInput, book: RuleBook = RULES): Calculation<{ readonly term: CombinedTerm | 'life' }> {
  const made = new Combining(input, book);
  let total: Combined | undefined;
  for (const judgment of input.judgments) {
    made.oddDays(judgment);
    const own = made.together(judgment.on, judgment.terms.map(sumOf), judgment.source);
    total = total === undefined ? own : made.joined(total, own, judgment);
  }
  if (total === undefined) throw new RangeError('no judgment to combine');
  return { outcome: { term: total === 'life' ? total : { penalty: total.penalty, ...asLength(total.months) } }, steps: made.steps };
}
