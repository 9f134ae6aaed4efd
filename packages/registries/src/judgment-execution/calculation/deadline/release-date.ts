import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';
import { isWorkingDay } from './working-days.ts';

/** Day of release (trả tự do): the last day of the term, day off or not; nobody is held longer for a holiday (C9). Luật 41/2019 Điều 46.2. */
export function releaseDate({ termEnd }: { readonly termEnd: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly releaseDate: IsoDate; readonly dayOff: boolean }> {
  const trail = new Trail(book);
  const dayOff = !isWorkingDay(termEnd);
  trail.count('LAST_DAY_RELEASE', termEnd, 'RELEASE_DAY', { dayOff }, { before: termEnd, after: termEnd });
  return trail.answer({ releaseDate: termEnd, dayOff });
}
