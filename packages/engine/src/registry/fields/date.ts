import type { FieldKindDefinition } from './field-kind.ts';
import { displayDate, typedDate } from './typed-date.ts';

/** A calendar day. */
export const date: FieldKindDefinition = {
  kind: 'date',
  column: 'date',
  parse: typedDate,
  display: displayDate,
  schema: () => ({ type: 'string', format: 'date' }),
};
