import type { UnitView } from '@thahs/engine/contract';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  disabled?: boolean;
}

export function TextField({ id, label, value, onChange, hint, disabled = false }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} autoComplete="off" value={value} disabled={disabled} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => onChange(event.target.value)} />
      {hint !== undefined && <span id={`${id}-hint`} className="secondary">{hint}</span>}
    </div>
  );
}

interface ChoiceFieldProps<T extends string> {
  id: string;
  label: string;
  value: T | null;
  options: { value: T; label: ReactNode; text: string }[];
  onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ id, label, value, options, onChange }: ChoiceFieldProps<T>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} aria-label={label} showSearch={{ optionFilterProp: 'text' }} value={value} options={options} onChange={onChange} />
    </div>
  );
}

/** The unit where there is but one to choose; where there are several none is chosen unasked. */
export const onlyOf = (units: readonly UnitView[]): string | null => (units.length === 1 ? (units[0]?.unitId ?? null) : null);
