import { blocks, type RefusalCode } from './refusals.ts';
import { cellOf, isRefused, STAYS, type Act, type Course } from './table.ts';

/** Where a course stands: its state, and the papers that may still come for what is over in fact. */
export interface Position {
  readonly state: string;
  readonly awaited: readonly Act[];
}

/** Where an act leads, and why it was not possible or is doubtful. */
export interface Step extends Position {
  readonly refused: RefusalCode | null;
}

/** “It was not so”: no reason against the paper that ends what was so until it was over in fact. */
const WAS_NOT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['NOT_DEFERRED', 'NOT_SUSPENDED', 'NOT_EXTRACTED']);

function at(course: Course, state: string, awaited: readonly Act[]): Position {
  const awaits = course.states[state]?.awaits;
  return { state, awaited: awaits === undefined || awaited.includes(awaits) ? awaited : [...awaited, awaits] };
}

export const startOf = (course: Course): Position => at(course, course.start, []);

/** A decision on a deferral, a suspension or an extraction that was ended by the fact (taken in again, caught, sent on) often comes after it: it is noted and moves nothing. */
export function stepOf(course: Course, from: Position, { act, on }: { readonly act: Act; readonly on: string }): Step {
  const cell = cellOf(course, from.state, act);
  const awaited = from.awaited.filter((each) => each !== act);
  if (!isRefused(cell)) return cell === STAYS || cell === from.state ? { state: from.state, awaited, refused: null } : { ...at(course, cell, awaited), refused: null };
  const late = awaited.length < from.awaited.length && WAS_NOT.has(cell.refused);
  if (late) return { state: from.state, awaited, refused: null };
  return cell.leadsTo !== undefined && !blocks(cell.refused, on) ? { ...at(course, cell.leadsTo, awaited), refused: cell.refused } : { ...from, refused: cell.refused };
}
