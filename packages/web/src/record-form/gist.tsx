import { longNumber } from '../fields/text.tsx';
import { ShownValue } from '../fields/shown-value.tsx';
import type { RecordTypeView } from '../server/dictionary.ts';

const mostValues = 3;

/** The first values of a record, by which an officer knows it again. */
export function Gist({ record, type }: { record: { values: Readonly<Record<string, unknown>> }; type: RecordTypeView | undefined }) {
  const fields = (type?.fields ?? []).filter((field) => field.kind !== 'person-id' && field.kind !== 'long-text' && field.name !== type?.occurredField && (record.values[field.name] ?? '') !== '' && !longNumber.test(String(record.values[field.name]))).slice(0, mostValues);
  return <span className="secondary">{fields.map((field, index) => <span key={field.name}>{index > 0 && ' · '}<ShownValue field={field} value={record.values[field.name]} /></span>)}</span>;
}
