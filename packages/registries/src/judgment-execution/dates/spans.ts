import type { DateSpan } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { absences } from './absences.ts';
import { dayIn, type FileFacts } from './facts.ts';
import { servesPrison } from './serving.ts';

const CUSTODY = label('Tạm giữ, tạm giam', 'Custody');
const COUNTED: ReadonlySet<string> = new Set(['TRICH_XUAT', 'BAT_BUOC_CHUA_BENH']);

/** The times to be drawn on the line of a term: custody before it, and every time away. */
export function spansOf(facts: FileFacts): readonly DateSpan[] {
  if (!servesPrison(facts)) return [];
  const custody = facts.of('custody_period', 'from').flatMap((record): DateSpan[] => {
    const from = dayIn(record, 'from');
    return from === null ? [] : [{ kind: 'custody', label: CUSTODY, from, to: dayIn(record, 'to') }];
  });
  const start = facts.startDate ?? facts.course.stretches.find(({ from }) => from !== null)?.from ?? null;
  if (start === null) return custody;
  return [...custody, ...absences(facts, start).events.map(({ type, from, to, open }): DateSpan => ({
    kind: COUNTED.has(type) ? 'counted' : 'away', label: codeEntry('event_kind', type === 'TRICH_XUAT_BO_TRON' ? 'BO_TRON' : type)?.label ?? label(type, type), from, to: open ? null : to,
  }))];
}
