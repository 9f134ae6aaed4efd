import type { FileView, RecordView, RedactionScope } from '@thahs/engine/contract';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { showDate, typedDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

interface RedactDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  onClose: () => void;
}

const scopes: readonly RedactionScope[] = ['versions', 'record', 'file'];

interface Typed {
  number: string;
  day: string;
  authority: string;
  reason: string;
}

function dayIn(text: string): string | null {
  const day = typedDate(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
}

const isWhole = ({ number, authority, reason }: Typed): boolean => number.trim() !== '' && authority.trim() !== '' && reason.trim().length > 4;

function OrderFields({ typed, day, onType }: { typed: Typed; day: string | null; onType: (typed: Typed) => void }) {
  const { redaction: words, shell } = useWords();
  return (
    <>
      <div className="field"><label htmlFor="redact-number">{words.number}</label><Input id="redact-number" required value={typed.number} onChange={(event) => onType({ ...typed, number: event.target.value })} /></div>
      <div className="field"><label htmlFor="redact-day">{words.day}</label><Input id="redact-day" required style={{ width: 140 }} placeholder={shell.dateHint} value={typed.day} onChange={(event) => onType({ ...typed, day: event.target.value })} />{typed.day.length > 7 && day === null && <span className="red">{words.badDay}</span>}</div>
      <div className="field"><label htmlFor="redact-authority">{words.authority}</label><Input id="redact-authority" required value={typed.authority} onChange={(event) => onType({ ...typed, authority: event.target.value })} /></div>
      <div className="field"><label htmlFor="redact-reason">{words.reason}</label><Input.TextArea id="redact-reason" rows={2} required value={typed.reason} onChange={(event) => onType({ ...typed, reason: event.target.value })} /></div>
    </>
  );
}

/** The order, what it covers and why; what would go is shown to the head who decides. */
export function RedactDialog({ file, types, onClose }: RedactDialogProps) {
  const { redaction: words, shell, file: { version } } = useWords();
  const label = useLabel();
  const mended = file.records.some((each) => each.state !== 'redacted' && each.version > 1);
  const [scope, setScope] = useState<RedactionScope>(mended ? 'versions' : 'record');
  const [recordId, setRecord] = useState<string | null>(null);
  const [typed, setTyped] = useState<Typed>({ number: '', day: '', authority: '', reason: '' });
  const asking = useSubmit('redaction.ask', onClose);
  const records = file.records.filter((each) => each.state !== 'redacted' && (scope !== 'versions' || each.version > 1));
  const record = scope === 'file' ? undefined : records.find((each) => each.recordId === recordId);
  const day = dayIn(typed.day);
  const named = (each: RecordView): string => `${label(types.find((type) => type.name === each.type)?.label, each.type)}${each.occurredAt === null ? '' : ` ${showDate(each.occurredAt)}`}, ${version(each.version)}`;
  const whole = isWhole(typed) && day !== null && (scope === 'file' || record !== undefined);
  const send = (): void => asking.mutate({
    fileId: file.fileId, scope, ...(record === undefined ? {} : { recordId: record.recordId }), expectedVersion: record?.version ?? file.version,
    order: { number: typed.number.trim(), day: day ?? '', authority: typed.authority.trim() }, reason: typed.reason.trim(),
  });
  return (
    <Dialog title={words.title} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={!whole || asking.isPending} onClick={send}>{words.send}</Button>}>
      <p className="secondary">{words.note}</p>
      <Notice tone="gold">{words.stays}</Notice>
      <div className="field">
        <span id="redact-scope">{words.scope}</span>
        <Radio.Group aria-labelledby="redact-scope" value={scope} options={scopes.map((each) => ({ value: each, label: words.scopes[each], disabled: each === 'versions' && !mended }))} onChange={(event) => setScope(event.target.value as RedactionScope)} />
        <p className="secondary">{words.scopeNotes[scope]}{!mended && ` ${words.noVersions}`}</p>
      </div>
      {scope !== 'file' && (
        <div className="field">
          <label htmlFor="redact-record">{words.record}</label>
          <Select id="redact-record" className="field-wide" aria-label={words.record} placeholder={words.chooseRecord} value={record?.recordId ?? null} options={records.map((each) => ({ value: each.recordId, label: named(each) }))} onChange={(next: string | null) => setRecord(next)} />
        </div>
      )}
      <OrderFields typed={typed} day={day} onType={setTyped} />
      {!whole && <p className="secondary">{words.missing}</p>}
      <Refusal error={asking.error} onRetry={send} />
    </Dialog>
  );
}
