import type { IsoDate } from '@thahs/engine/kernel';
import { gradingWindow } from '../grading/grading-window.ts';
import { asReading, RULES, ruleOn, type Rule, type RuleBook } from '../rules/index.ts';
import type { Force } from '../rules/reduction-rules.ts';
import { Trail, type Calculation } from '../steps.ts';
import { teamMeetingLatest } from './team-meeting.ts';
import { tetOf } from './tet.ts';

export interface DatedRound {
  /** As the rule names it: `TET`, `30/4`, `Q1`. */
  readonly round: string;
  readonly day: IsoDate;
  /** Latest day of the team meeting; null where no text sets one. */
  readonly meetBy: IsoDate | null;
  readonly rule: Rule;
}

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

function dayOf(round: string, year: number): { readonly day: IsoDate; readonly sourced: boolean } | null {
  if (round === 'TET') return tetOf(year);
  const [day, month] = round.split('/');
  return { day: `${year}-${two(month)}-${two(day)}`, sourced: true };
}

/** Days of the rounds of reduction in a year; Tết by the table of holidays, so that a year beyond it has no such round yet. TTLT 02/2021 Điều 12, 13. */
export function reductionRoundDays({ year, force }: { readonly year: number; readonly force: Force }, book: RuleBook = RULES): Calculation<readonly DatedRound[]> {
  const trail = new Trail(book);
  const rule = ruleOn(book.round, `${year}-12-31`, (row) => row.force === force);
  trail.note(rule, 'ROUNDS', { rounds: rule.rounds });
  return trail.answer(rule.rounds.flatMap((round): DatedRound[] => {
    const found = dayOf(round, year);
    if (!found) return [];
    const { day, sourced } = found;
    const own = ruleOn(book.round, day, (row) => row.force === force);
    return [{ round, day, meetBy: teamMeetingLatest({ roundDate: day, force }, book).outcome.latest, rule: sourced && round !== 'TET' ? own : asReading(own) }];
  }));
}

const QUARTER_MONTHS = 3;

/** Days of the rounds of conditional release in a grading year: the rating days of its quarters. Luật 41/2019 Điều 57; NĐ 133/2020 Điều 18. */
export function releaseRoundDays({ year }: { readonly year: number }, book: RuleBook = RULES): Calculation<readonly DatedRound[]> {
  const trail = new Trail(book);
  const named = ruleOn(book.releaseRound, `${year}-12-31`);
  trail.note(named, 'ROUNDS', { rounds: named.quarters.map((quarter) => `Q${quarter}`) });
  return trail.answer(named.quarters.map((quarter): DatedRound => {
    // The first of February lies in quarter I (26/11–25/02), and so on.
    const { ratingDay } = gradingWindow({ unit: 'QUARTER', date: `${year}-${two(String(quarter * QUARTER_MONTHS - 1))}-01` }, book).outcome;
    return { round: `Q${quarter}`, day: ratingDay, meetBy: null, rule: ruleOn(book.releaseRound, ratingDay) };
  }));
}
