import type { MachineRole } from '@thahs/engine/contract';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { DayField, isDay } from './day-field.tsx';

const ROLES: readonly MachineRole[] = ['SERVER', 'STANDBY', 'WORKSTATION'];

/** A machine with who keeps it where; `host` is given for the node's own. */
export function RegisterDialog({ host, onClose }: { host: string | null; onClose: () => void }) {
  const { machines: words, shell } = useWords();
  const [role, setRole] = useState<MachineRole>(host === null ? 'WORKSTATION' : 'SERVER');
  const [typed, setTyped] = useState({ label: '', serial: '', keeper: '', place: '', host: host ?? '', antivirus: '', licence: '' });
  const act = useSubmit('machine.register', onClose);
  const set = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const [label, serial, keeper, place, name, antivirus] = [typed.label, typed.serial, typed.keeper, typed.place, typed.host, typed.antivirus].map((text) => text.trim());
  const licenceEnds = typedDate(typed.licence);
  const ready = [label, serial, keeper, place].every((text) => text !== '') && (typed.licence.trim() === '' || isDay(licenceEnds));
  const send = (): void => {
    if (!ready) return;
    act.mutate({ label: label ?? '', serial: serial ?? '', role, keeper: keeper ?? '', place: place ?? '', ...(name ? { host: name } : {}), ...(antivirus ? { antivirus } : {}), ...(typed.licence.trim() === '' ? {} : { licenceEnds }) });
  };
  const line = (field: 'label' | 'serial' | 'keeper' | 'place' | 'host' | 'antivirus', title: string, hint?: string) => (
    <div className="field"><label htmlFor={`machine-${field}`}>{title}</label><Input id={`machine-${field}`} autoComplete="off" maxLength={200} placeholder={hint} value={typed[field]} onChange={(event) => set({ [field]: event.target.value })} /></div>
  );
  return (
    <Dialog title={words.registerTitle} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!ready || act.isPending} onClick={send}>{words.registerDo}</Button>}>
      {line('label', words.label)}
      <div className="field"><span id="machine-role">{words.role}</span><Radio.Group aria-labelledby="machine-role" value={role} options={ROLES.map((value) => ({ value, label: words.roles[value] }))} onChange={(event) => setRole(event.target.value as MachineRole)} /></div>
      {line('serial', words.serialNumber)}
      {line('keeper', words.person)}
      {line('place', words.place)}
      {line('host', words.host, words.hostHint)}
      {line('antivirus', words.name, words.nameHint)}
      {typed.antivirus.trim() !== '' && <DayField id="machine-licence" label={words.licenceEnds} hint={words.licenceHint} value={typed.licence} onChange={(licence) => set({ licence })} />}
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
