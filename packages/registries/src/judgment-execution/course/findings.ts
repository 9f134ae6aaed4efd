import { shownDay } from '@thahs/engine/kernel';
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

const named = (act: Act): string => codeEntry('event_kind', act)?.label.vi ?? act;

export const against = (act: Act, on: string): CourseFinding['against'] => ({ vi: `“${named(act)}”`, on });

export function finding({ recordId, act, on }: Happening, reason: RefusalCode, other: CourseFinding['against']): CourseFinding {
  return { recordId, act, on, reason, code: problemCode(reason), blocks: blocks(reason, on), against: other };
}

/**
 * What the change does to the record that does not fit: it is the one that is entered, or it stood there rightly before and would no longer fit.
 * A change of several records at once has to be thought of by somebody who was told that it exists.
 */
export type Part = 'alone' | 'entered' | 'stands' | 'stands-without' | 'stands-mended';

const TAIL: Readonly<Record<Part, string>> = {
  alone: '', entered: ' Nếu còn diễn biến kèm theo chưa ghi, ghi cùng lúc.', stands: ' Nếu còn diễn biến kèm theo chưa ghi, ghi cùng lúc.', 'stands-without': ' Nếu diễn biến đi kèm cũng sai, hủy cùng lúc.', 'stands-mended': ' Nếu diễn biến đi kèm cũng sai, đính chính cùng lúc.',
};

/** Reasons that no further event takes away. */
const FINAL: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['NOT_OF_KIND', 'DECEASED', 'ENDED', 'COMMUTED', 'PAST_TERM_END']);

/** The sentence for an officer: act and day, why not, what stands against it, what else may be meant, clause. */
export function sentence(found: CourseFinding, part: Part = 'alone'): string {
  const { vi, citation } = REFUSALS[found.reason];
  const other = found.against === null ? '' : ` Hồ sơ ghi ${found.against.vi} ngày ${shownDay(found.against.on)}.`;
  const act = `“${named(found.act)}” ngày ${shownDay(found.on)}`;
  const subject = part.startsWith('stands') ? `Làm như vậy thì ${act} đã ghi trong hồ sơ không còn đúng trình tự` : `${act} không đúng trình tự`;
  return `${subject}: ${vi}.${other}${part === 'entered' && FINAL.has(found.reason) ? '' : TAIL[part]} Căn cứ: ${citation}.`;
}

const key = ({ recordId, code }: CourseFinding): string => `${recordId} ${code}`;

/** What a change of the records brings that was not there before: a file unsound from old paper can still be mended. */
export function added(before: readonly CourseFinding[], after: readonly CourseFinding[]): CourseFinding[] {
  const known = new Set(before.map(key));
  return after.filter((found) => !known.has(key(found)));
}
