import { Input } from 'antd';
import { useState } from 'react';
import type { FieldInputProps } from './field-kind.ts';

interface TypedInputProps extends FieldInputProps {
  show: (value: unknown) => string;
  read?: (text: string) => unknown;
  placeholder?: string;
  numeric?: boolean;
}

/** One line that shows a value as people write it; while it is being typed the text stays as typed. */
export function TypedInput({ id, value, onChange, onBlur, invalid, show, read = (text) => text, placeholder, numeric = false }: TypedInputProps) {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <Input
      id={id} value={typing ?? show(value)} status={invalid ? 'error' : ''} aria-invalid={invalid} aria-describedby={`${id}-note`} autoComplete="off" spellCheck={false}
      {...(placeholder === undefined ? {} : { placeholder })} {...(numeric ? { inputMode: 'numeric' as const } : {})}
      onChange={(event) => {
        setTyping(event.target.value);
        onChange(read(event.target.value));
      }}
      onBlur={() => {
        setTyping(null);
        onBlur();
      }}
    />
  );
}
