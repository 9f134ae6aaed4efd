import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

/** A commune by its five digits, as valid on the day of the fact: codes of before 2025-07-01 stay valid for older facts. */
export const commune: FieldKindDefinition = {
  kind: 'commune',
  column: 'text',
  parse(raw, field, context) {
    const typed = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
    const list = field.list ?? 'commune';
    if (/^\d{5}$/.test(typed) && context.codeExists(list, typed)) return { value: typed };
    if (/^\d{3,4}$/.test(typed)) return refuse(field, 'commune.lost-zero', 'mã xã, phường gồm 5 chữ số; có thể đã mất số 0 ở đầu.');
    const found = typed === '' ? null : (context.codeByLabel?.(list, typed.normalize('NFC')) ?? null);
    if (found !== null && context.codeExists(list, found)) return { value: found };
    return refuse(field, 'commune.unknown', 'không tìm thấy xã, phường, đặc khu này trong danh mục đơn vị hành chính.');
  },
  display: (value) => String(value),
  schema: () => ({ type: 'string', pattern: '^\\d{5}$', 'x-code-list': 'commune' }),
};
