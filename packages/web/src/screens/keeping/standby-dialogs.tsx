import type { StandbyView } from '@thahs/engine/contract';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

interface StandbyDialogProps {
  held: StandbyView;
  onClose: () => void;
}

/** Which machine, where it stands, and whether acts wait for it. */
export function ProposeStandbyDialog({ onClose }: { onClose: () => void }) {
  const { standby: words, shell } = useWords();
  const [typed, setTyped] = useState({ name: '', address: '', place: '' });
  const [synchronous, setSynchronous] = useState(true);
  const act = useSubmit('standby.propose', onClose);
  const whole = Object.values(typed).every((value) => value.trim() !== '');
  const send = (): void => { if (whole) act.mutate({ name: typed.name.trim(), address: typed.address.trim(), place: typed.place.trim(), synchronous }); };
  return (
    <Dialog title={words.proposeTitle} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{words.proposeDo}</Button>}>
      <p className="secondary">{words.proposeNote}</p>
      {(['name', 'address', 'place'] as const).map((field) => <div key={field} className="field"><label htmlFor={`standby-${field}`}>{words[field]}</label><Input id={`standby-${field}`} autoComplete="off" spellCheck={false} maxLength={200} placeholder={words.hints[field]} value={typed[field]} onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} /></div>)}
      <Checkbox checked={synchronous} onChange={(event) => setSynchronous(event.target.checked)}>{words.synchronous}</Checkbox>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

/** A head sees which machine would hold everything. */
export function DecideStandbyDialog({ held, onClose }: StandbyDialogProps) {
  const { standby: words, keys, shell } = useWords();
  const [note, setNote] = useState('');
  const act = useSubmit('standby.decide', onClose);
  const send = (accept: boolean) => (): void => act.mutate({ standbyId: held.standbyId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const acts = (
    <>
      <Button disabled={act.isPending || note.trim().length < 5} onClick={send(false)}>{keys.reject}</Button>
      <Button type="primary" disabled={act.isPending} onClick={send(true)}>{words.allow}</Button>
    </>
  );
  return (
    <Dialog title={words.decideTitle(held.name)} closeLabel={shell.cancel} onClose={onClose} acts={acts}>
      <dl className="facts"><dt>{words.address}</dt><dd>{held.address}</dd><dt>{words.place}</dt><dd>{held.place}</dd><dt>{keys.askedBy}</dt><dd>{held.askedBy}</dd></dl>
      <p>{words.decideNote}</p>
      <div className="field"><label htmlFor="standby-note">{keys.note}</label><Input id="standby-note" autoComplete="off" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <Refusal error={act.error} />
    </Dialog>
  );
}

/** It follows no more; the line itself is closed at the machine. */
export function EndStandbyDialog({ held, onClose }: StandbyDialogProps) {
  const { standby: words, media, shell } = useWords();
  const [reason, setReason] = useState('');
  const act = useSubmit('standby.end', onClose);
  const whole = reason.trim().length > 4;
  const send = (): void => { if (whole) act.mutate({ standbyId: held.standbyId, reason: reason.trim() }); };
  return (
    <Dialog title={words.endTitle(held.name)} closeLabel={shell.cancel} onClose={onClose} acts={<Button danger type="primary" disabled={!whole || act.isPending} onClick={send}>{media.retireDo}</Button>}>
      <p>{words.endNote}</p>
      <div className="field"><label htmlFor="standby-reason">{media.reason}</label><Input.TextArea id="standby-reason" rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
