import { Radio } from 'antd';
import { useLabel, useWords } from '../language/language.tsx';
import type { FieldInputProps, FieldKindParts, FieldShowProps } from './field-kind.ts';

function BooleanInput({ id, value, onChange, onBlur, field }: FieldInputProps) {
  const words = useWords().fields;
  const label = useLabel();
  return (
    <Radio.Group id={id} className="field-radio" aria-label={label(field.label)} value={value} onChange={(event) => onChange(event.target.value)} onBlur={onBlur}>
      <Radio value={true}>{words.yes}</Radio>
      <Radio value={false}>{words.no}</Radio>
    </Radio.Group>
  );
}

function BooleanShow({ value }: FieldShowProps) {
  const words = useWords().fields;
  return <>{value === true ? words.yes : words.no}</>;
}

export const boolean: FieldKindParts = { Input: BooleanInput, Show: BooleanShow };
