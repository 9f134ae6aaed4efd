import type { RecordFacts } from '@thahs/engine/operation';
import { replay } from '../course/index.ts';
import { decreaseBy, increaseBy, inHand, type Decrease, type Increase } from './groups.ts';

/** What one file adds to the figures of a period; the days of the period are both counted. */
export interface Flow {
  readonly opening: 0 | 1;
  readonly increases: readonly Increase[];
  readonly decreases: readonly Decrease[];
  readonly closing: 0 | 1;
}

/** `openedOn`: a file that begins with the person in hand counts from the day on which it was opened. */
export function flowOf(subjectKind: string, records: readonly RecordFacts[], openedOn: string, from: string, to: string): Flow {
  const increases: Increase[] = [];
  const decreases: Decrease[] = [];
  let opening: 0 | 1 = 0;
  let held: 0 | 1 = 0;
  const { stretches } = replay(subjectKind, records);
  // What was brought over is older than its file here.
  const first = stretches[1]?.from ?? openedOn;
  for (const { status, from: since, act } of stretches) {
    const day = since ?? (first < openedOn ? first : openedOn);
    if (day > to) break;
    const now = inHand(subjectKind, status) ? 1 : 0;
    if (day < from) opening = now;
    else if (now > held) increases.push(increaseBy(subjectKind, act));
    else if (now < held) decreases.push(decreaseBy(subjectKind, act));
    held = now;
  }
  return { opening, increases, decreases, closing: held };
}
