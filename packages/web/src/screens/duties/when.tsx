import type { DutyView } from '@thahs/engine/contract';
import { dayNumber, showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';

/** The last day, and in words how far it is from today. */
export function When({ duty, today }: { duty: Pick<DutyView, 'due' | 'state'>; today: string }) {
  const words = useWords().duties;
  const days = dayNumber(duty.due) - dayNumber(today);
  if (duty.state === 'OVERDUE') return <span className="red strong">{showDate(duty.due)} · {words.lateBy(showNumber(-days))}</span>;
  if (duty.state === 'DUE_TODAY') return <span className="strong">{showDate(duty.due)} · {words.dueToday}</span>;
  return <span>{showDate(duty.due)}{duty.state === 'OPEN' && <span className="secondary"> · {words.inDays(showNumber(days))}</span>}</span>;
}
