import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import type { Calculation, RuleBook } from '../calculation/index.ts';
import type { FileFacts } from './facts.ts';

/** What the records give for one date: the facts to reckon with, or what is missing, or why there is no such date. */
export type Prepared<Input> =
  | { readonly input: Input; readonly doubts?: readonly Label[]; readonly open?: boolean }
  | { readonly missing: readonly MissingFact[] }
  | { readonly none: Label };

export interface Official {
  readonly day: IsoDate;
  readonly recordId: string;
}

export interface DateDefinition<Input = never> {
  readonly code: string;
  readonly label: Label;
  /** Null for a file that never has this date. */
  prepare(facts: FileFacts): Prepared<Input> | null;
  calculate(input: Input, book: RuleBook): Calculation<{ readonly date: IsoDate | null }>;
  /** The day that a paper fixes. */
  official?(facts: FileFacts): Official | null;
  /** Where an official decision on this day is entered, when it takes a second person. */
  readonly fixedIn?: { readonly recordType: string; readonly field: string };
}

/** A definition whose input is its own business: facts go in, a calculation comes out. */
export interface AnyDate {
  readonly code: string;
  readonly label: Label;
  prepare(facts: FileFacts): Prepared<Readonly<Record<string, unknown>>> | null;
  calculate(input: Readonly<Record<string, unknown>>, book: RuleBook): Calculation<{ readonly date: IsoDate | null }>;
  official?(facts: FileFacts): Official | null;
  readonly fixedIn?: { readonly recordType: string; readonly field: string };
}

/** The input of a date is made by its own `prepare`, so that what comes back to `calculate` is of its kind. */
export const defineDate = <Input extends object>(definition: DateDefinition<Input>): AnyDate => definition as unknown as AnyDate;
