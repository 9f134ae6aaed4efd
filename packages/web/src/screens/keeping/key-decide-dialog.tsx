import type { RecoveryKeyView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

/** A head reads the fingerprint from the paper that lies with the key: the node does not show it, so that it cannot be copied from the screen. */
export function DecideKeyDialog({ held, onClose }: { held: RecoveryKeyView; onClose: () => void }) {
  const { keys: words, shell } = useWords();
  const [fingerprint, setFingerprint] = useState('');
  const [note, setNote] = useState('');
  const act = useSubmit('recovery-key.decide', onClose);
  const send = (accept: boolean) => (): void => act.mutate({ keyId: held.keyId, accept, ...(accept ? { fingerprint } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const accepts = fingerprint.trim() !== '' && !act.isPending;
  const acts = (
    <>
      <Button disabled={act.isPending || note.trim().length < 5} onClick={send(false)}>{words.reject}</Button>
      <Button type="primary" disabled={!accepts} onClick={send(true)}>{words.accept}</Button>
    </>
  );
  return (
    <Dialog title={words.decideTitle(held.name)} closeLabel={shell.cancel} onClose={onClose} onEnter={() => { if (accepts) send(true)(); }} acts={acts}>
      <dl className="facts"><dt>{words.askedBy}</dt><dd>{held.askedBy}, {showMoment(held.askedAt)}</dd><dt>{words.keeper}</dt><dd>{held.keeper}, {held.place}</dd></dl>
      <p>{words.decideNote}</p>
      <div className="field"><label htmlFor="key-fingerprint">{words.fingerprint}</label><Input id="key-fingerprint" autoComplete="off" spellCheck={false} maxLength={200} placeholder="a1b2 c3d4 e5f6 a7b8" value={fingerprint} onChange={(event) => setFingerprint(event.target.value)} /></div>
      <div className="field"><label htmlFor="key-note">{words.note}</label><Input id="key-note" autoComplete="off" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <Refusal error={act.error} />
    </Dialog>
  );
}
