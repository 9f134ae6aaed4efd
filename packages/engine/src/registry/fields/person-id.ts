import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

/** Digits of a typed identity number: blanks, dots and dashes are how people group them. */
export const bareDigits = (typed: string): string => typed.normalize('NFKC').replace(/[\s.‐-―-]/gu, '');

/** Personal identification number (12 digits) or an old identity card number (9). There is no check digit: only the length can be wrong here. */
export const personId: FieldKindDefinition = {
  kind: 'person-id',
  column: 'text',
  parse(raw, field) {
    const typed = typeof raw === 'string' || (typeof raw === 'number' && Number.isInteger(raw)) ? bareDigits(String(raw)) : '';
    if (!/^\d+$/.test(typed)) return refuse(field, 'person-id.format', 'số định danh chỉ gồm chữ số.');
    if (typed.length === 10 || typed.length === 11) {
      return refuse(field, 'person-id.lost-zero', `có ${typed.length} chữ số, thiếu so với 12; bảng tính có thể đã bỏ số 0 ở đầu, hãy đối chiếu giấy tờ.`);
    }
    if (typed.length !== 12 && typed.length !== 9) return refuse(field, 'person-id.length', 'số định danh có 12 chữ số (chứng minh nhân dân cũ có 9).');
    return { value: typed };
  },
  display: (value) => String(value),
  schema: () => ({ type: 'string', pattern: '^(\\d{9}|\\d{12})$' }),
};
