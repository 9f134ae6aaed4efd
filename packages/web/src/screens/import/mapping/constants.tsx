import type { MappingProfile } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { kinds } from '../../../fields/kinds.ts';
import { useWords } from '../../../language/language.tsx';
import { useDictionary, useFieldLabel, useTypeLabel } from '../../../server/dictionary.ts';
import { FieldPicker } from './field-picker.tsx';

type Constants = NonNullable<MappingProfile['constants']>;

interface ConstantsProps {
  constants: Constants;
  subjectKind: string;
  onChange: (constants: Constants) => void;
}

interface ConstantProps {
  type: string;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
  onRemove: () => void;
}

const nothing = (): void => undefined;

function Constant({ type, name, value, onChange, onRemove }: ConstantProps) {
  const words = useWords();
  const { data } = useDictionary();
  const typeLabel = useTypeLabel();
  const fieldLabel = useFieldLabel();
  const field = data?.recordTypes.find((each) => each.name === type)?.fields.find((each) => each.name === name);
  if (field === undefined) return null;
  const { Input } = kinds[field.kind];
  const id = `constant-${type}-${name}`;
  return (
    <li>
      <label htmlFor={id}>{fieldLabel(type, name)} <span className="secondary">{typeLabel(type)}</span></label>
      <Input id={id} field={field} value={value} invalid={false} onBlur={nothing} onChange={onChange} />
      <Button size="small" aria-label={`${words.shell.remove} ${fieldLabel(type, name)}`} onClick={onRemove}>{words.shell.remove}</Button>
    </li>
  );
}

/** Values that every record of a kind gets besides its columns. */
export function Constants({ constants, subjectKind, onChange }: ConstantsProps) {
  const words = useWords().imports;
  const [adding, setAdding] = useState(0);
  const put = (type: string, field: string, value: unknown): void => {
    const plain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';
    onChange({ ...constants, [type]: { ...constants[type], [field]: plain } });
  };
  const drop = (type: string, field: string): void => {
    const { [field]: _gone, ...rest } = constants[type] ?? {};
    onChange({ ...constants, [type]: rest });
  };
  return (
    <ul className="constants">
      {Object.entries(constants).flatMap(([type, values]) => Object.entries(values).map(([name, value]) => (
        <Constant key={`${type}.${name}`} type={type} name={name} value={value} onChange={(next) => put(type, name, next)} onRemove={() => drop(type, name)} />
      )))}
      <li><span className="secondary">{words.addConstant}</span><FieldPicker key={adding} placeholder={words.chooseField} label={words.addConstant} subjectKind={subjectKind} type={null} field={null} onChange={(type, field) => { if (type !== null && field !== null) { put(type, field, ''); setAdding(adding + 1); } }} /></li>
    </ul>
  );
}
