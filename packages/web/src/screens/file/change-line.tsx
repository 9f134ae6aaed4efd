import { ShownValue } from '../../fields/shown-value.tsx';
import { useWords } from '../../language/language.tsx';
import { useField, useFieldLabel } from '../../server/dictionary.ts';

interface ChangeLineProps {
  type: string | null;
  change: { field: string; before: unknown; after: unknown };
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Old struck, new bold. */
export function ChangeLine({ type, change }: ChangeLineProps) {
  const words = useWords().file;
  const fieldLabel = useFieldLabel();
  const field = useField()(type, change.field);
  return (
    <div>
      {fieldLabel(type, change.field)}:{' '}
      {isEmpty(change.before) ? words.added : <s className="struck"><ShownValue field={field} value={change.before} /></s>}
      {!isEmpty(change.before) && ' → '}{' '}
      <strong className="ink"><ShownValue field={field} value={change.after} /></strong>
    </div>
  );
}
