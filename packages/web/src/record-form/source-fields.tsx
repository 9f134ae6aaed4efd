import type { StatedSource } from '@thahs/engine/contract';
import { Input, Select } from 'antd';
import { typedDate } from '../format/date.ts';
import { useLabel, useWords } from '../language/language.tsx';
import { useRead } from '../server/hooks.ts';

const list = 'collection_form';
const dayLong = 86_400_000;

/** As typed. */
export interface SourceText {
  form: string;
  document: string;
  receivedOn: string;
}

export const noSource: SourceText = { form: '', document: '', receivedOn: '' };

/** What goes to the server: nothing where nothing was typed. */
export function sourceOf({ form, document, receivedOn }: SourceText): { source?: StatedSource } {
  const source = { ...(form === '' ? {} : { form }), ...(document.trim() === '' ? {} : { document: document.trim() }), ...(receivedOn.trim() === '' ? {} : { receivedOn: typedDate(receivedOn.trim()) }) };
  return Object.keys(source).length === 0 ? {} : { source };
}

/** Nguồn thu thập: by which way the information came, on which paper, and the day it came. */
export function SourceFields({ value, onChange }: { value: SourceText; onChange: (next: SourceText) => void }) {
  const words = useWords();
  const label = useLabel();
  const forms = useRead('code-list.read', { name: list, limit: 50 }, { fresh: dayLong });
  return (
    <div className="source-fields">
      <div className="field">
        <label htmlFor="source-form">{words.doing.sourceForm}</label>
        <Select id="source-form" aria-label={words.doing.sourceForm} allowClear value={value.form === '' ? null : value.form} options={(forms.data?.entries ?? []).map((each) => ({ value: each.code, label: label(each.label) }))} onChange={(form: string | undefined) => onChange({ ...value, form: form ?? '' })} />
      </div>
      <div className="field">
        <label htmlFor="source-document">{words.doing.sourceDocument}</label>
        <Input id="source-document" value={value.document} maxLength={300} placeholder={words.doing.evidenceHint} onChange={(event) => onChange({ ...value, document: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="source-received">{words.doing.receivedOn}</label>
        <Input id="source-received" value={value.receivedOn} inputMode="numeric" placeholder={words.fields.datePlaceholder} onChange={(event) => onChange({ ...value, receivedOn: event.target.value })} />
      </div>
    </div>
  );
}
