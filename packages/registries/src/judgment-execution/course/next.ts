import type { RecordFacts } from '@thahs/engine/operation';
import { EVENT_KINDS } from '../../shared/code-lists/event-kind.ts';
import { added, type CourseFinding } from './findings.ts';
import { replay } from './replay.ts';
import type { Act } from './table.ts';

export interface NextAct {
  readonly act: Act;
  /** Why it cannot be recorded; null when it can. */
  readonly refused: CourseFinding | null;
  /** What is doubtful about it; a rule that was not read warns. */
  readonly doubt: CourseFinding | null;
}

/** Later than every id of an entered record. */
export const NOT_ENTERED = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** An event as if it were entered today. */
export const asEntered = (act: Act, on: string): RecordFacts => ({ recordId: NOT_ENTERED, type: 'execution_event', state: 'current', occurredAt: on, values: { eventKind: act, occurredOn: on } });

/** What may be recorded of a day, given everything that is recorded, before and after it: exactly what the door would say. */
export function next(subjectKind: string, records: readonly RecordFacts[], on: string, together: readonly RecordFacts[] = []): readonly NextAct[] {
  const before = replay(subjectKind, records).findings;
  return EVENT_KINDS.map((act) => {
    const found = added(before, replay(subjectKind, [...records, ...together, asEntered(act, on)]).findings).filter(({ recordId }) => !together.some((other) => other.recordId === recordId));
    return { act, refused: found.find((each) => each.blocks) ?? null, doubt: found.find((each) => !each.blocks) ?? null };
  });
}
