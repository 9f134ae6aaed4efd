import type { Label } from '../registry/index.ts';
import type { RecordFacts } from './summary.ts';

/** A duty of a file: what is to be done by when, and whether it was. */
export interface DutyFact {
  readonly rule: string;
  readonly group: string;
  readonly label: Label;
  readonly owes: string;
  readonly citation: string;
  readonly verified: boolean;
  /** Only the record of what happened meets it: that somebody is let go is no duty to tick off. */
  readonly byRecord: boolean;
  /** What the occasion is: the day of an event, a date ahead, the beginning of a period. */
  readonly hangsOn: Label;
  readonly occasion: string;
  readonly due: string;
  readonly met: string | null;
  readonly lateReason: string | null;
  /** How the last day follows, sentence by sentence. */
  steps(): readonly Label[];
}

export type DutyStateName = 'OPEN' | 'DUE_TODAY' | 'MET' | 'MET_LATE' | 'OVERDUE';

/** What the registry knows of duties with a time limit. */
export interface DutyPort {
  /** Owners whose duties stand on the board of the unit that keeps the file; it waits for the others. */
  readonly own: readonly string[];
  readonly owners: Readonly<Record<string, Label>>;
  readonly groups: Readonly<Record<string, Label>>;
  /** From records alone, never from today. `keptFrom`: the day on which the file was opened here. */
  of(subjectKind: string, records: readonly RecordFacts[], keptFrom: string): readonly DutyFact[];
  /** What fell due before `keptFrom` and nothing tells of: to be looked over, on no board. */
  unchecked(subjectKind: string, records: readonly RecordFacts[], keptFrom: string): readonly DutyFact[];
  /** Both surely give rise to the same duties; much less work than to make them. */
  same(subjectKind: string, before: readonly RecordFacts[], after: readonly RecordFacts[]): boolean;
  /** The version of a rule that holds for a day. */
  rule(code: string, occasion: string): Omit<DutyFact, 'occasion' | 'due' | 'met' | 'lateReason' | 'steps'> | null;
  stateOf(duty: { readonly due: string; readonly met: string | null }, today: string): DutyStateName;
}
