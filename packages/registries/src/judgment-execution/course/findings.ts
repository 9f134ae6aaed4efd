import { codeEntry } from '../../shared/code-lists/index.ts';
import type { Happening } from './happenings.ts';
import { blocks, problemCode, REFUSALS, type RefusalCode } from './refusals.ts';
import type { Act } from './table.ts';

/** What is impossible in a course, at the record that tells it. */
export interface CourseFinding {
  readonly recordId: string;
  readonly act: Act;
  readonly on: string;
  readonly reason: RefusalCode;
  /** Stable code of the problem. */
  readonly code: string;
  readonly blocks: boolean;
  /** The other act or day that stands against it. */
  readonly against: { readonly vi: string; readonly on: string } | null;
}

const shown = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
const named = (act: Act): string => codeEntry('event_kind', act)?.label.vi ?? act;

export const against = (act: Act, on: string): CourseFinding['against'] => ({ vi: `“${named(act)}”`, on });

export function finding({ recordId, act, on }: Happening, reason: RefusalCode, other: CourseFinding['against']): CourseFinding {
  return { recordId, act, on, reason, code: problemCode(reason), blocks: blocks(reason, on), against: other };
}

/** The sentence for an officer: act and day, why not, what stands against it, clause. */
export function sentence(found: CourseFinding): string {
  const { vi, citation } = REFUSALS[found.reason];
  const other = found.against === null ? '' : ` Hồ sơ ghi ${found.against.vi} ngày ${shown(found.against.on)}.`;
  return `“${named(found.act)}” ngày ${shown(found.on)} không đúng trình tự: ${vi}.${other} Căn cứ: ${citation}.`;
}

const key = ({ recordId, code }: CourseFinding): string => `${recordId} ${code}`;

/** What a change of the records brings that was not there before: a file unsound from old paper can still be mended. */
export function added(before: readonly CourseFinding[], after: readonly CourseFinding[]): CourseFinding[] {
  const known = new Set(before.map(key));
  return after.filter((found) => !known.has(key(found)));
}
