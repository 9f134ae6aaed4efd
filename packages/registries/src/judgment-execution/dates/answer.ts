import type { IsoDate } from '@thahs/engine/kernel';
import type { DateDay, DateStep, FileDate } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { sentenceOf, type RuleBook, type RuleRegime, type Step } from '../calculation/index.ts';
import { daysBetween } from '../calculation/dates.ts';
import type { AnyDate, AnyPrepared } from './definition.ts';
import { dayIn, type FileFacts } from './facts.ts';

/** Whose figures a rule holds, as it is shown. */
export const REGIMES: Readonly<Record<RuleRegime, Label>> = {
  code_2015: label('Bộ luật Hình sự 2015', 'Penal code of 2015'),
  code_amended: label('Bộ luật Hình sự sửa đổi', 'Penal code as amended'),
  law_2019: label('Luật Thi hành án hình sự 2019', 'Execution law of 2019'),
  law_2025: label('Luật Thi hành án hình sự 2025', 'Execution law of 2025'),
  counting: label('Quy tắc đếm ngày', 'Rules of counting'),
};

export type Papers = (step: Step) => { readonly recordId: string | null; readonly document: string | null };
const NO_PAPERS: Papers = ({ source }) => ({ recordId: source, document: null });

export const shownStep = (step: Step, papers: Papers = NO_PAPERS): DateStep => ({
  sentence: sentenceOf(step), citation: step.citation, regime: REGIMES[step.regime], verified: step.verified, before: step.before, after: step.after,
  months: step.applied?.months ?? 0, days: step.applied?.days ?? 0, rule: step.rule, ...papers(step),
});

/** Steps name the paper of what moves them; the first day and the custody rest on the penalty and on the periods. */
export function papersOf(facts: FileFacts): Papers {
  const penalty = facts.penalty?.recordId ?? null;
  const custody = typeof facts.penalty?.values['custodyDays'] === 'number' ? penalty : (facts.of('custody_period', 'from')[0]?.recordId ?? null);
  return ({ source, code }) => {
    const recordId = source ?? (code === 'STARTS' ? penalty : code === 'CREDIT' || code === 'CUSTODY_PERIODS' ? custody : null);
    return { recordId, document: facts.document(recordId) };
  };
}

export const rulesOf = (steps: readonly Step[]): string[] => [...new Set(steps.map(({ rule }) => rule))];

type Reckoned = Pick<FileDate, 'calculated' | 'steps' | 'missing' | 'none' | 'doubts' | 'verified' | 'open' | 'rules' | 'input'>;
const NOT_RECKONED: Reckoned = { calculated: null, steps: [], missing: [], none: null, doubts: [], verified: true, open: false, rules: [], input: null };

function reckoned(date: AnyDate, prepared: AnyPrepared, facts: FileFacts, book: RuleBook): Reckoned {
  if (!('input' in prepared)) return { ...NOT_RECKONED, ...prepared };
  const { input, doubts = [], open = false } = prepared;
  const { outcome, steps } = date.calculate(input, book);
  const papers = papersOf(facts);
  return { calculated: outcome.date, steps: steps.map((step) => shownStep(step, papers)), missing: [], none: null, doubts, verified: steps.every(({ verified }) => verified), open, rules: rulesOf(steps), input };
}

/** The day that a paper fixes. */
function officialOf(date: AnyDate, facts: FileFacts): { readonly day: IsoDate; readonly recordId: string } | null {
  const place = date.fixedIn?.(facts);
  const day = place ? dayIn(place.record, place.field) : null;
  return day === null || !place?.record ? null : { day, recordId: place.record.recordId };
}

/** One date of a file. THE day is the official one wherever a paper fixes it; the calculated one stands beside it with the difference. */
export function fileDate(date: AnyDate, facts: FileFacts, book: RuleBook): FileDate | null {
  const prepared = date.prepare(facts);
  if (prepared === null) return null;
  const made = reckoned(date, prepared, facts, book);
  const plain = { code: date.code, label: date.label, fixable: Boolean(date.fixedIn?.(facts)), ...made };
  const fixed = officialOf(date, facts);
  if (!fixed) return { ...plain, day: made.calculated, official: null, officialRecordId: null, difference: null };
  return { ...plain, day: fixed.day, official: fixed.day, officialRecordId: fixed.recordId, difference: made.calculated === null ? null : daysBetween(fixed.day, made.calculated) };
}

/** The days alone, without the way to them: what a whole population is compared by. `changed`: the day under another book. */
export function dateDay(date: AnyDate, facts: FileFacts, book: RuleBook, other: RuleBook | null): DateDay | null {
  const prepared = date.prepare(facts);
  return prepared === null ? null : preparedDay(date, prepared, facts, book, other);
}

/** The same of what was prepared before. */
export function preparedDay(date: AnyDate, prepared: AnyPrepared, facts: FileFacts, book: RuleBook, other: RuleBook | null): DateDay {
  const under = (rules: RuleBook) => ('input' in prepared ? date.calculate(prepared.input, rules).outcome.date : null);
  const calculated = under(book);
  const official = officialOf(date, facts)?.day ?? null;
  return { code: date.code, label: date.label, official, calculated, difference: official === null || calculated === null ? null : daysBetween(official, calculated), changed: other === null ? null : under(other) };
}
