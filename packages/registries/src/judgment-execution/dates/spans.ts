import type { DateSpan } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { absences } from './absences.ts';
import { dayIn, type FileFacts } from './facts.ts';
import { gapsOf } from './gaps.ts';
import { servesPrison } from './serving.ts';

const CUSTODY = label('Tạm giữ, tạm giam', 'Custody');
const STANDS_STILL: Readonly<Record<string, Label>> = { VANG_MAT_QUAN_CHE: label('Vắng mặt không có giấy phép', 'Away without a permit'), BO_TRON_KHOI_TRUONG: label('Bỏ trốn khỏi trường', 'Fled from the school') };
/** No event of the list says it: the end of a custody does. */
const LET_GO = label('Được trả tự do sau khi bản án bị hủy', 'At liberty after the annulment');
const EVER = '0001-01-01';
const COUNTED: ReadonlySet<string> = new Set(['TRICH_XUAT', 'BAT_BUOC_CHUA_BENH']);

/** The times to be drawn on the line of a term: custody before it, and every time away. */
export function spansOf(facts: FileFacts): readonly DateSpan[] {
  if (!servesPrison(facts)) return gapsOf(facts, EVER).map(({ type, from, to, open }): DateSpan => ({ kind: 'away', label: STANDS_STILL[type] ?? label(type, type), from, to: open ? null : to }));
  const custody = facts.of('custody_period', 'from').flatMap((record): DateSpan[] => {
    const from = dayIn(record, 'from');
    return from === null ? [] : [{ kind: 'custody', label: CUSTODY, from, to: dayIn(record, 'to') }];
  });
  const start = facts.startDate ?? facts.course.stretches.find(({ from }) => from !== null)?.from ?? null;
  if (start === null) return custody;
  return [...custody, ...absences(facts, start).events.map(({ type, from, to, open }): DateSpan => ({
    kind: COUNTED.has(type) ? 'counted' : 'away', label: codeEntry('event_kind', type === 'TRICH_XUAT_BO_TRON' ? 'BO_TRON' : type)?.label ?? LET_GO, from, to: open ? null : to,
  }))];
}
