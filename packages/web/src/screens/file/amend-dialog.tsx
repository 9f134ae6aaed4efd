import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import type { Values } from '../../record-form/load.ts';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { useCourse } from './course.ts';
import { Kept } from './amend-kept.tsx';
import { sentTo, Together } from './together.tsx';
import { writableOf } from './writable.ts';
import type { Writable } from './writable.ts';
import { noSource, SourceFields, sourceOf } from '../../record-form/source-fields.tsx';

interface AmendDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  typeName: string;
  record: RecordView | undefined;
  onClose: () => void;
  /** To the correction of the record, which what is filled takes. */
  onCorrect: (record: RecordView) => void;
}

const versionOf = (record: RecordView | undefined) => (record === undefined ? { expectedVersion: 0 } : { recordId: record.recordId, expectedVersion: record.version });

const inUse = <A, B>(also: readonly Values[], one: A, many: B): A | B => (also.length === 0 ? one : many);

const openTo = (type: RecordTypeView | undefined, record: RecordView | undefined): Writable | null => (type === undefined || record === undefined ? null : writableOf(type, record));
const narrowed = (type: RecordTypeView, writable: Writable | null): RecordTypeView => (writable === null ? type : { ...type, fields: type.fields.filter((field) => writable.fields.has(field.name)) });
const titleOf = (words: Words['file']['actions'], writable: Writable | null): string => (writable === null ? words.event : writable.overwrites ? words.amend : words.complete);

/** Writes a new record, or a new version of one, into the file. */
export function AmendDialog({ file, types, typeName, record, onClose, onCorrect }: AmendDialogProps) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [name, setName] = useState(typeName);
  const [values, setValues] = useState<Values>(record?.values ?? {});
  const [lateReason, setLateReason] = useState('');
  const [source, setSource] = useState(noSource);
  const [also, setAlso] = useState<Values[]>([]);
  const one = useSubmit('record.amend', onClose);
  const many = useSubmit('record.enter-many', onClose);
  const amend = inUse(also, one, many);
  const type = types.find((each) => each.name === name);
  const offered = types.filter((each) => each.subjectKinds.includes(file.subjectKind) && each.occurredField !== null);
  const course = useCourse({ file, type, record, values, others: also });
  const writable = openTo(type, record);
  const why = lateReason.trim();
  const happens = type?.occurredField !== null;
  const send = (): void => {
    const common = { fileId: file.fileId, purpose, ...(why === '' ? {} : { lateReason: why }), ...sourceOf(source) };
    if (also.length === 0) one.mutate({ ...common, type: name, values, ...versionOf(record) });
    else many.mutate({ ...common, entries: [values, ...also].map((each) => ({ type: name, values: each })) });
  };
  const setAll = ([first = {}, ...rest]: Values[]): void => {
    setValues(first);
    setAlso(rest);
  };
  return (
    <Dialog
      wide title={`${titleOf(words.file.actions, writable)}: ${label(type?.label, name)}`} closeLabel={words.shell.cancel} onClose={onClose}
      acts={<Button type="primary" disabled={amend.isPending} onClick={send}>{words.doing.save}</Button>}
    >
      {record === undefined && happens && (
        <div className="form-row">
          <label htmlFor="amend-type">{words.doing.eventKind}</label>
          <Select id="amend-type" aria-label={words.doing.eventKind} value={name} options={offered.map((each) => ({ value: each.name, label: label(each.label) }))} onChange={(next) => { setName(next); setAll([]); }} />
        </div>
      )}
      {record !== undefined && type !== undefined && writable !== null && <Kept file={file} record={record} type={type} writable={writable.fields} onCorrect={onCorrect} />}
      {type !== undefined && <div><RecordFields key={name} idPrefix="amend" subjectKind={file.subjectKind} fileId={file.fileId} type={narrowed(type, writable)} values={values} withheld={record?.withheld ?? []} onChange={setValues} sent={sentTo(amend.error, 0)} course={course} /></div>}
      <Together file={file} type={type} fresh={record === undefined} course={course} error={amend.error} all={[values, ...also]} onChange={setAll} />
      {happens && (
        <div className="field">
          <label htmlFor="late-reason">{words.doing.lateAsk}</label>
          <Input id="late-reason" value={lateReason} onChange={(event) => setLateReason(event.target.value)} />
        </div>
      )}
      <SourceFields value={source} onChange={setSource} />
      <Refusal error={amend.error} onRetry={send} />
    </Dialog>
  );
}
