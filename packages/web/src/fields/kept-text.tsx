import type { FieldDefinition } from '@thahs/engine/contract';
import { ShownValue } from './shown-value.tsx';

type Kind = FieldDefinition['kind'];

/** How a kind that is a text is kept. */
const KEPT: Partial<Record<Kind, RegExp>> = {
  'date': /^\d{4}-\d{2}-\d{2}$/, 'partial-date': /^\d{4}(-\d{2}){0,2}$/, 'datetime': /^\d{4}-\d{2}-\d{2}T/, 'code': /^\S+$/, 'commune': /^\S+$/,
  'offence': /^\d{1,3}[a-z]?(\.\d{1,2}[a-z]?(\.[a-zđ]\d?)?)?$/, 'person-id': /^\d{9,12}$/,
};
/** What a kind that is none is kept as, in JSON. */
const JSON_KEPT: Partial<Record<Kind, string>> = { term: 'object', boolean: 'boolean', integer: 'number', money: 'number' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKept(kind: Kind, text: string): boolean {
  return KEPT[kind]?.test(text) === true || (kind === 'term' && text === 'life');
}

/** The value of a field where only its text was kept, as a finding of a difference keeps it: shown as the file shows it. What a person wrote there is shown as written. */
export function KeptText({ field, text }: { field: FieldDefinition | undefined; text: string }) {
  if (field === undefined) return <>{text}</>;
  if (isKept(field.kind, text)) return <ShownValue field={field} value={text} />;
  const value = parsed(text);
  return value !== null && value !== undefined && typeof value === JSON_KEPT[field.kind] ? <ShownValue field={field} value={value} /> : <>{text}</>;
}
