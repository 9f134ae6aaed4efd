import type { Finding } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useLabel, useWords } from '../../language/language.tsx';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import type { DraftRecord } from './draft.ts';

interface GroupSectionProps {
  number: number;
  group: string;
  types: RecordTypeView[];
  records: DraftRecord[];
  subjectKind: string;
  sent: Finding[];
  onChange: (record: DraftRecord) => void;
  onAdd: (type: string) => void;
  onRemove: (key: string) => void;
  onFindings: (key: string, findings: Finding[]) => void;
}

const bare = (finding: Finding): Finding => ({ ...finding, field: finding.field.split('.').at(-1) ?? finding.field });

/** One group of the paper: its records, and buttons for what may be added to it. */
export function GroupSection({ number, group, types, records, subjectKind, sent, onChange, onAdd, onRemove, onFindings }: GroupSectionProps) {
  const words = useWords();
  const label = useLabel();
  const source = types.flatMap((type) => type.source)[0];
  const findingsOf = (type: RecordTypeView): Finding[] => sent.map(bare).filter((finding) => type.fields.some((field) => field.name === finding.field));
  const addable = types.filter((type) => type.cardinality === 'many' || !records.some((record) => record.type === type.name));
  return (
    <section className="entry-group" aria-labelledby={`group-${group}`}>
      <div className="entry-group-head">
        <h2 id={`group-${group}`}>{number}. {words.groups[group] ?? group}</h2>
        <span className="secondary">{source === undefined ? words.entry.group(group) : <ClauseLink clause={source.id} citation={source.citation} />}</span>
      </div>
      {types.flatMap((type) => records.filter((record) => record.type === type.name).map((record, index, same) => (
        <fieldset key={record.key} className="entry-record">
          <legend>{label(type.label)}{same.length > 1 && ` ${index + 1}`} <button type="button" className="link-button secondary" onClick={() => onRemove(record.key)}>{words.entry.removeRecord}</button></legend>
          <RecordFields
            idPrefix={`f-${record.key}`} subjectKind={subjectKind} type={type} values={record.values} sent={findingsOf(type)}
            onChange={(values) => onChange({ ...record, values })} onFindings={(findings) => onFindings(record.key, findings)}
          />
        </fieldset>
      )))}
      {addable.length > 0 && <div className="row entry-adds">{addable.map((type) => <Button key={type.name} size="small" onClick={() => onAdd(type.name)}>{words.entry.addRecord(label(type.label).toLocaleLowerCase('vi'))}</Button>)}</div>}
    </section>
  );
}
