import type { FieldKindDefinition } from './field-kind.ts';
import { typedText } from './typed-text.ts';

const LIMIT = 500;

/** One line of text. */
export const text: FieldKindDefinition = {
  kind: 'text',
  column: 'text',
  parse: (raw, field) => typedText(raw, field, LIMIT),
  display: (value) => String(value),
  schema: (field) => ({ type: 'string', minLength: 1, maxLength: field.maxLength ?? LIMIT }),
};
