import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';
import { asTyped, displayDate, typedDate, withinDays } from './typed-date.ts';

/** A day, or only its year: old papers often give no more. A month without a day is not kept; it would look more exact than it is. */
export const partialDate: FieldKindDefinition = {
  kind: 'partial-date',
  column: 'text',
  parse(raw, field, context) {
    const typed = typeof raw === 'number' ? String(raw) : asTyped(raw);
    if (typeof typed !== 'string') return refuse(field, 'field.type', 'phải gõ ngày/tháng/năm hoặc chỉ năm, ví dụ 1985.');
    const value = typed.trim();
    if (/^\d{4}$/.test(value)) return withinDays(value, field, context);
    if (/^\d{2}$/.test(value)) return refuse(field, 'date.short-year', 'năm phải đủ bốn chữ số.');
    if (/^(?:\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2})$/.test(value)) return refuse(field, 'date.month-only', 'chưa biết ngày thì chỉ gõ năm.');
    return typedDate(value, field, context);
  },
  display: displayDate,
  schema: () => ({ type: 'string', pattern: '^\\d{4}(-\\d{2}-\\d{2})?$' }),
};
