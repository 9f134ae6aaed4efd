import { addDays, type IsoDate } from '@thahs/engine/kernel';
import { monthsFrom } from './dates.ts';
import { ruleOn, type Rule, type RuleBook, type RuleRegime } from './rules/index.ts';
import type { CountingKey } from './rules/counting-rules.ts';
import type { StepCode, StepParams } from './step-codes.ts';

/** What was done to the date: calendar months first, then days; backwards when negative. */
export interface Applied {
  readonly months: number;
  readonly days: number;
}

/**
 * One step of a calculation, so that a screen can open any answer into what led to it and the calculation can be stored and repeated.
 * It holds no prose: `code` with `params` is the key of a sentence (sentences.ts). `rule` names one version of one row.
 */
interface StepOf<C extends StepCode> {
  readonly code: C;
  readonly params: StepParams[C];
  readonly rule: string;
  readonly citation: string;
  readonly regime: RuleRegime;
  /** False where the text was not read or leaves the point open: the screen warns, nothing is blocked. */
  readonly verified: boolean;
  /** Null on a step that judges or reckons an amount and moves no date. */
  readonly before: IsoDate | null;
  readonly applied: Applied | null;
  readonly after: IsoDate | null;
  /** The paper it rests on, as the caller names it. */
  readonly source: string | null;
}
export type Step = { readonly [C in StepCode]: StepOf<C> }[StepCode];

export interface Calculation<Outcome> {
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
}

/** An act that brings a paper with it. */
export interface Sourced {
  readonly source?: string;
}

/** Dates that a step names and does not move. */
interface Dates {
  readonly before?: IsoDate | null;
  readonly after?: IsoDate | null;
  readonly source?: string | undefined;
}
interface Change {
  readonly date: IsoDate;
  readonly months?: number;
  readonly days?: number;
  readonly source?: string | undefined;
}

/** Gathers the steps of one calculation in their order. */
export class Trail {
  readonly #steps: Step[] = [];
  readonly #book: RuleBook;

  constructor(book: RuleBook) {
    this.#book = book;
  }

  /** A step that moves no date. */
  note<C extends StepCode>(rule: Rule, code: C, params: StepParams[C], { before = null, after = null, source }: Dates = {}): void {
    this.#push(rule, code, params, { before, applied: null, after, source: source ?? null });
  }

  /** A convention of counting that came into play. */
  count<C extends StepCode>(key: CountingKey, on: IsoDate, code: C, params: StepParams[C], dates: Dates = {}): void {
    this.note(ruleOn(this.#book.counting, on, (row) => row.key === key), code, params, dates);
  }

  /** Moves a date and gives the new one. Where the month has no such day, the convention is a step of its own. */
  move<C extends StepCode>(rule: Rule, code: C, params: StepParams[C], { date, months = 0, days = 0, source }: Change): IsoDate {
    const whole = months === 0 ? { date, clamped: false } : monthsFrom(date, months);
    const after = days === 0 ? whole.date : addDays(whole.date, days);
    this.#push(rule, code, params, { before: date, applied: { months, days }, after, source: source ?? null });
    if (whole.clamped) this.count('LAST_DAY', date, 'LAST_DAY_OF_MONTH', { day: Number(date.slice(8)) }, { after: whole.date });
    return after;
  }

  answer<Outcome>(outcome: Outcome): Calculation<Outcome> {
    return { outcome, steps: this.#steps };
  }

  #push<C extends StepCode>(rule: Rule, code: C, params: StepParams[C], rest: Pick<Step, 'before' | 'applied' | 'after' | 'source'>): void {
    const { id, citation, regime, standing } = rule;
    this.#steps.push({ code, params, rule: id, citation, regime, verified: standing === 'verified', ...rest } as Step);
  }
}
