import { shownDay } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { BY_DECISION } from '../records/ending-kinds.ts';

export const TWICE_CODES = ['event.twice', 'event.same-decision'] as const;

export interface TwiceFinding {
  readonly recordId: string;
  readonly code: (typeof TWICE_CODES)[number];
  readonly message: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, '').toLowerCase() : '');
const isWritten = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);
const isEvent = ({ type, state, values }: RecordFacts): boolean => type === 'execution_event' && state === 'current' && isWritten(values['eventKind']) && isWritten(values['occurredOn']);

/** Of a paper whose number or date is not written nobody knows that it is another. */
const mayBeOne = (one: string, other: string): boolean => one === '' || other === '' || one === other;

/** Same kind, same day, and no two different numbers or dates of the decision: numbers begin anew each year. */
export function isSameEvent(a: RecordFacts, b: RecordFacts): boolean {
  const oneAct = a.values['eventKind'] === b.values['eventKind'] && a.values['occurredOn'] === b.values['occurredOn'];
  return oneAct && ['decisionNo', 'decisionDate'].every((field) => mayBeOne(text(a.values[field]), text(b.values[field])));
}

function sentence({ values }: RecordFacts): string {
  const number = typeof values['decisionNo'] === 'string' && values['decisionNo'] !== '' ? ` (số ${values['decisionNo']})` : '';
  const kind = String(values['eventKind']);
  return `Hồ sơ đã có “${codeEntry('event_kind', kind)?.label.vi ?? kind}” ngày ${shownDay(String(values['occurredOn']))}${number}. Nếu là cùng một việc thì không ghi lần nữa; nếu là việc khác, quyết định khác thì cứ ghi.`;
}

/** One number and one day of a decision are one decision, and what it shortens is shortened once. */
const isSameDecision = (a: RecordFacts, b: RecordFacts): boolean =>
  isSameEvent(a, b) && BY_DECISION.some((kind) => kind === a.values['eventKind']) && [a, b].every(({ values }) => isWritten(values['decisionNo']) && isWritten(values['decisionDate']));

const oneDecision = (other: RecordFacts): string => `${sentence(other).split('. Nếu là')[0]}, cùng số, cùng ngày quyết định: là cùng một việc nên không ghi lần nữa. Quyết định khác thì ghi đúng số, ngày của quyết định đó.`;

/** An event that a change brings though the file tells it already. Doubted and not refused, since two decisions of one kind may fall on one day; the very same decision is refused. */
export function twice(before: readonly RecordFacts[], after: readonly RecordFacts[]): TwiceFinding[] {
  const events = after.filter(isEvent);
  const standing = new Map(before.map((record) => [record.recordId, record]));
  return events.flatMap((record, at): TwiceFinding[] => {
    const old = standing.get(record.recordId);
    if (old === record || (old !== undefined && isSameEvent(old, record))) return [];
    const other = events.find((each, place) => each !== record && isSameEvent(each, record) && (standing.get(each.recordId) === each || place < at));
    if (other === undefined) return [];
    return [isSameDecision(other, record) ? { recordId: record.recordId, code: 'event.same-decision', message: oneDecision(other) } : { recordId: record.recordId, code: 'event.twice', message: sentence(other) }];
  });
}
