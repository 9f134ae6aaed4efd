import type { SignInInput } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';

interface CodeStepProps {
  hint: string;
  busy: boolean;
  onSend: (more: Partial<SignInInput>) => Promise<void>;
}

/** Sends by itself at the sixth digit. */
export function CodeStep({ hint, busy, onSend }: CodeStepProps) {
  const words = useWords().signIn;
  const [code, setCode] = useState('');
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, 6);
    setCode(digits);
    if (digits.length === 6 && digits !== code) void onSend({ code: digits });
  };
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend({ code });
      }}
    >
      <p>{hint}</p>
      <label htmlFor="code">{words.code}</label>
      <Input id="code" name="code" className="sign-in-code" inputMode="numeric" autoComplete="one-time-code" autoFocus required size="large" value={code} onChange={(event) => type(event.target.value)} />
      <Button type="primary" size="large" htmlType="submit" disabled={busy || code.length !== 6}>{words.next}</Button>
    </form>
  );
}
