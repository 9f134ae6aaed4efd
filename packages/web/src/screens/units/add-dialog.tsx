import type { Position, UnitView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { onlyOf, TextField } from './fields.tsx';
import { Handed } from './handed.tsx';
import { PostingFields } from './posting-fields.tsx';

interface AddDialogProps {
  units: UnitView[];
  grants: Position[];
  unitId: string | null;
  onClose: () => void;
}

export function AddDialog({ units, grants, unitId, onClose }: AddDialogProps) {
  const words = useWords();
  const head = words.units;
  const open = units.filter((unit) => unit.can.account.allowed);
  const today = dayOf(useServerNow());
  const [given, setGiven] = useState({ login: '', name: '', rank: '', unitId: open.find((unit) => unit.unitId === unitId)?.unitId ?? onlyOf(open), position: grants.length === 1 ? (grants[0] ?? null) : null, from: showDate(today), to: '' });
  const add = useSubmit('account.add');
  const set = (part: Partial<typeof given>): void => setGiven((old) => ({ ...old, ...part }));
  const { position } = given;
  const whole = given.login.trim() !== '' && given.name.trim() !== '' && position !== null && given.unitId !== null;
  const send = (): void => {
    if (!whole) return;
    add.mutate({ login: given.login.trim(), name: given.name.trim(), rank: given.rank.trim(), unitId: given.unitId ?? '', position, from: typedDate(given.from), ...(given.to.trim() === '' ? {} : { to: typedDate(given.to) }) });
  };
  if (add.data !== undefined) {
    const slip = { title: head.created, login: given.login.trim(), name: given.name.trim(), rank: given.rank.trim(), unitName: units.find((unit) => unit.unitId === given.unitId)?.name ?? '' };
    return <Handed given={add.data} slip={slip} onClose={onClose} />;
  }
  return (
    <Dialog title={head.addTitle} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || add.isPending} onClick={send}>{head.create}</Button>}>
      <div className="two-columns">
        <TextField id="add-name" label={head.person} value={given.name} onChange={(name) => set({ name })} />
        <TextField id="add-rank" label={head.rank} value={given.rank} onChange={(rank) => set({ rank })} />
      </div>
      <TextField id="add-login" label={head.login} hint={head.loginHint} value={given.login} onChange={(login) => set({ login })} />
      <PostingFields units={open} grants={grants} given={given} onChange={set} />
      <Refusal error={add.error} onRetry={send} />
    </Dialog>
  );
}
