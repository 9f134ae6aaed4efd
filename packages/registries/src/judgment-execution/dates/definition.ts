import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import type { Calculation, RuleBook } from '../calculation/index.ts';
import type { FileFacts } from './facts.ts';

/** What the records give for one date: the facts to reckon with, or what is missing, or why there is no such date. */
export type Prepared<Input> =
  | { readonly input: Input; readonly doubts?: readonly Label[]; readonly open?: boolean }
  | { readonly missing: readonly MissingFact[] }
  | { readonly none: Label };

/** Where the day that an official decision fixes is entered: the field, and the record that holds it where it is there. */
export interface Place {
  readonly recordType: string;
  readonly field: string;
  readonly record: RecordFacts | undefined;
}

/** The end of what the penalty says is to be served. */
export const inPenalty = ({ penalty }: FileFacts): Place => ({ recordType: 'penalty', field: 'termEnd', record: penalty });

export interface DateDefinition<Input = never> {
  readonly code: string;
  readonly label: Label;
  /** Null for a file that never has this date. */
  prepare(facts: FileFacts): Prepared<Input> | null;
  calculate(input: Input, book: RuleBook): Calculation<{ readonly date: IsoDate | null }>;
  /** Null: no decision fixes this day of this file. The day that stands there is the official one and counts. */
  fixedIn?(facts: FileFacts): Place | null;
}

export type AnyPrepared = Prepared<Readonly<Record<string, unknown>>>;

/** A definition whose input is its own business: facts go in, a calculation comes out. */
export interface AnyDate {
  readonly code: string;
  readonly label: Label;
  prepare(facts: FileFacts): AnyPrepared | null;
  calculate(input: Readonly<Record<string, unknown>>, book: RuleBook): Calculation<{ readonly date: IsoDate | null }>;
  fixedIn?(facts: FileFacts): Place | null;
}

/** The input of a date is made by its own `prepare`, so that what comes back to `calculate` is of its kind. */
export const defineDate = <Input extends object>(definition: DateDefinition<Input>): AnyDate => definition as unknown as AnyDate;
