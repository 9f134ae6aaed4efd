import type { UnitView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { ChoiceField, onlyOf, TextField } from './fields.tsx';
import { Proposed } from './handed.tsx';
import { useUnitKinds } from './load.ts';

const asChoices = (units: readonly UnitView[]) => units.map((unit) => ({ value: unit.unitId, label: unit.name, text: `${unit.name} ${unit.code}` }));

interface AddUnitProps {
  units: UnitView[];
  superiorId: string | null;
  onClose: () => void;
}

export function AddUnitDialog({ units, superiorId, onClose }: AddUnitProps) {
  const words = useWords();
  const head = words.units;
  const kinds = useUnitKinds();
  const superiors = units.filter((unit) => unit.can.below.allowed);
  const today = showDate(dayOf(useServerNow()));
  const [given, setGiven] = useState({ unitId: '', name: '', kind: null as string | null, superiorId: superiorId ?? onlyOf(superiors), from: today });
  const add = useSubmit('unit.add', onClose);
  const set = (part: Partial<typeof given>): void => setGiven((old) => ({ ...old, ...part }));
  const whole = given.unitId.trim() !== '' && given.name.trim() !== '' && given.kind !== null && given.superiorId !== null;
  const send = (): void => { if (whole) add.mutate({ unitId: given.unitId.trim(), name: given.name.trim(), kind: given.kind ?? '', superiorId: given.superiorId ?? '', from: typedDate(given.from) }); };
  return (
    <Dialog title={head.addUnitTitle} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || add.isPending} onClick={send}>{head.createUnit}</Button>}>
      <TextField id="unit-name" label={head.name} value={given.name} onChange={(name) => set({ name })} />
      <TextField id="unit-code" label={head.code} value={given.unitId} hint={head.codeHint} onChange={(unitId) => set({ unitId })} />
      <div className="two-columns">
        <ChoiceField id="unit-kind" label={head.kind} value={given.kind} options={kinds.choices} onChange={(kind) => set({ kind })} />
        <TextField id="unit-from" label={head.validFrom} value={given.from} onChange={(from) => set({ from })} />
      </div>
      <ChoiceField id="unit-superior" label={head.superior} value={given.superiorId} options={asChoices(superiors)} onChange={(next) => set({ superiorId: next })} />
      <Refusal error={add.error} onRetry={send} />
    </Dialog>
  );
}

interface ChangeUnitProps {
  units: UnitView[];
  unit: UnitView;
  onClose: () => void;
}

export function ChangeUnitDialog({ units, unit, onClose }: ChangeUnitProps) {
  const words = useWords();
  const head = words.units;
  const kinds = useUnitKinds();
  const today = showDate(dayOf(useServerNow()));
  const [given, setGiven] = useState({ name: unit.name, kind: unit.kind, superiorId: unit.superiorId, from: today, to: unit.validTo === null ? '' : showDate(unit.validTo) });
  const change = useSubmit('unit.change', (output) => { if (output.state === 'done') onClose(); });
  const set = (part: Partial<typeof given>): void => setGiven((old) => ({ ...old, ...part }));
  const to = given.to.trim() === '' ? null : typedDate(given.to);
  const part = {
    ...(given.name.trim() === unit.name ? {} : { name: given.name.trim() }),
    ...(given.kind === unit.kind ? {} : { kind: given.kind }),
    ...(given.superiorId === unit.superiorId || given.superiorId === null ? {} : { superiorId: given.superiorId }),
  };
  const changed = Object.keys(part).length > 0 || to !== unit.validTo;
  const send = (): void => { if (changed) change.mutate({ unitId: unit.unitId, from: typedDate(given.from), ...part, ...(to === null ? {} : { to }) }); };
  if (change.data?.state === 'proposed') return <Proposed note={head.proposedMoveNote} onClose={onClose} />;
  return (
    <Dialog title={`${head.changeUnitTitle}: ${unit.name}`} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<><span className="secondary">{changed ? '' : head.nothingChanged}</span><Button type="primary" disabled={!changed || change.isPending} onClick={send}>{words.shell.save}</Button></>}>
      <p className="secondary">{head.changeNote}</p>
      <TextField id="unit-name" label={head.name} value={given.name} onChange={(name) => set({ name })} />
      <ChoiceField id="unit-kind" label={head.kind} value={given.kind} options={kinds.choices} onChange={(kind) => set({ kind })} />
      {unit.superiorId !== null && <ChoiceField id="unit-superior" label={head.superior} value={given.superiorId} options={asChoices(units.filter((each) => each.unitId !== unit.unitId))} onChange={(superiorId) => set({ superiorId })} />}
      <div className="two-columns">
        <TextField id="unit-from" label={head.changeFrom} value={given.from} onChange={(from) => set({ from })} />
        <TextField id="unit-to" label={head.closing} value={given.to} onChange={(next) => set({ to: next })} />
      </div>
      <Refusal error={change.error} onRetry={send} />
    </Dialog>
  );
}
