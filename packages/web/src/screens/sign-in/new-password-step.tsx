import type { SignInInput } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';

interface NewPasswordStepProps {
  busy: boolean;
  onSend: (more: Partial<SignInInput>) => Promise<void>;
}

export function NewPasswordStep({ busy, onSend }: NewPasswordStepProps) {
  const words = useWords().signIn;
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const different = again !== '' && again !== password;
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (again === password) void onSend({ newPassword: password.normalize('NFC') });
      }}
    >
      <p>{words.passwordHint}</p>
      <label htmlFor="new-password">{words.newPassword}</label>
      <Input id="new-password" type="password" autoComplete="new-password" autoFocus required size="large" value={password} onChange={(event) => setPassword(event.target.value)} />
      <label htmlFor="new-password-again">{words.again}</label>
      <Input id="new-password-again" type="password" autoComplete="new-password" required size="large" status={different ? 'error' : ''} aria-describedby="again-note" value={again} onChange={(event) => setAgain(event.target.value)} />
      <div id="again-note" className="form-error">{different ? words.different : ''}</div>
      <Button type="primary" size="large" htmlType="submit" disabled={busy || different || again === ''}>{words.next}</Button>
    </form>
  );
}
