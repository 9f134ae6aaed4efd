import type { FieldDefinition } from '@thahs/engine/contract';
import { useWords } from '../language/language.tsx';
import { kinds } from './kinds.ts';

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A value as people read it; an empty one says so. */
export function ShownValue({ field, value }: { field: FieldDefinition | undefined; value: unknown }) {
  const words = useWords().file;
  if (isEmpty(value)) return <span className="faint">{words.empty}</span>;
  if (field === undefined) return <>{typeof value === 'string' ? value : JSON.stringify(value)}</>;
  const { Show } = kinds[field.kind];
  return <Show field={field} value={value} />;
}
