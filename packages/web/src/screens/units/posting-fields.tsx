import type { Position, UnitView } from '@thahs/engine/contract';
import { useWords } from '../../language/language.tsx';
import { ChoiceField, TextField } from './fields.tsx';

export interface PostingGiven {
  unitId: string | null;
  position: Position | null;
  from: string;
  to: string;
}

interface PostingFieldsProps {
  units: UnitView[];
  grants: Position[];
  given: PostingGiven;
  onChange: (part: Partial<PostingGiven>) => void;
}

/** Unit, position and days: the same for a new account and a new posting. */
export function PostingFields({ units, grants, given, onChange }: PostingFieldsProps) {
  const words = useWords();
  const head = words.units;
  return (
    <>
      <ChoiceField id="posting-unit" label={head.unit} value={given.unitId} options={units.map((unit) => ({ value: unit.unitId, label: unit.name, text: `${unit.name} ${unit.code}` }))} onChange={(unitId) => onChange({ unitId })} />
      <ChoiceField id="posting-position" label={head.position} value={given.position} options={grants.map((value) => ({ value, label: words.shell.positions[value], text: words.shell.positions[value] }))} onChange={(position) => onChange({ position })} />
      <div className="two-columns">
        <TextField id="posting-from" label={head.from} value={given.from} onChange={(from) => onChange({ from })} />
        <TextField id="posting-to" label={head.to} value={given.to} onChange={(to) => onChange({ to })} />
      </div>
    </>
  );
}
