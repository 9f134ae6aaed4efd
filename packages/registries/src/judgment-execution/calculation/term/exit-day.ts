import type { IsoDate } from '@thahs/engine/kernel';
import { RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import { Trail, type Calculation, type Sourced } from '../steps.ts';

/** A decision that puts the exit off: by a length, or to a day. */
export interface ExitPutOff extends Sourced {
  readonly decidedOn: IsoDate;
  readonly months: number;
  readonly days: number;
  readonly until: IsoDate | null;
}
export interface ExitDayInput extends Sourced {
  readonly exitDue: IsoDate;
  readonly putOff: readonly ExitPutOff[];
}

/** The earlier decision first; of one day the one that leads less far, so that the order of entry decides nothing. */
const byDecision = (one: ExitPutOff, other: ExitPutOff): number =>
  one.decidedOn.localeCompare(other.decidedOn) || (one.until ?? '').localeCompare(other.until ?? '') || one.months - other.months || one.days - other.days;

/** Day of the exit as it was fixed first, put off by each decision of the court (kéo dài thời hạn phải rời khỏi Việt Nam). A length goes before a day, which is but said. Luật 41/2019 Điều 123. */
export function exitDay({ exitDue, putOff, source }: ExitDayInput, book: RuleBook = RULES): Calculation<{ readonly date: IsoDate }> {
  const trail = new Trail(book);
  const rule = (on: IsoDate) => ruleOn(book.expulsion, on, (row) => row.key === 'EXTENSION');
  trail.note(rule(exitDue), 'EXIT_FIXED', {}, { after: exitDue, source });
  let date = exitDue;
  for (const { decidedOn, months, days, until, source: paper } of putOff.toSorted(byDecision)) {
    if (months + days > 0) date = trail.move(rule(decidedOn), 'EXIT_PUT_OFF', { months, days }, { date, months, days, source: paper });
    else if (until !== null) {
      trail.note(rule(decidedOn), 'EXIT_PUT_OFF_TO', {}, { before: date, after: until, source: paper });
      date = until;
    }
  }
  return trail.answer({ date });
}
