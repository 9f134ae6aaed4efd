import { Button, Select } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { showDate, typedDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary, useStatuses } from '../../server/dictionary.ts';
import { useRead } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { LateInput } from './late-input.tsx';
import { onlyQuery } from './wanted.ts';
import type { Wanted } from './wanted.ts';

interface FiltersProps {
  wanted: Wanted;
  onChange: (change: Wanted) => void;
  onDrop: (wanted: Wanted) => void;
}

interface ManyProps {
  label: string;
  width: number;
  value: string[];
  choices: { value: string; label: string }[];
  onChange: (value: string[]) => void;
}

function Many({ label, width, value, choices, onChange }: ManyProps) {
  const words = useWords().search;
  const id = useId();
  return (
    <div className={`filter ${value.length > 0 ? 'is-on' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id} mode="multiple" aria-label={label} style={{ width }} value={value} options={choices} placeholder={words.any} onChange={onChange} optionFilterProp="label"
        maxTagCount={0} maxTagPlaceholder={(left) => left.map((each) => (typeof each.label === 'string' ? each.label : '')).join(', ')} popupMatchSelectWidth={240} suffixIcon={undefined}
      />
    </div>
  );
}

function Pair({ label, on, children }: { label: string; on: boolean; children: ReactNode }) {
  return (
    <fieldset className={`filter ${on ? 'is-on' : ''}`}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}

function UnitFilter({ wanted, onChange }: Omit<FiltersProps, 'onDrop'>) {
  const words = useWords().search;
  const { acts } = useSession();
  const units = useRead('unit.list', {}, { fresh: 300_000, enabled: acts.includes('unit.read') });
  const choices = (units.data?.units ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }));
  if (choices.length < 2) return null;
  return <Many label={words.unit} width={150} value={wanted.units ?? []} choices={choices} onChange={(value) => onChange({ units: value })} />;
}

export function Filters({ wanted, onChange, onDrop }: FiltersProps) {
  const words = useWords().search;
  const label = useLabel();
  const { data } = useDictionary();
  const statuses = useStatuses();
  const kinds = (data?.subjectKinds ?? []).map((kind) => ({ value: kind.code, label: label(kind.label) }));
  const some = Object.keys(wanted).some((key) => !['query', 'sort', 'descending', 'exact'].includes(key));
  return (
    <div className="filters">
      <Many label={words.status} width={150} value={wanted.statuses ?? []} choices={statuses.choices} onChange={(value) => onChange({ statuses: value })} />
      <Many label={words.kind} width={170} value={wanted.subjectKinds ?? []} choices={kinds} onChange={(value) => onChange({ subjectKinds: value })} />
      <Pair label={words.article} on={wanted.article !== undefined}>
        <LateInput label={words.article} placeholder={words.any} width={74} value={wanted.article ?? ''} onChange={(value) => onChange({ article: value })} />
      </Pair>
      <Pair label={words.birth} on={wanted.birthFrom !== undefined || wanted.birthTo !== undefined}>
        <LateInput label={words.birthFrom} placeholder={words.from} width={104} value={wanted.birthFrom === undefined ? '' : showDate(wanted.birthFrom)} onChange={(value) => onChange({ birthFrom: typedDate(value) })} /> –{' '}
        <LateInput label={words.birthTo} placeholder={words.to} width={104} value={wanted.birthTo === undefined ? '' : showDate(wanted.birthTo)} onChange={(value) => onChange({ birthTo: typedDate(value) })} />
      </Pair>
      <Pair label={words.admitted} on={wanted.admittedFrom !== undefined || wanted.admittedTo !== undefined}>
        <LateInput label={words.admittedFrom} placeholder={words.from} width={104} value={wanted.admittedFrom === undefined ? '' : showDate(wanted.admittedFrom)} onChange={(value) => onChange({ admittedFrom: typedDate(value) })} /> –{' '}
        <LateInput label={words.admittedTo} placeholder={words.to} width={104} value={wanted.admittedTo === undefined ? '' : showDate(wanted.admittedTo)} onChange={(value) => onChange({ admittedTo: typedDate(value) })} />
      </Pair>
      <UnitFilter wanted={wanted} onChange={onChange} />
      {some && <Button type="link" className="filter-drop" onClick={() => onDrop(onlyQuery(wanted))}>{words.drop}</Button>}
    </div>
  );
}
