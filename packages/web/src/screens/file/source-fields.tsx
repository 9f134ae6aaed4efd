import type { StatedSource } from '@thahs/engine/contract';
import { Input } from 'antd';
import { typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';

/** As typed. */
export interface SourceText {
  document: string;
  receivedOn: string;
}

export const noSource: SourceText = { document: '', receivedOn: '' };

/** What goes to the server: nothing where nothing was typed. */
export function sourceOf({ document, receivedOn }: SourceText): { source?: StatedSource } {
  const source = { ...(document.trim() === '' ? {} : { document: document.trim() }), ...(receivedOn.trim() === '' ? {} : { receivedOn: typedDate(receivedOn.trim()) }) };
  return Object.keys(source).length === 0 ? {} : { source };
}

/** The paper that a record comes from, and the day it came. */
export function SourceFields({ value, onChange }: { value: SourceText; onChange: (next: SourceText) => void }) {
  const words = useWords();
  return (
    <>
      <div className="field">
        <label htmlFor="source-document">{words.doing.sourceDocument}</label>
        <Input id="source-document" value={value.document} maxLength={300} placeholder={words.doing.evidenceHint} onChange={(event) => onChange({ ...value, document: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="source-received">{words.doing.receivedOn}</label>
        <Input id="source-received" value={value.receivedOn} inputMode="numeric" placeholder={words.fields.datePlaceholder} onChange={(event) => onChange({ ...value, receivedOn: event.target.value })} />
      </div>
    </>
  );
}
