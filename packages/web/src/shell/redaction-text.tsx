import type { RedactionNote, RedactionOrder } from '@thahs/engine/contract';
import { showDate, showMoment } from '../format/date.ts';
import { useWords } from '../language/language.tsx';
import { useActorName } from './actor-name.ts';

/** What stands where content was: by which order it went, who asked and who decided. Without an order nobody had a right to take it. */
export function RedactionText({ note }: { note: RedactionNote | null }) {
  const words = useWords().redaction;
  const actorName = useActorName();
  if (note === null) return <span className="red">{words.missingBody}</span>;
  const { authority, number, day } = note.order;
  return <span className="redacted">{words.gone(authority, number, showDate(day))} {words.by(actorName(note.askedBy), actorName(note.decidedBy), showMoment(note.decidedAt))}</span>;
}

export function useOrderText(): (order: RedactionOrder) => string {
  const words = useWords().redaction;
  return ({ authority, number, day }) => words.order(authority, number, showDate(day));
}
