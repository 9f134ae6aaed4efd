import type { RedactionNote } from './redaction-views.ts';
import type { HistoryEntry } from './views.ts';

/** A fact of an account, a posting or a unit. */
export type PeopleField = 'person' | 'login' | 'unit' | 'position' | 'unitName' | 'kind' | 'superior' | 'from' | 'to';

/** What an entry of the journal tells beside its row; withheld as in the file. */
export interface JournalDetails {
  reason: string | null;
  /** Of the second person. */
  note: string | null;
  evidence: string | null;
  changes: HistoryEntry['changes'];
  /** Of an act about accounts and units: what it set. Positions and kinds of units by their codes, people and units by their names. */
  people: { field: PeopleField; before: string | null; after: string | null }[];
  /** What a look at a file showed. */
  records: { recordType: string; version: number }[];
  /** Numbers of the files of a list, as far as this reader sees them; `moreFiles` of them are not listed. */
  files: string[];
  moreFiles: number;
  /** Number of the copy, with its year. */
  copy: string | null;
  /** What it said is gone: by this order, or, where there is none, by nobody who had a right to it. */
  bodyGone: boolean;
  redaction: RedactionNote | null;
}
