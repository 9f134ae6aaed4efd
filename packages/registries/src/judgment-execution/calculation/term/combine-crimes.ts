import type { IsoDate } from '@thahs/engine/kernel';
import type { CombiningKey, JuvenileAge } from '../rules/combining-rules.ts';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { TermPenalty } from '../rules/term-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

/** Main penalties from the gravest down. */
const GRAVITY = ['TU_HINH', 'TU_CHUNG_THAN', 'TU_CO_THOI_HAN', 'CAI_TAO_KHONG_GIAM_GIU', 'PHAT_TIEN', 'TRUC_XUAT'] as const;
export type CombinedPenalty = (typeof GRAVITY)[number];

export interface CombineCrimesInput {
  /** Day of the judgment. */
  readonly on: IsoDate;
  readonly penalties: readonly { readonly kind: CombinedPenalty; readonly months?: number; readonly amountVnd?: number }[];
  readonly juvenileAge?: JuvenileAge;
}
export interface CombinedCrimes {
  readonly main: CombinedPenalty;
  readonly months?: number;
  readonly capped?: boolean;
  readonly fineVnd?: number;
  readonly expulsion?: true;
}

interface Sum {
  readonly on: IsoDate;
  readonly penalty: TermPenalty;
  readonly age: JuvenileAge | null;
  readonly months: number;
}

/** A sum of terms held to the limit of the law. */
export function capped(trail: Trail, book: RuleBook, { on, penalty, age, months }: Sum): { readonly months: number; readonly capped: boolean } {
  const rule = ruleOn(book.combinedLimit, on, (row) => row.penalty === penalty && row.age === age);
  if (months <= rule.maxMonths) return { months, capped: false };
  trail.note(rule, 'CAPPED', { months, limit: rule.maxMonths });
  return { months: rule.maxMonths, capped: true };
}

/**
 * Penalties of several crimes in one trial (tổng hợp hình phạt): same kinds added within the limit, non-custodial reform turned into prison at three days to one,
 * life and death absorb, fines added and expulsion beside. BLHS Điều 55, 103.
 */
export function combineCrimes({ on, penalties, juvenileAge }: CombineCrimesInput, book: RuleBook = RULES): Calculation<CombinedCrimes> {
  const trail = new Trail(book);
  const rule = (key: CombiningKey) => ruleOn(book.combining, on, (row) => row.key === key);
  const main = GRAVITY.find((kind) => penalties.some((penalty) => penalty.kind === kind));
  if (main === undefined) throw new RangeError('no penalty to combine');
  const total = (kind: CombinedPenalty, field: 'months' | 'amountVnd'): number => penalties.filter((one) => one.kind === kind).reduce((sum, one) => sum + (one[field] ?? 0), 0);

  const term = (penalty: TermPenalty): Pick<CombinedCrimes, 'months' | 'capped'> => {
    let months = total(penalty, 'months');
    trail.note(rule('SAME_KIND'), 'ADDED', { kind: penalty, months });
    const nonCustodial = penalty === 'TU_CO_THOI_HAN' ? total('CAI_TAO_KHONG_GIAM_GIU', 'months') : 0;
    if (nonCustodial > 0) {
      const { divisor } = rule('TO_PRISON');
      months += nonCustodial / divisor;
      trail.note(rule('TO_PRISON'), 'TURNED_INTO_PRISON', { months: nonCustodial, prisonMonths: nonCustodial / divisor });
    }
    return capped(trail, book, { on, penalty, age: juvenileAge ?? null, months });
  };

  const isTerm = main === 'TU_CO_THOI_HAN' || main === 'CAI_TAO_KHONG_GIAM_GIU';
  if (main === 'TU_HINH' || main === 'TU_CHUNG_THAN') trail.note(rule(main === 'TU_HINH' ? 'DEATH_ABSORBS' : 'LIFE_ABSORBS'), 'ABSORBED', { main });
  const combined = isTerm ? term(main) : {};
  const fineVnd = total('PHAT_TIEN', 'amountVnd');
  const fined = penalties.some((one) => one.kind === 'PHAT_TIEN');
  if (fined) trail.note(rule('FINE'), 'FINES_ADDED', { amountVnd: fineVnd });
  const expelled = penalties.some((one) => one.kind === 'TRUC_XUAT');
  // That a fine is the main penalty beside an expulsion is not written.
  if (expelled) trail.note(main === 'PHAT_TIEN' ? asReading(rule('EXPULSION')) : rule('EXPULSION'), 'EXPULSION_BESIDE', {});
  return trail.answer({ main, ...combined, ...(fined && { fineVnd }), ...(expelled && { expulsion: true as const }) });
}
