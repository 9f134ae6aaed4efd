import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../language/language.tsx';
import { addPasskey, PasskeyGivenUp } from '../../server/passkey.ts';
import { Refusal } from '../../shell/refusal.tsx';

/** Password and code once more, then the browser asks for the key itself. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const head = words.sessions;
  const client = useQueryClient();
  const [given, setGiven] = useState({ name: '', password: '', code: '' });
  const set = (part: Partial<typeof given>): void => setGiven((old) => ({ ...old, ...part }));
  const add = useMutation({
    mutationFn: () => addPasskey(given.name.trim(), { password: given.password.normalize('NFC'), code: given.code.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['passkey.list'] });
      onClose();
    },
  });
  const whole = given.name.trim() !== '' && given.password !== '' && given.code.trim() !== '';
  const send = (): void => {
    if (whole) add.mutate();
  };
  return (
    <Dialog title={head.addPasskey} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || add.isPending} onClick={send}>{head.addPasskeySend}</Button>}>
      <p>{head.addPasskeyNote}</p>
      <div className="field"><label htmlFor="key-name">{head.keyName}</label><Input id="key-name" autoComplete="off" maxLength={60} value={given.name} onChange={(event) => set({ name: event.target.value })} /></div>
      <div className="field"><label htmlFor="key-password">{words.signIn.password}</label><Input id="key-password" type="password" autoComplete="current-password" value={given.password} onChange={(event) => set({ password: event.target.value })} /></div>
      <div className="field"><label htmlFor="key-code">{words.signIn.code}</label><Input id="key-code" inputMode="numeric" autoComplete="one-time-code" value={given.code} onChange={(event) => set({ code: event.target.value })} /></div>
      {add.error instanceof PasskeyGivenUp ? <Notice tone="gold" live>{words.signIn.passkeyGivenUp}</Notice> : <Refusal error={add.error} onRetry={send} />}
    </Dialog>
  );
}
