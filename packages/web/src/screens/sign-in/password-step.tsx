import type { SignInInput } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../language/language.tsx';

interface PasswordStepProps {
  login: string;
  /** The name is settled. */
  known: boolean;
  busy: boolean;
  onSend: (more: Partial<SignInInput>) => Promise<void>;
}

export function PasswordStep({ login: first, known, busy, onSend }: PasswordStepProps) {
  const words = useWords().signIn;
  const id = useId();
  const [login, setLogin] = useState(first);
  const [password, setPassword] = useState('');
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend({ login: login.trim(), password: password.normalize('NFC') });
      }}
    >
      <label htmlFor={`${id}login`}>{words.login}</label>
      <Input id={`${id}login`} name="login" readOnly={known} autoComplete="username" autoFocus={first === ''} required size="large" value={login} onChange={(event) => setLogin(event.target.value)} />
      <label htmlFor={`${id}password`}>{words.password}</label>
      <Input id={`${id}password`} name="password" data-first={known} type="password" autoComplete="current-password" autoFocus={first !== ''} required size="large" value={password} onChange={(event) => setPassword(event.target.value)} />
      <Button type="primary" size="large" htmlType="submit" disabled={busy}>{words.submit}</Button>
    </form>
  );
}
