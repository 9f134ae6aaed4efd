import type { RecoveryKeyView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface KeyDialogProps {
  held: RecoveryKeyView;
  onClose: () => void;
}

/** Who keeps it from now on, and where. */
export function HandOverKeyDialog({ held, onClose }: KeyDialogProps) {
  const { keys: words, media, shell } = useWords();
  const [keeper, setKeeper] = useState('');
  const [place, setPlace] = useState('');
  const act = useSubmit('recovery-key.hand-over', onClose);
  const whole = keeper.trim() !== '' && place.trim() !== '';
  const send = (): void => { if (whole) act.mutate({ keyId: held.keyId, keeper: keeper.trim(), place: place.trim() }); };
  return (
    <Dialog title={words.handOver(held.name)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{media.handOverDo}</Button>}>
      <p className="secondary">{held.keeper}, {held.place}</p>
      <div className="field"><label htmlFor="key-new-keeper">{media.newKeeper}</label><Input id="key-new-keeper" autoComplete="off" maxLength={200} value={keeper} onChange={(event) => setKeeper(event.target.value)} /></div>
      <div className="field"><label htmlFor="key-new-place">{media.newPlace}</label><Input id="key-new-place" autoComplete="off" maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

/** When its keeper opened it, and who saw it. */
export function TriedKeyDialog({ held, onClose }: KeyDialogProps) {
  const { keys: words, media, shell } = useWords();
  const today = showDate(dayOf(useServerNow()));
  const [day, setDay] = useState(today);
  const [witness, setWitness] = useState('');
  const act = useSubmit('recovery-key.tried', onClose);
  const on = typedDate(day);
  const whole = witness.trim() !== '' && isDay(on);
  const send = (): void => { if (whole) act.mutate({ keyId: held.keyId, on, witness: witness.trim() }); };
  return (
    <Dialog title={words.tried(held.name)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{words.triedDo}</Button>}>
      <p className="secondary">{words.triedNote}</p>
      <div className="field"><label htmlFor="key-day">{words.triedDay}</label><Input id="key-day" className="medium-day" placeholder={shell.dateHint} value={day} onChange={(event) => setDay(event.target.value)} />{day !== '' && !isDay(on) && <span className="red">{media.badDay}</span>}</div>
      <div className="field"><label htmlFor="key-witness">{words.witness}</label><Input id="key-witness" autoComplete="off" maxLength={200} value={witness} onChange={(event) => setWitness(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

/** Taken out of use: with the reason, and what it means. */
export function EndKeyDialog({ held, onClose }: KeyDialogProps) {
  const { keys: words, media, shell } = useWords();
  const [reason, setReason] = useState('');
  const act = useSubmit('recovery-key.retire', onClose);
  const whole = reason.trim().length > 4;
  const send = (): void => { if (whole) act.mutate({ keyId: held.keyId, reason: reason.trim() }); };
  return (
    <Dialog title={words.retire(held.name)} closeLabel={shell.cancel} onClose={onClose} acts={<Button danger type="primary" disabled={!whole || act.isPending} onClick={send}>{media.retireDo}</Button>}>
      <p>{words.retireNote}</p>
      <div className="field"><label htmlFor="key-reason">{media.reason}</label><Input.TextArea id="key-reason" rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
