import type { Standing } from '@thahs/engine/clause';
import type { Label } from '@thahs/engine/registry';
import type { FileStatus } from '../../shared/code-lists/file-status.ts';
import { carriedOn, since, SUCCESSORS, type Rows } from '../calculation/rules/rule.ts';
import type { Limit } from '../calculation/deadline/limits.ts';
import type { Act } from '../course/table.ts';

/** Groups of legal.md §11, and community execution under NĐ 231/2026. */
export type DutyGroup = 'PN' | 'RA' | 'HO' | 'TD' | 'GI' | 'TH' | 'AT' | 'CT' | 'CC' | 'TX' | 'CB' | 'PL' | 'KN' | 'COM';

/** Who owes it. What the keeper, its head or its officer owes stands on the board of the unit that keeps the file; for the others it waits (“chờ …”). */
export type DutyOwner = 'KEEPER' | 'HEAD' | 'OFFICER' | 'COURT' | 'SUPERIOR' | 'REQUESTER' | 'PERSON' | 'LEGAL_PERSON' | 'AGENCIES' | 'COMMUNE';
export const OWN_OWNERS: readonly DutyOwner[] = ['KEEPER', 'HEAD', 'OFFICER'];

/** A day that a record of the file states. */
export interface DayOf {
  readonly type: string;
  readonly field: string;
  /** Only records with one of these codes in a field. */
  readonly where?: readonly [field: string, ...codes: string[]];
  /** Only records with one of these codes in another field as well; null: with none. */
  readonly and?: readonly [field: string, ...codes: (string | null)[]];
  readonly words: Label;
}

/** The day that a duty hangs on. */
export type Opening =
  | { readonly on: 'act'; readonly acts: readonly Act[]; /** Only acts that come after one of these. */ readonly after?: readonly Act[]; /** From the so-many-th on. */ readonly nth?: number; /** The first so many of them only. */ readonly only?: number }
  | { readonly on: 'record'; readonly day: DayOf }
  /** Last day of what these acts granted, unless one of the others came before it. */
  | { readonly on: 'until'; readonly acts: readonly Act[]; readonly unless: readonly Act[] }
  /** The official end of the term, as it was entered. */
  | { readonly on: 'term-end' }
  /** Every period for as long as the file has one of these states. */
  | { readonly on: 'state'; readonly statuses: readonly FileStatus[] };

/** How the last day follows from the day it hangs on. Limits after one another each begin where the one before ended. */
export type Due =
  | { readonly after: readonly Limit[] }
  | { readonly before: Limit }
  | { readonly hours: number }
  | { readonly sameDay: true }
  /** So many months after the beginning, again and again. */
  | { readonly everyMonths: number }
  /** The first days of each month, or of each so-many-th month of the year. */
  | { readonly firstDays: number; readonly months: number };

export interface DutyFacts {
  readonly code: string;
  readonly group: DutyGroup;
  readonly label: Label;
  readonly kinds: readonly string[];
  readonly opens: Opening;
  readonly due: Due;
  /** What shows that it was done, beside a record of the duty itself. */
  readonly met: {
    /** Nothing but these: what is said of it meets it not. */
    readonly alone?: true;
    readonly acts?: readonly Act[];
    readonly days?: readonly DayOf[];
    /** Later days of the very record that the duty hangs on. */
    readonly own?: readonly string[];
  };
  readonly owes: DutyOwner;
  /** Owed although the execution is over. */
  readonly afterEnd?: true;
  /** Only of foreigners, or only of others. */
  readonly foreigner?: boolean;
  /** Only of persons who were not in custody on that day. */
  readonly free?: true;
}
export type DutyRules = Rows<DutyFacts>;

type Row = Omit<DutyFacts, 'code' | 'group' | 'label' | 'kinds'>;

/** Rows of one group under the law of 2019, carried on as a proposal under that of 2025, whose text was not read. */
export function dutyRows(group: DutyGroup, kinds: readonly string[]) {
  return (code: string, label: Label, citation: string, row: Row, standing: Standing = 'verified'): DutyRules =>
    carriedOn<DutyFacts>([{ ...since('law_2019', code, citation, standing), code, group, label, kinds, ...row }], 'law');
}

/** Rows of a text that was read and holds from 01/07/2026 on; before that day there is no such duty. */
export function rowsOf2026(group: DutyGroup, kinds: readonly string[]) {
  return (code: string, label: Label, citation: string, row: Row, standing: Standing = 'verified'): DutyRules =>
    [{ id: code, regime: 'law_2025', validFrom: SUCCESSORS.law, validTo: null, citation, standing, code, group, label, kinds, ...row }];
}

/** Rows that a later text, which was read, has put something else in the place of. */
export const endedIn2026 = (rows: DutyRules): DutyRules => rows.filter(({ regime }) => regime === 'law_2019');

/** Rows whose later version was read, in the text that is cited. */
export const readSince = (citation: string, rows: DutyRules): DutyRules => rows.map((row) => (row.regime === 'law_2025' ? { ...row, citation, standing: 'verified' } : row));

export const wd = (limit: number): Limit => ({ unit: 'WD', limit });
export const days = (limit: number): Limit => ({ unit: 'D', limit });
export const months = (limit: number): Limit => ({ unit: 'M', limit });
