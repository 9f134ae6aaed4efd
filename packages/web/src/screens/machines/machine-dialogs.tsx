import type { MachineView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

export interface MachineDialogProps {
  machine: MachineView;
  onClose: () => void;
}

/** Who keeps it from now on, and where. */
export function HandOverDialog({ machine, onClose }: MachineDialogProps) {
  const { machines: words, shell } = useWords();
  const [keeper, setKeeper] = useState('');
  const [place, setPlace] = useState('');
  const act = useSubmit('machine.hand-over', onClose);
  const whole = keeper.trim() !== '' && place.trim() !== '';
  const send = (): void => { if (whole) act.mutate({ machineId: machine.machineId, keeper: keeper.trim(), place: place.trim() }); };
  return (
    <Dialog title={words.handOver(machine.label)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{words.handOverDo}</Button>}>
      <p className="secondary">{machine.keeper}, {machine.place}</p>
      <div className="field"><label htmlFor="machine-keeper">{words.newKeeper}</label><Input id="machine-keeper" autoComplete="off" maxLength={200} value={keeper} onChange={(event) => setKeeper(event.target.value)} /></div>
      <div className="field"><label htmlFor="machine-place">{words.newPlace}</label><Input id="machine-place" autoComplete="off" maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

/** Out of use: with the reason and the disks that were in it, and what that means for them. */
export function RetireDialog({ machine, onClose }: MachineDialogProps) {
  const { machines: words, shell } = useWords();
  const [reason, setReason] = useState('');
  const [serials, setSerials] = useState('');
  const act = useSubmit('machine.retire', onClose);
  const whole = reason.trim().length > 4;
  const disks = [...new Set(serials.split(',').map((serial) => serial.trim()).filter((serial) => serial !== ''))];
  const send = (): void => { if (whole) act.mutate({ machineId: machine.machineId, reason: reason.trim(), disks }); };
  return (
    <Dialog title={words.retire(machine.label)} closeLabel={shell.cancel} onClose={onClose} acts={<Button danger type="primary" disabled={!whole || act.isPending} onClick={send}>{words.retireDo}</Button>}>
      <p>{machine.role === 'WORKSTATION' ? words.retireWorkstation : words.retireHeld}</p>
      <div className="field"><label htmlFor="machine-reason">{words.reason}</label><Input.TextArea id="machine-reason" rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <div className="field"><label htmlFor="machine-disks">{words.diskSerials}</label><Input id="machine-disks" autoComplete="off" maxLength={2000} placeholder={words.diskHint} value={serials} onChange={(event) => setSerials(event.target.value)} /></div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
