import type { Label } from '../registry/index.ts';

/** A current record as the registry sees it when it sums up a file. */
export interface RecordFacts {
  /** Grows with entry: of two that say the same, the first entered has the lower one. */
  readonly recordId: string;
  readonly type: string;
  readonly state: 'current' | 'voided' | 'redacted';
  readonly occurredAt: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Facts of a file by which it is found and recognised. */
export interface FileSummary {
  readonly name: string;
  readonly birth: string | null;
  readonly status: string;
  /** Day of the event that left the file in this state, where an event did. */
  readonly statusSince: string | null;
  /** Nothing is left to execute at this unit: no date of the term comes next. */
  readonly ended: boolean;
  readonly identifiers: readonly string[];
  readonly offence: string | null;
  readonly article: string | null;
  readonly penalty: string | null;
  /** The term that a later decision gave and the penalty record does not tell yet, with the record of that decision. */
  readonly changedTerm: { readonly recordId: string; readonly term: string; readonly source: Label } | null;
  readonly place: string | null;
  readonly admitted: string | null;
  readonly termEnd: string | null;
}
