import { Button, Input } from 'antd';
import { Fragment, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { clearingFacts } from './clearing-page.tsx';
import type { MediumDialogProps } from './medium-dialogs.tsx';

/** A head sees what was told, and confirms it or sends it back. */
export function DecideDialog({ medium, clearingId, onClose }: MediumDialogProps & { clearingId: string }) {
  const words = useWords();
  const { media } = words;
  const [note, setNote] = useState('');
  const told = useRead('medium.clearing', { clearingId });
  const act = useSubmit('medium.clear-decide', onClose);
  const send = (accept: boolean) => (): void => act.mutate({ clearingId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const acts = (
    <>
      <Button disabled={told.data === undefined || act.isPending || note.trim().length < 5} onClick={send(false)}>{media.reject}</Button>
      <Button type="primary" disabled={told.data === undefined || act.isPending} onClick={send(true)}>{media.accept}</Button>
    </>
  );
  return (
    <Dialog title={media.decideTitle(medium.label)} closeLabel={words.shell.cancel} onClose={onClose} acts={acts}>
      <Waiting query={told}>{(clearing) => <dl className="facts">{clearingFacts(clearing, words).map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{value}</dd></Fragment>)}</dl>}</Waiting>
      <p className="secondary">{media.decideNote}</p>
      <div className="field"><label htmlFor="decide-note">{media.note}</label><Input id="decide-note" autoComplete="off" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <Refusal error={act.error} />
    </Dialog>
  );
}
