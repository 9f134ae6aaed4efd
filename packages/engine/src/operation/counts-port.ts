import type { Label } from '../registry/index.ts';
import type { RecordFacts } from './summary.ts';

/** What the registry knows of counting people over a period. */
export interface CountsPort {
  /** Ways in and out, in the order of a table. */
  readonly increases: readonly { readonly code: string; readonly label: Label }[];
  readonly decreases: readonly { readonly code: string; readonly label: Label }[];
  /** Record types that `flow` reads. */
  readonly reads: readonly string[];
  /** What one file adds to the figures of the days from `from` to `to`, both counted. */
  flow(subjectKind: string, records: readonly RecordFacts[], openedOn: string, from: string, to: string): { readonly opening: number; readonly increases: readonly string[]; readonly decreases: readonly string[]; readonly closing: number };
}
