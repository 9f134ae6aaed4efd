import type { DutyBoard } from '@thahs/engine/contract';
import { Select } from 'antd';
import { useLabel, useWords } from '../../language/language.tsx';
import type { WantedDuties } from './wanted.ts';

interface FiltersProps {
  board: Pick<DutyBoard, 'groups' | 'owners'>;
  wanted: WantedDuties;
  onChange: (more: Partial<Record<keyof WantedDuties, WantedDuties[keyof WantedDuties] | undefined>>) => void;
}

/** Whose duties, of which group, and who does them. */
export function Filters({ board, wanted, onChange }: FiltersProps) {
  const words = useWords().duties;
  const label = useLabel();
  const owners = board.owners.filter((owner) => owner.waiting === (wanted.waiting === true));
  return (
    <div className="row filter-row">
      <Select aria-label={words.whose} className="duty-whose" value={wanted.waiting === true ? 'waiting' : 'own'} options={(['own', 'waiting'] as const).map((value) => ({ value, label: words[value] }))} onChange={(value) => onChange({ waiting: value === 'waiting' || undefined, owes: undefined })} />
      <Select aria-label={words.group} className="duty-group" value={wanted.group ?? ''} options={[{ value: '', label: words.allGroups }, ...board.groups.map(({ code, label: name }) => ({ value: code, label: label(name) }))]} onChange={(value) => onChange({ group: value === '' ? undefined : value })} />
      <Select aria-label={words.owes} className="duty-group" value={wanted.owes ?? ''} options={[{ value: '', label: words.allOwners }, ...owners.map(({ code, label: name }) => ({ value: code, label: label(name) }))]} onChange={(value) => onChange({ owes: value === '' ? undefined : value })} />
    </div>
  );
}
