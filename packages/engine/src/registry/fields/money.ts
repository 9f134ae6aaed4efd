import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/;

/** Whole đồng. Dots, commas or blanks only between full groups of three: '38.5' could mean two amounts and is refused. */
export const money: FieldKindDefinition = {
  kind: 'money',
  column: 'bigint',
  parse(raw, field) {
    if (typeof raw !== 'number' && typeof raw !== 'string') return refuse(field, 'field.type', 'số tiền phải là số.');
    const typed = String(raw).trim().replace(/\s*(?:đồng|vnđ|vnd|đ|₫)\.?$/iu, '').replace(/\u00a0/gu, ' ');
    const digits = GROUPED.test(typed) ? typed.replace(/[., ]/g, '') : typed;
    if (!/^\d{1,16}$/.test(digits)) return refuse(field, 'money.format', 'số tiền là số nguyên đồng, ví dụ 38.500.000.');
    const value = Number(digits);
    if (!Number.isSafeInteger(value)) return refuse(field, 'money.too-large', 'số tiền quá lớn.');
    if (value < (field.min ?? 0) || value > (field.max ?? Number.MAX_SAFE_INTEGER)) return refuse(field, 'money.out-of-range', 'số tiền nằm ngoài khoảng cho phép.');
    return { value };
  },
  display: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '.'),
  schema: (field) => ({ type: 'integer', minimum: field.min ?? 0, maximum: field.max ?? Number.MAX_SAFE_INTEGER }),
};
