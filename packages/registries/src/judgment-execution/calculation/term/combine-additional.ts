import type { IsoDate } from '@thahs/engine/kernel';
import type { AdditionalTerm } from '../rules/measure-rules.ts';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

const OF_LEGAL_PERSONS: ReadonlySet<AdditionalTerm> = new Set(['CAM_KINH_DOANH', 'CAM_HUY_DONG_VON']);

export interface CombineAdditionalInput {
  /** Day of the last judgment. */
  readonly on: IsoDate;
  readonly kind: AdditionalTerm;
  /** The length of each, in months. */
  readonly months: readonly number[];
}

/**
 * Additional penalties of one kind (tổng hợp hình phạt bổ sung): the common one is decided within what the code allows of that kind. The text names no sum, so that adding them
 * up to that limit is a reading; the court's own figure counts. Different kinds are all served, each by itself. BLHS Điều 55.2, 86.2.
 */
export function combineAdditional({ on, kind, months }: CombineAdditionalInput, book: RuleBook = RULES): Calculation<{ readonly months: number; readonly capped: boolean }> {
  const trail = new Trail(book);
  const key = OF_LEGAL_PERSONS.has(kind) ? 'ADDITIONAL_OF_LEGAL_PERSON' : 'ADDITIONAL';
  const sum = months.reduce((total, each) => total + each, 0);
  trail.note(asReading(ruleOn(book.combining, on, (row) => row.key === key)), 'ADDITIONAL_ADDED', { kind, months: sum });
  const limit = ruleOn(book.measure, on, (row) => row.measure === kind);
  if (sum <= limit.maxMonths) return trail.answer({ months: sum, capped: false });
  trail.note(limit, 'CAPPED', { months: sum, limit: limit.maxMonths });
  return trail.answer({ months: limit.maxMonths, capped: true });
}
