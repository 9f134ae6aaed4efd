import type { IsoDate } from '@thahs/engine/kernel';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { Force } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

/** Latest day of the team meeting before a round (họp đội phạm nhân); not moved by a day off. TTLT 02/2021 Điều 13.1. */
export function teamMeetingLatest({ roundDate, force = 'CAND' }: { readonly roundDate: IsoDate; readonly force?: Force }, book: RuleBook = RULES): Calculation<{ readonly latest: IsoDate }> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, roundDate, (row) => row.force === force);
  const [, month, day] = roundDate.split('-').map(Number);
  // A round that is not a fixed day is Tết, and which day of Tết counts is not written.
  const isFixedDay = rule.rounds.includes(`${day}/${month}`);
  return trail.answer({ latest: trail.move(isFixedDay ? rule : asReading(rule), 'MEETING', { days: rule.meetingDaysBefore }, { date: roundDate, days: -rule.meetingDaysBefore }) });
}
