import type { Position, UnitView } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface AddDialogProps {
  units: UnitView[];
  unitId: string | null;
  onClose: () => void;
}

const positions: Position[] = ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR', 'TECH_ADMIN'];

function OneTime({ password, onClose }: { password: string; onClose: () => void }) {
  const words = useWords().units;
  return (
    <Dialog title={words.created} closeLabel={words.done} onClose={onClose}>
      <Notice tone="gold" live>{words.onceNote}</Notice>
      <p>{words.once}:</p>
      <p className="one-time">{password}</p>
    </Dialog>
  );
}

export function AddDialog({ units, unitId, onClose }: AddDialogProps) {
  const words = useWords();
  const head = words.units;
  const today = dayOf(useServerNow());
  const [given, setGiven] = useState({ login: '', name: '', rank: '', unitId: unitId ?? units[0]?.unitId ?? '', position: 'ENTRY_OFFICER' as Position, from: showDate(today), to: '' });
  const add = useSubmit('account.add');
  const set = (part: Partial<typeof given>): void => setGiven((old) => ({ ...old, ...part }));
  const send = (): void => add.mutate({
    login: given.login.trim(), name: given.name.trim(), rank: given.rank.trim(), unitId: given.unitId, position: given.position, from: typedDate(given.from), ...(given.to.trim() === '' ? {} : { to: typedDate(given.to) }),
  });
  if (add.data?.state === 'proposed') return <Dialog title={head.addTitle} closeLabel={head.done} onClose={onClose}><Notice tone="gold" live>{head.proposedNote}</Notice></Dialog>;
  if (add.data !== undefined) return <OneTime password={add.data.oneTimePassword ?? ''} onClose={onClose} />;
  const text = (key: 'login' | 'name' | 'rank' | 'from' | 'to', label: string) => (
    <div className="field" key={key}><label htmlFor={`add-${key}`}>{label}</label><Input id={`add-${key}`} autoComplete="off" value={given[key]} onChange={(event) => set({ [key]: event.target.value })} /></div>
  );
  return (
    <Dialog title={head.addTitle} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={given.login.trim() === '' || given.name.trim() === '' || add.isPending} onClick={send}>{head.create}</Button>}>
      <div className="two-columns">
        {text('name', head.person)}{text('rank', head.rank)}{text('login', head.login)}
        <div className="field"><label htmlFor="add-position">{head.position}</label><Select id="add-position" aria-label={head.position} value={given.position} options={positions.map((value) => ({ value, label: words.shell.positions[value] }))} onChange={(position) => set({ position })} /></div>
        <div className="field"><label htmlFor="add-unit">{head.unit}</label><Select id="add-unit" aria-label={head.unit} showSearch={{ optionFilterProp: 'label' }} value={given.unitId} options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))} onChange={(next) => set({ unitId: next })} /></div>
        {text('from', head.from)}{text('to', head.to)}
      </div>
      <Refusal error={add.error} onRetry={send} />
    </Dialog>
  );
}
