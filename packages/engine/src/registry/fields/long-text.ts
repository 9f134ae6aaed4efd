import type { FieldKindDefinition } from './field-kind.ts';
import { typedText } from './typed-text.ts';

const LIMIT = 10_000;

/** Several lines of text: narratives, remarks. */
export const longText: FieldKindDefinition = {
  kind: 'long-text',
  column: 'text',
  parse: (raw, field) => typedText(raw, field, LIMIT, true),
  display: (value) => String(value),
  schema: (field) => ({ type: 'string', minLength: 1, maxLength: field.maxLength ?? LIMIT }),
};
