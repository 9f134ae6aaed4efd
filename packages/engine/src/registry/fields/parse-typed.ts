import type { FieldDefinition, FieldKind } from '../types.ts';
import type { FieldContext } from './field-kind.ts';
import { fieldKinds } from './index.ts';

/** Support of the tests beside: a day, three small code lists, and the outcome of parsing as one word. */
export const context: FieldContext = {
  today: '2026-11-22',
  codeExists: (list, code) => ({ colour: ['DO', 'XANH_LAM'], penal_article: ['173', '217a', '248'], commune: ['00004', '26326'] })[list]?.includes(code) ?? false,
  codeByLabel: (list, text) => (list === 'commune' && text === 'Phường Ba Đình' ? '00004' : null),
};

export const fieldOf = (kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition => ({ name: 'x', kind, label: { vi: 'Trường', en: 'Field' }, ...more });

/** The value that was read, or the code of the finding after a minus sign. */
export function typed(kind: FieldKind, raw: unknown, more: Partial<FieldDefinition> = {}): unknown {
  const read = fieldKinds[kind].parse(raw, fieldOf(kind, more), context);
  return 'value' in read ? read.value : `-${read.finding.code}`;
}
