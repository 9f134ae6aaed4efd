import { addDays, type IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { rulesOn } from '../calculation/rules/rule.ts';
import { BY_KIND } from './catalogue.ts';
import { dueOf, periodsFrom } from './due.ts';
import { Papers, type Told } from './papers.ts';
import type { Due, DutyRules, Opening } from './rule.ts';

export type DutyRule = DutyRules[number];

export interface Duty {
  readonly rule: DutyRule;
  /** The day it hangs on: of an event, a date ahead, the beginning of a period. */
  readonly occasion: IsoDate;
  readonly due: IsoDate;
  readonly met: IsoDate | null;
  readonly lateReason: string | null;
}

/** From which day on, and before which, an act meets the duty. */
interface Occasion {
  readonly on: IsoDate;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

const EVER: IsoDate = '0001-01-01';
const NEVER: IsoDate = '9999-12-31';

const oneAfterAnother = (days: readonly IsoDate[]): Occasion[] => days.map((on, at) => ({ on, from: on, until: days[at + 1] ?? NEVER }));

function actOccasions(papers: Papers, { acts, after, nth = 1, only }: Extract<Opening, { on: 'act' }>): Occasion[] {
  const first = after === undefined ? EVER : papers.actDays(after)[0];
  if (first === undefined) return [];
  return oneAfterAnother(papers.actDays(acts).filter((on) => after === undefined || on > first).slice(nth - 1, only));
}

/** Ends of what was granted; a later grant takes the place of an earlier one. */
function untilOccasions(papers: Papers, { acts, unless }: Extract<Opening, { on: 'until' }>): Occasion[] {
  const grants = papers.acts(acts);
  const stops = papers.actDays([...unless]);
  const ends = new Map<IsoDate, Occasion>();
  for (const { on: from, until: on } of grants) {
    if (on === null || on < from || stops.some((stop) => stop > from && stop < on)) continue;
    if (grants.some((other) => other.on > from && other.on <= on)) continue;
    // What granted it is no answer to its end.
    ends.set(on, { on, from: ends.get(on)?.from ?? addDays(from, 1), until: NEVER });
  }
  const sorted = [...ends.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return sorted.map((each, at) => ({ ...each, until: sorted[at + 1]?.from ?? NEVER }));
}

export function occasionsOf(papers: Papers, opens: Exclude<Opening, { on: 'state' }>, due: Due): Occasion[] {
  if (opens.on === 'term-end') return papers.termEnd === null ? [] : [{ on: papers.termEnd, from: EVER, until: NEVER }];
  if (opens.on === 'until') return untilOccasions(papers, opens);
  if (opens.on === 'act') return actOccasions(papers, opens);
  const found = oneAfterAnother(papers.days(opens.day));
  // What is to be done before a day may have been done at any time since the day before it of the same kind.
  return 'before' in due ? found.map((each, at) => ({ on: each.on, from: found[at - 1]?.on ?? EVER, until: at === found.length - 1 ? NEVER : each.on })) : found;
}

/** Days that show a duty of the rule done, in their order. */
const meetings = (papers: Papers, { met }: DutyRule): IsoDate[] => [...new Set([...papers.actDays(met.acts ?? []), ...(met.days ?? []).flatMap((day) => papers.days(day))])].toSorted();

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null => (a === null || (b !== null && b < a) ? b : a);

/** To let somebody go on the last day of the term (Luật 41/2019 Điều 46). While nothing ends the file its own records say that it was not done, however old the day. */
const isRelease = ({ opens, due }: DutyRule): boolean => opens.on === 'term-end' && 'sameDay' in due;

function settle(rule: DutyRule, at: Occasion, due: IsoDate, days: readonly IsoDate[], told: readonly Told[], own: IsoDate | null = null): Duty {
  const shown = earlier(own, days.find((day) => day >= at.from && day < at.until) ?? null);
  const said = rule.met.alone === true ? null : told.map(({ doneOn }) => doneOn).filter((day) => day !== null).toSorted()[0] ?? null;
  return { rule, occasion: at.on, due, met: earlier(shown, said), lateReason: told.map(({ lateReason }) => lateReason).filter((reason) => reason !== null).toSorted()[0] ?? null };
}

interface Asked {
  readonly versions: DutyRules;
  readonly papers: Papers;
  readonly told: readonly Told[];
  readonly keptFrom: IsoDate;
}

function single({ versions, papers, told }: Asked, opens: Exclude<Opening, { on: 'state' }>, due: Due): Duty[] {
  const occasions = occasionsOf(papers, opens, due);
  if (occasions.length === 0) return [];
  const duties: Duty[] = [];
  for (const at of occasions) {
    const [rule] = rulesOn(versions, at.on);
    if (rule === undefined || (rule.free === true && papers.isHeld(at.on))) continue;
    // The end of a term moves with each reduction; what was said of the duty is said of it wherever it stands.
    const said = told.filter((each) => opens.on === 'term-end' || (each.occasion === at.on && !papers.outlives(each, opens)));
    const own = opens.on === 'record' && rule.met.own !== undefined ? papers.answered(opens.day, at.on, rule.met.own, 'before' in due ? EVER : at.on) : null;
    duties.push(settle(rule, at, dueOf(rule.due, at.on).due, meetings(papers, rule), said, own));
  }
  if (opens.on === 'term-end' && papers.endWaits) return duties.filter(({ met }) => met !== null);
  const { endedOn } = papers;
  return duties.filter(({ rule, met, due: last }) => met !== null || rule.afterEnd === true || endedOn === null || last < endedOn);
}

/** More than any life; a rule that would not end is a defect. */
const MOST_PERIODS = 3_000;

type Repeating = Parameters<typeof periodsFrom>[0];
interface Run {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** Beyond it there are no periods, however long the state lasts. */
  readonly last: IsoDate | null;
}

/** The periods in which there is such a duty, each with its version, to the last day of the last. */
function* ruledPeriods(versions: DutyRules, due: Repeating, from: IsoDate): Generator<{ readonly rule: DutyRule; readonly occasion: IsoDate; readonly next: IsoDate }> {
  const last = versions.some(({ validTo }) => validTo === null) ? NEVER : (versions.map(({ validTo }) => validTo ?? NEVER).toSorted().at(-1) ?? EVER);
  for (const period of periodsFrom(due, from)) {
    if (period.occasion > last) return;
    const [rule] = rulesOn(versions, period.occasion);
    if (rule !== undefined) yield { ...period, rule };
  }
}

/** The periods of one run, up to the first that is not met after the last that is. */
function periodsOf({ versions, papers, told, keptFrom }: Asked, due: Repeating, { from, to, last: lastDay }: Run): Duty[] {
  const duties: Duty[] = [];
  const end = [to, lastDay].filter((day) => day !== null).toSorted()[0] ?? NEVER;
  const [first] = versions;
  const acts = first === undefined ? [] : meetings(papers, first);
  const last = [...acts, ...told.map(({ occasion }) => occasion)].toSorted().at(-1) ?? EVER;
  for (const { rule, occasion, next } of ruledPeriods(versions, due, from)) {
    const until = to !== null && to < next ? to : next;
    const duty = settle(rule, { on: occasion, from: occasion, until }, dueOf(rule.due, occasion).due, acts, told.filter((each) => each.occasion === occasion));
    if (duty.met !== null || duty.due <= end) duties.push(duty);
    const isFirstOpen = duty.met === null && occasion > last && duty.due >= keptFrom;
    if (isFirstOpen || duty.due > end || duties.length > MOST_PERIODS) break;
  }
  return duties;
}

const repeated = (asked: Asked, { statuses }: Extract<Opening, { on: 'state' }>, due: Repeating): Duty[] =>
  asked.papers.runs(statuses).flatMap(({ from, to }) => periodsOf(asked, due, { from: from ?? asked.keptFrom, to, last: asked.papers.lastDayOf(statuses) }));

/**
 * The duties that the records of a file give rise to. `keptFrom`: the day on which the file was opened here; what fell due before it and is not
 * recorded as met is left out, for nobody knows, but for the release of who is still held.
 */
export const dutiesOf = (subjectKind: string, records: readonly RecordFacts[], keptFrom: IsoDate): readonly Duty[] => split(subjectKind, records, keptFrom).kept;

/**
 * What fell due before the file was opened here and nobody knows of: no duty of the board, and told in the file as to be looked over. Not of what repeats: each of its
 * periods would be a line.
 */
export const uncheckedOf = (subjectKind: string, records: readonly RecordFacts[], keptFrom: IsoDate): readonly Duty[] => split(subjectKind, records, keptFrom).left.filter(({ rule }) => rule.opens.on !== 'state');

function split(subjectKind: string, records: readonly RecordFacts[], keptFrom: IsoDate): { readonly kept: readonly Duty[]; readonly left: readonly Duty[] } {
  const papers = new Papers(subjectKind, records);
  const duties = (BY_KIND.get(subjectKind) ?? []).flatMap((versions) => {
    const [first] = versions;
    if (!first || (first.foreigner !== undefined && first.foreigner !== papers.foreigner)) return [];
    const asked: Asked = { versions, papers, told: papers.told.length === 0 ? papers.told : papers.told.filter(({ rule }) => rule === first.code), keptFrom };
    const { opens, due } = first;
    if (opens.on !== 'state') return single(asked, opens, due);
    return 'everyMonths' in due || 'firstDays' in due ? repeated(asked, opens, due) : [];
  });
  const { endedOn } = papers;
  const isKept = (duty: Duty): boolean => duty.met !== null || duty.due >= keptFrom || (endedOn === null && isRelease(duty.rule));
  const sorted = duties.toSorted((a, b) => compare(a.due, b.due) || compare(a.rule.code, b.rule.code) || compare(a.occasion, b.occasion));
  return { kept: sorted.filter(isKept), left: sorted.filter((duty) => !isKept(duty)) };
}

/** Whether two states of the records of a file surely give rise to the same duties: told apart by what rules can learn, without asking every rule. */
export const sameDuties = (subjectKind: string, before: readonly RecordFacts[], after: readonly RecordFacts[]): boolean =>
  new Papers(subjectKind, before).telling() === new Papers(subjectKind, after).telling();

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
