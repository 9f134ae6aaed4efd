import { dayAt, dayNumber, vietnamDate, weekdayOf } from '../kernel/index.ts';
import type { KeepingPeriod, KeepingRule } from '../operation/index.ts';
import { AWAY, isGood } from './catalogue.ts';
import type { KeptCopy, KeptMedium } from './catalogue.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS: Readonly<Record<KeepingPeriod, number>> = { DAY: 1, WEEK: 7, MONTH: 30, QUARTER: 90, HALF_YEAR: 180 };
/** A copy that could not be written is tried again after this, a check or a trial that failed after a day: a broken disk must not be written to without end. */
const AGAIN_AFTER_MS = HOUR_MS / 2;

/** What is to be done on one medium, and by which rule. */
export interface DueWork {
  readonly what: KeepingRule['what'];
  readonly mediumId: string;
  readonly clause: string;
  /** It failed a short while ago and is not tried again yet. */
  readonly waits: boolean;
}

interface Circumstances {
  readonly rules: readonly KeepingRule[];
  /** Hour of the plan at which a day of copies begins. */
  readonly hour: number;
  /** Timeline of the database now: a set of an earlier one is not carried on by the log. */
  readonly timeline: number;
  readonly now: number;
}

/**
 * What is due now, from the catalogue alone: a node that was off finds the same as one that waited. A copy from the future (the clock was set
 * back since) counts for nothing, so that a wrong clock makes a copy too many and never one too few.
 */
export function dueWork(media: readonly KeptMedium[], at: Circumstances): DueWork[] {
  return media.flatMap(({ mediumId, copies }) => {
    const past = copies.filter((copy) => copy.begunAt <= at.now);
    const found: DueWork[] = [];
    for (const what of ['COPY', 'VERIFY', 'DRILL'] as const) {
      const rule = strictest(at.rules, what);
      const state = rule ? IS_DUE[what](past, rule, at) : null;
      if (rule && state) found.push({ what, mediumId, clause: rule.clause, waits: state === 'waits' });
    }
    return found;
  });
}

/** By when each is due again, of what is not due now, with the rule that says so. */
export function nextWork(media: readonly KeptMedium[], at: Circumstances): { what: KeepingRule['what']; mediumId: string; by: number; clause: string }[] {
  const dueNow = new Set(dueWork(media, at).map(({ what, mediumId }) => `${what} ${mediumId}`));
  return media.flatMap(({ mediumId, copies }) =>
    (['COPY', 'VERIFY', 'DRILL'] as const).flatMap((what) => {
      const rule = strictest(at.rules, what);
      if (!rule || dueNow.has(`${what} ${mediumId}`)) return [];
      const last = Math.max(...copies.flatMap((copy) => (what === 'VERIFY' && copy.verifiedWhole === true ? [copy.verifiedAt ?? 0] : what === 'DRILL' && copy.drillPassed === true ? [copy.drilledAt ?? 0] : [])));
      const by = what === 'COPY' ? nextPeriod(rule.every, at) : last + DAYS[rule.every] * DAY_MS;
      return Number.isFinite(by) ? [{ what, mediumId, by, clause: rule.clause }] : [];
    }),
  );
}

const LONGEST_MONTH = 31;
const nextPeriod = (every: KeepingPeriod, { hour, now }: Circumstances): number => periodBegan(every, hour, periodBegan(every, hour, now) + (every === 'MONTH' ? LONGEST_MONTH : DAYS[every]) * DAY_MS);

const strictest = (rules: readonly KeepingRule[], what: KeepingRule['what']): KeepingRule | undefined => rules.filter((rule) => rule.what === what).toSorted((a, b) => DAYS[a.every] - DAYS[b.every])[0];

type IsDue = (copies: readonly KeptCopy[], rule: KeepingRule, at: Circumstances) => 'due' | 'waits' | null;

const IS_DUE: Readonly<Record<KeepingRule['what'], IsDue>> = {
  COPY(copies, { every }, { hour, timeline, now }) {
    const begins = periodBegan(every, hour, now);
    if (copies.some((copy) => isGood(copy) && copy.begunAt >= begins && (copy.timeline === null || copy.timeline === timeline))) return null;
    // What was written whole and found broken since is made again at once.
    const failed = copies.some((copy) => copy.begunAt > now - AGAIN_AFTER_MS && copy.fault !== AWAY && (copy.fault !== null || !copy.signed));
    return failed ? 'waits' : 'due';
  },
  VERIFY: (copies, rule, { now }) => tried(copies, rule, now, 'verifiedAt', 'verifiedWhole'),
  DRILL: (copies, rule, { now }) => tried(copies, rule, now, 'drilledAt', 'drillPassed'),
};

function tried(copies: readonly KeptCopy[], { every }: KeepingRule, now: number, at: 'verifiedAt' | 'drilledAt', passed: 'verifiedWhole' | 'drillPassed'): 'due' | 'waits' | null {
  if (!copies.some(isGood)) return null;
  if (copies.some((copy) => copy[passed] === true && (copy[at] ?? 0) > now - DAYS[every] * DAY_MS)) return null;
  return copies.some((copy) => copy[passed] === false && (copy[at] ?? 0) > now - DAY_MS) ? 'waits' : 'due';
}

/** When the day, week or month of copies began in which `now` lies: at the hour of the plan, in Vietnam. */
export function periodBegan(every: KeepingPeriod, hour: number, now: number): number {
  const today = vietnamDate(now - hour * HOUR_MS);
  const first = every === 'DAY' ? today : every === 'WEEK' ? dayAt(dayNumber(today) - ((weekdayOf(dayNumber(today)) + 6) % 7)) : `${today.slice(0, 7)}-01`;
  return Date.parse(`${first}T00:00:00+07:00`) + hour * HOUR_MS;
}
