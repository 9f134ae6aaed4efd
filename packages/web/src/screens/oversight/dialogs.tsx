import type { ReconciliationMinute, SampleFile } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { showMonth } from './month.ts';

const LEAST = 5;

/** What of the file differs from paper, in words: whoever corrects it reads them. */
export function DiffersDialog({ reconciliationId, file, onClose, onDone }: { reconciliationId: string; file: SampleFile; onClose: () => void; onDone: () => void }) {
  const { oversight: words, shell } = useWords();
  const [which, setWhich] = useState(file.words ?? '');
  const act = useSubmit('reconciliation.state', onDone);
  const ready = which.trim().length >= LEAST && !act.isPending;
  const send = (): void => { if (ready) act.mutate({ reconciliationId, fileId: file.fileId, result: 'DIFFERS', words: which.trim() }); };
  return (
    <Dialog title={words.differsTitle(file.fileNo)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!ready} onClick={send}>{words.write}</Button>}>
      <div className="field"><label htmlFor="differs-which">{words.which}</label><Input id="differs-which" autoComplete="off" maxLength={2000} value={which} onChange={(event) => setWhich(event.target.value)} /></div>
      <p className="secondary">{words.differsNote}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}

/** How many differ, have no paper, and of those that differ were changed since. */
export function useSummary(): (sample: readonly SampleFile[]) => string {
  const words = useWords().oversight;
  return (sample) => {
    const differ = sample.filter(({ result }) => result === 'DIFFERS');
    const missing = sample.filter(({ result }) => result === 'PAPER_MISSING').length;
    return words.summary(showNumber(sample.filter(({ result }) => result !== null).length), showNumber(differ.length), showNumber(missing), showNumber(differ.filter(({ changedAt }) => changedAt !== null).length));
  };
}

export function ConcludeDialog({ minute, onClose }: { minute: ReconciliationMinute; onClose: () => void }) {
  const { oversight: words, shell } = useWords();
  const [text, setText] = useState(minute.words ?? '');
  const summary = useSummary();
  const act = useSubmit('reconciliation.conclude', onClose);
  const ready = text.trim().length >= LEAST && !act.isPending;
  const send = (): void => { if (ready) act.mutate({ reconciliationId: minute.reconciliationId, words: text.trim() }); };
  return (
    <Dialog title={`${words.concludeTitle} ${showMonth(minute.month)}`} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={!ready} onClick={send}>{words.concludeDo}</Button>}>
      <p>{summary(minute.sample)}</p>
      <div className="field"><label htmlFor="conclude-words">{words.conclusion}</label><Input.TextArea id="conclude-words" rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <p className="secondary">{words.concludeNote}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}

export function DecideDialog({ minute, onClose }: { minute: ReconciliationMinute; onClose: () => void }) {
  const { oversight: words, shell } = useWords();
  const [note, setNote] = useState('');
  const summary = useSummary();
  const act = useSubmit('reconciliation.decide', onClose);
  const send = (accept: boolean) => (): void => act.mutate({ reconciliationId: minute.reconciliationId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const acts = (
    <>
      <Button disabled={act.isPending || note.trim().length < LEAST} onClick={send(false)}>{words.reject}</Button>
      <Button type="primary" disabled={act.isPending} onClick={send(true)}>{words.accept}</Button>
    </>
  );
  return (
    <Dialog title={words.decideTitle} closeLabel={shell.cancel} onClose={onClose} acts={acts}>
      <p>{summary(minute.sample)}</p>
      <p><strong>{words.conclusion}</strong>: {minute.words} <span className="secondary">{minute.askedBy}</span></p>
      <div className="field"><label htmlFor="decide-note">{words.remark}</label><Input id="decide-note" autoComplete="off" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <p className="secondary">{words.decideNote}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}
