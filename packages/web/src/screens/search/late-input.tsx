import { Input } from 'antd';
import { useState } from 'react';

interface LateInputProps {
  label: string;
  width: number;
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A text that takes effect at Enter or on leaving the box, not at each key. */
export function LateInput({ label, width, value, placeholder = '', onChange }: LateInputProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const settle = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return <Input aria-label={label} style={{ width }} value={text} placeholder={placeholder} onChange={(event) => setText(event.target.value)} onBlur={settle} onPressEnter={settle} />;
}
