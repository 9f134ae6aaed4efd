import { Input } from 'antd';
import { asText } from './field-kind.ts';
import type { FieldInputProps, FieldKindParts } from './field-kind.ts';

function LongTextInput({ id, value, onChange, onBlur, invalid }: FieldInputProps) {
  return (
    <Input.TextArea
      id={id} value={asText(value)} rows={2} className="field-grows" status={invalid ? 'error' : ''} aria-invalid={invalid} aria-describedby={`${id}-note`}
      onChange={(event) => onChange(event.target.value)} onBlur={onBlur}
    />
  );
}

export const longText: FieldKindParts = {
  Input: LongTextInput,
  Show: ({ value }) => <span className="lines">{asText(value)}</span>,
};
