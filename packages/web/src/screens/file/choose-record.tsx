import type { FileView, RecordView } from '@thahs/engine/contract';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Chip } from '../../components/chip.tsx';
import { stepButtons } from '../../components/step-buttons.ts';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { Gist } from '../../record-form/gist.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { isWaiting } from './waiting.ts';

interface ChooseRecordProps {
  file: FileView;
  types: readonly RecordTypeView[];
  onChoose: (record: RecordView) => void;
}

const fewRecords = 8;

/** What is to be corrected: the records of the file in the order of its groups, each to be chosen by mouse, arrow and Enter. */
export function ChooseRecord({ file, types, onChoose }: ChooseRecordProps) {
  const words = useWords();
  const label = useLabel();
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const typeOf = (record: RecordView): RecordTypeView | undefined => types.find((type) => type.name === record.type);
  const place = (record: RecordView): string => `${typeOf(record)?.group ?? ''} ${types.findIndex((type) => type.name === record.type)}`;
  const open = file.records.filter((record) => record.state === 'current').toSorted((a, b) => place(a).localeCompare(place(b), 'vi', { numeric: true }));
  const wanted = text.trim().toLocaleLowerCase('vi');
  const shown = open.filter((record) => `${label(typeOf(record)?.label)} ${showDate(record.occurredAt)} ${Object.values(record.values).join(' ')}`.toLocaleLowerCase('vi').includes(wanted));
  const step = (event: KeyboardEvent): void => {
    stepButtons(list.current, event);
  };
  return (
    <div className="stack" role="presentation" onKeyDown={step}>
      <p>{words.doing.chooseRecord}</p>
      {open.length > fewRecords && <Input aria-label={words.doing.findRecord} placeholder={words.doing.findRecord} value={text} onChange={(event) => setText(event.target.value)} />}
      <ul className="record-choices" ref={list}>
        {shown.map((record, index) => (
          <li key={record.recordId}>
            <button type="button" className="record-choice" onClick={() => onChoose(record)} {...(index === 0 && open.length <= fewRecords ? { 'data-first': true } : {})}>
              <strong>{label(typeOf(record)?.label, record.type)}</strong>
              {record.occurredAt !== null && <span>{showDate(record.occurredAt)}</span>}
              {isWaiting(file, record) && <Chip tone="gold">{words.file.pendingHere(1)}</Chip>}
              <Gist record={record} type={typeOf(record)} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="secondary">{words.fields.noMatch}</p>}
    </div>
  );
}
