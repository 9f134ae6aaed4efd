import type { FileView } from '@thahs/engine/contract';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { stepButtons } from '../../components/step-buttons.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { eventType } from './actions.tsx';

interface AddDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  onChoose: (type: string) => void;
  onClose: () => void;
}

const folded = (text: string): string => text.toLocaleLowerCase('vi').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Which kind of information is added: events first, then what the file has most of, then the order of the dictionary; typing narrows it, Enter takes the first. */
export function AddDialog({ file, types, onChoose, onClose }: AddDialogProps) {
  const words = useWords();
  const label = useLabel();
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const count = (type: RecordTypeView): number => file.records.filter((record) => record.type === type.name && record.state === 'current').length;
  const weight = (type: RecordTypeView): number => (type.name === eventType ? Number.POSITIVE_INFINITY : count(type));
  const wanted = folded(text.trim());
  const shown = types.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a))).filter((type) => folded(`${label(type.label)} ${type.label.vi}`).includes(wanted));
  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.target instanceof HTMLButtonElement) {
      stepButtons(list.current, event);
      return;
    }
    event.preventDefault();
    list.current?.querySelector('button')?.focus();
  };
  return (
    <Dialog title={words.file.addTitle} closeLabel={words.shell.cancel} onClose={onClose}>
      <div className="stack" role="presentation" onKeyDown={step}>
        <Input data-first aria-label={words.file.findKind} placeholder={words.file.findKind} value={text} onChange={(event) => setText(event.target.value)} onPressEnter={() => { if (shown[0] !== undefined) onChoose(shown[0].name); }} />
        <ul className="record-choices" ref={list}>
          {shown.map((type) => (
            <li key={type.name}><button type="button" className="record-choice" onClick={() => onChoose(type.name)}><strong>{label(type.label)}</strong>{count(type) > 0 && <span className="secondary">{words.file.inFile(showNumber(count(type)))}</span>}</button></li>
          ))}
        </ul>
        {shown.length === 0 && <p className="secondary" role="status">{words.fields.noMatch}</p>}
      </div>
    </Dialog>
  );
}
