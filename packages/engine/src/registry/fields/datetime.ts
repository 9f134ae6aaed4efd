import { isIsoDate } from '../../kernel/index.ts';
import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';
import { displayDate, withinDays } from './typed-date.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const TYPED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?$/;
const HOUR = 3_600_000;

function moment(typed: string): { day: string; ms: number } | null {
  const instant = INSTANT.exec(typed);
  if (instant) return { day: instant[1] ?? '', ms: Date.parse(typed) };
  const parts = TYPED.exec(typed);
  if (!parts) return null;
  const [day = '', month = '', year = '', hour = '', minute = '', second = '0'] = parts.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return { day: iso, ms: Number.NaN };
  return { day: iso, ms: Date.parse(`${iso}T${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}+07:00`) };
}

/** A moment: typed in Vietnamese time (UTC+7), kept in UTC to the second. */
export const datetime: FieldKindDefinition = {
  kind: 'datetime',
  column: 'timestamptz',
  parse(raw, field, context) {
    const typed = raw instanceof Date && !Number.isNaN(raw.getTime()) ? raw.toISOString() : raw;
    const read = typeof typed === 'string' ? moment(typed.trim()) : null;
    if (!read) return refuse(field, 'datetime.format', 'không đọc được giờ; hãy gõ ngày/tháng/năm giờ:phút, ví dụ 05/09/2024 14:30.');
    if (!isIsoDate(read.day) || Number.isNaN(read.ms)) return refuse(field, 'date.no-such-day', 'không có ngày giờ này trong lịch.');
    const within = withinDays(new Date(read.ms + 7 * HOUR).toISOString().slice(0, 10), field, context);
    return 'finding' in within ? within : { value: `${new Date(read.ms).toISOString().slice(0, 19)}Z` };
  },
  display(value) {
    const local = new Date(Date.parse(String(value)) + 7 * HOUR).toISOString();
    return `${displayDate(local.slice(0, 10))} ${local.slice(11, 19)}`;
  },
  schema: () => ({ type: 'string', format: 'date-time' }),
};
