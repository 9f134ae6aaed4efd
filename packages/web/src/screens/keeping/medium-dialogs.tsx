import type { MediumView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

export interface MediumDialogProps {
  medium: MediumView;
  onClose: () => void;
}

/** Who keeps it from now on, and where. */
export function HandOverDialog({ medium, onClose }: MediumDialogProps) {
  const { media: words, shell } = useWords();
  const [keeper, setKeeper] = useState('');
  const [place, setPlace] = useState('');
  const act = useSubmit('medium.hand-over', onClose);
  const whole = keeper.trim() !== '' && place.trim() !== '';
  const send = (): void => { if (whole) act.mutate({ mediumId: medium.mediumId, keeper: keeper.trim(), place: place.trim() }); };
  return (
    <Dialog title={words.handOver(medium.label)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{words.handOverDo}</Button>}>
      <p className="secondary">{medium.keeper}, {medium.place}</p>
      <div className="field"><label htmlFor="medium-keeper">{words.newKeeper}</label><Input id="medium-keeper" autoComplete="off" maxLength={200} value={keeper} onChange={(event) => setKeeper(event.target.value)} /></div>
      <div className="field"><label htmlFor="medium-place">{words.newPlace}</label><Input id="medium-place" autoComplete="off" maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

/** Lost, or taken out of use: with the reason, and what it means. */
export function OutDialog({ medium, act: name, onClose }: MediumDialogProps & { act: 'medium.lost' | 'medium.retire' }) {
  const { media: words, shell } = useWords();
  const [reason, setReason] = useState('');
  const act = useSubmit(name, onClose);
  const whole = reason.trim().length > 4;
  const send = (): void => { if (whole) act.mutate({ mediumId: medium.mediumId, reason: reason.trim() }); };
  const [title, note, done] = name === 'medium.lost' ? [words.lost(medium.label), words.lostNote, words.lostDo] : [words.retire(medium.label), words.retireNote, words.retireDo];
  return (
    <Dialog title={title} closeLabel={shell.cancel} onClose={onClose} acts={<Button danger type="primary" disabled={!whole || act.isPending} onClick={send}>{done}</Button>}>
      <p>{note}</p>
      <div className="field"><label htmlFor="medium-reason">{words.reason}</label><Input.TextArea id="medium-reason" rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
