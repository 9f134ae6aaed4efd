import type { FileView } from '@thahs/engine/contract';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { useFile, useHistory } from './load.ts';

interface CompareDialogProps {
  fileId: string;
  types: readonly RecordTypeView[];
  onClose: () => void;
}

interface Row {
  key: string;
  type: RecordTypeView;
  field: RecordTypeView['fields'][number];
  left: unknown;
  right: unknown;
  differs: boolean;
}

function rowsOf(left: FileView | undefined, right: FileView | undefined, types: readonly RecordTypeView[]): Row[] {
  const ids = [...new Set([...(left?.records ?? []), ...(right?.records ?? [])].map((record) => record.recordId))];
  return ids.flatMap((id) => {
    const before = left?.records.find((record) => record.recordId === id && record.state === 'current');
    const after = right?.records.find((record) => record.recordId === id && record.state === 'current');
    const type = types.find((each) => each.name === (before ?? after)?.type);
    if (type === undefined) return [];
    return type.fields.flatMap((field): Row[] => {
      const values = [before?.values[field.name] ?? null, after?.values[field.name] ?? null];
      if (values[0] === null && values[1] === null) return [];
      return [{ key: `${id}${field.name}`, type, field, left: values[0], right: values[1], differs: JSON.stringify(values[0]) !== JSON.stringify(values[1]) }];
    });
  });
}

function Side({ label, value, choices, onChange }: { label: string; value: string; choices: { value: string; label: string }[]; onChange: (value: string) => void }) {
  return (
    <div className="field">
      <label htmlFor={`compare-${label}`}>{label}</label>
      <Select id={`compare-${label}`} className="field-wide" aria-label={label} value={value} options={choices} onChange={onChange} />
    </div>
  );
}

/** Two states of the file side by side; a state is the file as it was at a moment of its history. */
export function CompareDialog({ fileId, types, onClose }: CompareDialogProps) {
  const words = useWords();
  const label = useLabel();
  const history = useHistory(fileId);
  const moments = [...new Set((history.data?.entries ?? []).filter((entry) => entry.changes.length > 0).map((entry) => entry.at))];
  const choices = [{ value: '', label: words.file.current }, ...moments.map((at) => ({ value: at, label: showMoment(at, true) }))];
  const [leftAt, setLeft] = useState<string | null>(null);
  const [rightAt, setRight] = useState('');
  const [only, setOnly] = useState(true);
  const chosenLeft = leftAt ?? moments[1] ?? moments[0] ?? '';
  const left = useFile(fileId, chosenLeft === '' ? undefined : chosenLeft);
  const right = useFile(fileId, rightAt === '' ? undefined : rightAt);
  const rows = rowsOf(left.data, right.data, types).filter((row) => !only || row.differs);
  return (
    <Dialog wide title={words.file.compare} closeLabel={words.shell.close} onClose={onClose}>
      <div className="compare-sides">
        <Side label={words.file.left2} value={chosenLeft} choices={choices} onChange={setLeft} />
        <Side label={words.file.right2} value={rightAt} choices={choices} onChange={setRight} />
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>{words.file.differencesOnly}</Checkbox>
      </div>
      <Refusal error={left.error ?? right.error} />
      {left.data !== undefined && right.data !== undefined && rows.length === 0 && <p>{words.file.noDifferences}</p>}
      {rows.length > 0 && (
        <table className="compare">
          <thead><tr><th scope="col">{words.file.recordField}</th><th scope="col">{words.file.left2}</th><th scope="col">{words.file.right2}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row.differs ? 'differs' : undefined}>
                <td><span className="secondary">{label(row.type.label)}</span><br />{label(row.field.label)}</td>
                <td className={row.differs ? 'struck' : undefined}><ShownValue field={row.field} value={row.left} /></td>
                <td className={row.differs ? 'strong' : undefined}><ShownValue field={row.field} value={row.right} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
