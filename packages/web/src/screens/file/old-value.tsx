import type { FieldDefinition, RecordView } from '@thahs/engine/contract';
import { ShownValue } from '../../fields/shown-value.tsx';
import type { Values } from '../../record-form/load.ts';

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

interface OldValueProps {
  field: FieldDefinition;
  record: RecordView;
  values: Values;
}

/** What stood in a field before it was changed here; in place of it, where nothing was changed, comes the hint of the field. */
export function oldValue({ field, record, values }: OldValueProps) {
  if (same(values[field.name], record.values[field.name])) return null;
  return <s className="struck"><ShownValue field={field} value={record.values[field.name]} /></s>;
}
