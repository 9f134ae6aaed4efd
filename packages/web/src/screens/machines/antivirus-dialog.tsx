import type { MachineView, Operations } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { DayField, isDay } from './day-field.tsx';
import type { MachineDialogProps } from './machine-dialogs.tsx';

const COUNT = /^\d{1,6}$/;
const EMPTY = { name: '', version: '', signatures: '', licence: '', scanned: '', found: '', remark: '' };
type Typed = typeof EMPTY;
type Stated = Omit<Operations['machine.antivirus']['input'], 'operationId' | 'machineId'>;

/** What is there already stays in the fields; days are entered anew. */
const before = ({ antivirus, antivirusVersion, licenceEnds, seen }: MachineView): Typed => ({ ...EMPTY, name: antivirus ?? seen?.software ?? '', version: antivirusVersion ?? '', licence: licenceEnds === null ? '' : showDate(licenceEnds) });

/** The statement as it is sent; null while something of it is missing. */
function statement({ name, version, signatures, licence, scanned, found, remark }: Typed): Stated | null {
  const [signaturesOn, licenceEnds, on] = [signatures, licence, scanned].map((day) => typedDate(day)) as [string, string, string];
  const days = isDay(signaturesOn) && [licenceEnds, on].every((day) => day === '' || isDay(day));
  if (name.trim() === '' || version.trim() === '' || !days || (on !== '' && !COUNT.test(found))) return null;
  const scan = { on, found: Number(found), ...(remark.trim() === '' ? {} : { remark: remark.trim() }) };
  return { name: name.trim(), version: version.trim(), signaturesOn, ...(licenceEnds === '' ? {} : { licenceEnds }), ...(on === '' ? {} : { scan }) };
}

function ScanFields({ typed, set }: { typed: Typed; set: (part: Partial<Typed>) => void }) {
  const words = useWords().machines;
  return (
    <>
      <div className="field"><label htmlFor="antivirus-found">{words.foundCount}</label><Input id="antivirus-found" className="machine-day" inputMode="numeric" maxLength={6} value={typed.found} onChange={(event) => set({ found: event.target.value })} />{typed.found !== '' && !COUNT.test(typed.found) && <span className="red">{words.badCount}</span>}</div>
      {Number(typed.found) > 0 && <div className="field"><label htmlFor="antivirus-remark">{words.remark}</label><Input.TextArea id="antivirus-remark" rows={2} maxLength={2000} value={typed.remark} onChange={(event) => set({ remark: event.target.value })} /></div>}
    </>
  );
}

/** What an officer read on the screen of the software there, whole. */
export function AntivirusDialog({ machine, onClose }: MachineDialogProps) {
  const { machines: words, shell } = useWords();
  const [typed, setTyped] = useState(() => before(machine));
  const act = useSubmit('machine.antivirus', onClose);
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const stated = statement(typed);
  const send = (): void => { if (stated !== null) act.mutate({ machineId: machine.machineId, ...stated }); };
  return (
    <Dialog title={words.stating(machine.label)} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={stated === null || act.isPending} onClick={send}>{words.stateDo}</Button>}>
      <p className="secondary">{machine.seen?.software == null ? words.stateNote : words.stateSeen}</p>
      <div className="field"><label htmlFor="antivirus-name">{words.name}</label><Input id="antivirus-name" autoComplete="off" maxLength={200} value={typed.name} onChange={(event) => set({ name: event.target.value })} /></div>
      <div className="field"><label htmlFor="antivirus-version">{words.version}</label><Input id="antivirus-version" autoComplete="off" maxLength={200} value={typed.version} onChange={(event) => set({ version: event.target.value })} /></div>
      <DayField id="antivirus-signatures" label={words.signaturesOn} value={typed.signatures} onChange={(signatures) => set({ signatures })} />
      <DayField id="antivirus-licence" label={words.licenceEnds} hint={words.licenceHint} value={typed.licence} onChange={(licence) => set({ licence })} />
      <DayField id="antivirus-scanned" label={words.scannedOn} hint={words.scannedHint} value={typed.scanned} onChange={(next) => set({ scanned: next })} />
      {typed.scanned.trim() !== '' && <ScanFields typed={typed} set={set} />}
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
