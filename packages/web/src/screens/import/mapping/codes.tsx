import type { FieldDefinition } from '@thahs/engine/contract';
import { Input } from 'antd';
import { ListPicker } from '../../../fields/list-picker.tsx';
import { useWords } from '../../../language/language.tsx';
import type { Column } from './draft.ts';

interface CodesProps {
  column: Column;
  field: FieldDefinition | undefined;
  values: readonly string[];
  onChange: (codes: Record<string, string | number | boolean>) => void;
}

const nothing = (): void => undefined;

/** Value of the table → code of the list, for the values that the first rows hold and those given before. */
export function Codes({ column, field, values, onChange }: CodesProps) {
  const words = useWords().imports;
  const codes = column.codes ?? {};
  const all = [...new Set([...values, ...Object.keys(codes)])];
  const set = (value: string, code: unknown): void => {
    const { [value]: _old, ...rest } = codes;
    onChange(typeof code === 'string' && code !== '' ? { ...rest, [value]: code } : rest);
  };
  if (all.length === 0) return <p className="secondary">{words.noValues}</p>;
  return (
    <ul className="codes">
      {all.map((value, index) => (
        <li key={value}>
          <label htmlFor={`code-${column.column}-${index}`} className="code-value" title={value}>{value}</label><span aria-hidden="true">→</span>
          {field?.kind === 'code' && field.list !== undefined
            ? <ListPicker id={`code-${column.column}-${index}`} field={field} list={field.list} value={codes[value] ?? null} placeholder={words.asIs} invalid={false} onBlur={nothing} onChange={(code) => set(value, code)} />
            : <Input id={`code-${column.column}-${index}`} size="small" aria-label={`${column.column}: ${value}`} placeholder={words.asIs} value={String(codes[value] ?? '')} onChange={(event) => set(value, event.target.value)} />}
        </li>
      ))}
    </ul>
  );
}
