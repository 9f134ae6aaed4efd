import type { FieldDefinition } from '../types.ts';
import { refuse, type FieldContext, type FieldKindDefinition, type ParseResult } from './field-kind.ts';

/** 'Tù có thời hạn' -> 'TU_CO_THOI_HAN': the shape of most codes, so a typed label is understood. */
const codeShape = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toUpperCase().replace(/[^A-Z0-9]+/gu, '_').replace(/^_|_$/g, '');

export function typedCode(raw: unknown, field: FieldDefinition, list: string, context: FieldContext): ParseResult<string> {
  if (typeof raw !== 'string' && typeof raw !== 'number') return refuse(field, 'field.type', 'phải chọn một mục trong danh mục.');
  const typed = String(raw).normalize('NFC').trim();
  for (const candidate of [typed, typed.toUpperCase(), codeShape(typed)]) if (candidate !== '' && context.codeExists(list, candidate)) return { value: candidate };
  const found = context.codeByLabel?.(list, typed) ?? null;
  if (found !== null && context.codeExists(list, found)) return { value: found };
  return refuse(field, 'code.unknown', `"${typed.slice(0, 60)}" không có trong danh mục; hãy chọn lại.`);
}

/** One entry of a code list, kept as its code. */
export const code: FieldKindDefinition = {
  kind: 'code',
  column: 'text',
  parse: (raw, field, context) => typedCode(raw, field, field.list ?? '', context),
  display: (value) => String(value),
  schema: (field) => ({ type: 'string', 'x-code-list': field.list ?? '' }),
};
