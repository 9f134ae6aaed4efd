import type { DatesPort } from '@thahs/engine/operation';
import { RULES, type RuleBook } from '../calculation/index.ts';
import { dateDay, fileDate, papersOf, rulesOf, shownStep } from './answer.ts';
import { changedBook } from './changed-book.ts';
import { DATES } from './catalogue.ts';
import { completionDays } from './completion.ts';
import { FileFacts } from './facts.ts';
import { figureDifferences, figuresMoved, figuresOf } from './figures.ts';
import { spansOf } from './spans.ts';

const bookOf = (book: unknown): RuleBook => (book === undefined ? RULES : (book as RuleBook));

/** The dates, as the engine asks for them. */
export const datesPort: DatesPort = {
  of(subjectKind, records, today, book) {
    const facts = new FileFacts(subjectKind, records, today);
    return { dates: DATES.flatMap((date) => fileDate(date, facts, bookOf(book)) ?? []), figures: figuresOf(facts, bookOf(book), papersOf(facts)), spans: spansOf(facts) };
  },
  spans: (subjectKind, records, today) => spansOf(new FileFacts(subjectKind, records, today)),
  figureDifferences: (subjectKind, records, today) => figureDifferences(new FileFacts(subjectKind, records, today)),
  days(subjectKind, records, today, other) {
    const facts = new FileFacts(subjectKind, records, today);
    const days = DATES.flatMap((date) => dateDay(date, facts, RULES, other === undefined ? null : bookOf(other)) ?? []);
    return [...days, ...completionDays(facts)];
  },
  movedFigures: (subjectKind, records, today, book) => figuresMoved(new FileFacts(subjectKind, records, today), bookOf(book)),
  changedBook,
  fixedIn(code, subjectKind, records, today) {
    const facts = new FileFacts(subjectKind, records, today);
    const date = DATES.find((each) => each.code === code);
    const place = date?.prepare(facts) ? date.fixedIn?.(facts) : null;
    return place ? { recordType: place.recordType, field: place.field, recordId: place.record?.recordId ?? null } : null;
  },
  label: (code) => DATES.find((each) => each.code === code)?.label ?? null,
  suppose({ act, on, months, days }) {
    const length = { ...(months === undefined ? {} : { months }), ...(days === undefined ? {} : { days }) };
    return { recordId: 'zzzzzzzz', type: 'execution_event', state: 'current', occurredAt: on, values: { eventKind: act, occurredOn: on, decisionNo: 'giả định', decisionDate: on, ...length } };
  },
  repeat(code, input, book) {
    const date = DATES.find((each) => each.code === code);
    if (!date) throw new Error(`no date ${code}`);
    const { outcome, steps } = date.calculate(input, bookOf(book));
    return { day: outcome.date, steps: steps.map((step) => shownStep(step)), rules: rulesOf(steps) };
  },
};
