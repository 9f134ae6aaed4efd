import { addDays } from '@thahs/engine/kernel';
import { RULES, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation } from '../steps.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2})(:.+)$/;

/** A limit in hours runs through nights and days off and keeps the offset it was given in. */
export function dueHours({ at, hours }: { readonly at: string; readonly hours: number }, book: RuleBook = RULES): Calculation<{ readonly dueAt: string }> {
  const match = MOMENT.exec(at);
  if (!match || !Number.isInteger(hours)) throw new TypeError(`not a moment and whole hours: ${at}, ${hours}`);
  const [, day = '', hour = '', rest = ''] = match;
  const total = Number(hour) + hours;
  const date = addDays(day, Math.floor(total / 24));
  const trail = new Trail(book);
  trail.count('HOURS', day, 'HOURS', { hours }, { before: day, after: date });
  return trail.answer({ dueAt: `${date}T${String(((total % 24) + 24) % 24).padStart(2, '0')}${rest}` });
}
