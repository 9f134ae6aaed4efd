import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

const MOST = 2_147_483_647;

/** A whole number; the column is 32 bits wide. */
export const integer: FieldKindDefinition = {
  kind: 'integer',
  column: 'integer',
  parse(raw, field) {
    const typed = typeof raw === 'string' ? raw.trim() : raw;
    const value = typeof typed === 'number' ? typed : typeof typed === 'string' && /^-?\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!Number.isInteger(value)) return refuse(field, 'integer.format', 'phải là số nguyên, không có dấu chấm hay chữ.');
    const least = field.min ?? 0;
    const most = Math.min(field.max ?? MOST, MOST);
    if (value < least || value > most) return refuse(field, 'integer.out-of-range', `phải từ ${least} đến ${most}.`);
    return { value: value === 0 ? 0 : value };
  },
  display: (value) => String(value),
  schema: (field) => ({ type: 'integer', minimum: field.min ?? 0, maximum: field.max ?? MOST }),
};
