import type { FileView } from '@thahs/engine/contract';
import { useState } from 'react';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import { WhyNot } from '../../shell/why-not.tsx';
import { AddDialog } from './add-dialog.tsx';
import type { Doing } from './doing.ts';
import { RecordCard } from './record-card.tsx';
import { isLine, RecordLine } from './record-line.tsx';

interface GroupTabProps {
  file: FileView;
  types: RecordTypeView[];
  onDo: (doing: Doing) => void;
}

/** More kinds than these are chosen from a list. */
const fewKinds = 2;

/** One information group: its records, and what may be added to it. */
export function GroupTab({ file, types, onDo }: GroupTabProps) {
  const words = useWords().file;
  const label = useLabel();
  const [adding, setAdding] = useState(false);
  const records = types.flatMap((type) => file.records.filter((record) => record.type === type.name).map((record) => ({ type, record })));
  const addable = types.filter((type) => type.subjectKinds.includes(file.subjectKind) && (type.cardinality === 'many' || !records.some((each) => each.record.type === type.name && each.record.state === 'current')));
  const amend = file.can['amend'];
  const source = types.flatMap((type) => type.source)[0];
  return (
    <div className="group-tab">
      <div className="row">
        {file.asOf === null && amend?.allowed === false && <span className="secondary">{words.readOnly} <WhyNot can={amend} about={words.readOnly} /></span>}
        {file.asOf === null && amend?.allowed !== false && (addable.length > fewKinds
          ? <GuardedButton size="small" can={amend} onClick={() => setAdding(true)}>{words.addOther}</GuardedButton>
          : addable.map((type) => (
            <GuardedButton key={type.name} size="small" can={amend} onClick={() => onDo({ act: 'amend', type: type.name })}>{words.add(label(type.label).toLocaleLowerCase('vi'))}</GuardedButton>
          )))}
        {source !== undefined && <span className="group-source secondary">{words.ground}: <ClauseLink clause={source.id} citation={source.citation} /></span>}
      </div>
      {adding && <AddDialog file={file} types={addable} onClose={() => setAdding(false)} onChoose={(type) => { setAdding(false); onDo({ act: 'amend', type }); }} />}
      {records.length === 0 && <p className="panel-empty">{words.noRecords}</p>}
      {records.filter(({ type }) => !isLine(type)).map(({ type, record }) => <RecordCard key={record.recordId} file={file} record={record} type={type} onDo={onDo} />)}
      {types.filter((type) => isLine(type) && records.some((each) => each.type === type)).map((type) => (
        <section key={type.name} className="panel">
          <div className="panel-head"><h2>{label(type.label)}</h2></div>
          {records.filter((each) => each.type === type).toSorted((a, b) => String(b.record.occurredAt).localeCompare(String(a.record.occurredAt))).map(({ record }) => <RecordLine key={record.recordId} file={file} record={record} type={type} onDo={onDo} />)}
        </section>
      ))}
    </div>
  );
}
