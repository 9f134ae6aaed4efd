import type { FileView, HistoryEntry } from '@thahs/engine/contract';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { useHistory } from './load.ts';
import { changing, recordsAt, takenByOrder } from './versions.ts';
import type { VersionRecord } from './versions.ts';

interface CompareDialogProps {
  file: FileView;
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

function rowsOf(left: VersionRecord[], right: VersionRecord[], types: readonly RecordTypeView[]): Row[] {
  const ids = [...new Set([...left, ...right].map((record) => record.recordId))];
  return ids.flatMap((id) => {
    const before = left.find((record) => record.recordId === id);
    const after = right.find((record) => record.recordId === id);
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

function Comparison({ file, entries, types }: Omit<CompareDialogProps, 'onClose'> & { entries: HistoryEntry[] }) {
  const actorName = useActorName();
  const { file: words, redaction } = useWords();
  const label = useLabel();
  const choices = [{ value: '', label: words.current }, ...entries.map((entry) => ({ value: entry.entryId, label: `${showMoment(entry.at, true)} · ${actorName(entry.actor)}` }))];
  const [leftAt, setLeft] = useState(entries[1]?.entryId ?? '');
  const [rightAt, setRight] = useState('');
  const [only, setOnly] = useState(true);
  const at = (entryId: string): VersionRecord[] => recordsAt(file, entries, entryId === '' ? null : entryId);
  const rows = rowsOf(at(leftAt), at(rightAt), types).filter((row) => !only || row.differs);
  return (
    <>
      <div className="compare-sides">
        <Side label={words.left2} value={leftAt} choices={choices} onChange={setLeft} />
        <Side label={words.right2} value={rightAt} choices={choices} onChange={setRight} />
        <Checkbox checked={only} onChange={(event) => setOnly(event.target.checked)}>{words.differencesOnly}</Checkbox>
      </div>
      {entries.some(({ act }) => act === takenByOrder) && <p className="secondary">{redaction.compareNote}</p>}
      {rows.length === 0 && <p>{words.noDifferences}</p>}
      <table className="compare">
        <thead><tr><th scope="col">{words.recordField}</th><th scope="col">{words.left2}</th><th scope="col">{words.right2}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.differs ? 'differs' : undefined}>
              <td><span className="secondary">{label(row.type.label)}</span><br />{label(row.field.label)}</td>
              <td className={row.differs && row.left !== null ? 'struck' : undefined}><ShownValue field={row.field} value={row.left} /></td>
              <td className={row.differs ? 'strong' : undefined}><ShownValue field={row.field} value={row.right} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Two states of the file side by side; a state is the file as an entry of its history left it. */
export function CompareDialog({ file, types, onClose }: CompareDialogProps) {
  const words = useWords();
  const history = useHistory(file.fileId);
  return (
    <Dialog wide title={words.file.compare} closeLabel={words.shell.close} onClose={onClose}>
      <Waiting query={history}>{(data) => <Comparison file={file} entries={changing(data.entries)} types={types} />}</Waiting>
    </Dialog>
  );
}
