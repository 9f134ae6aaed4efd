import type { IsoDate } from '@thahs/engine/kernel';
import { warnUnknown } from './limits.ts';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';
import { isWorkingDay } from './working-days.ts';

/** Whether state bodies work on a day (C10). */
export function workingDay({ date }: { readonly date: IsoDate }, book: RuleBook = RULES): Calculation<{ readonly workingDay: boolean }> {
  const trail = new Trail(book);
  const works = isWorkingDay(date);
  trail.count('WORKING_DAY', date, 'WORKING_DAY', { workingDay: works }, { before: date });
  warnUnknown(trail, date);
  return trail.answer({ workingDay: works });
}
