import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Values } from '../../record-form/load.ts';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { problemOf } from '../../server/problem.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { ChooseRecord } from './choose-record.tsx';
import { CorrectTogether } from './correct-together.tsx';
import type { Mended } from './correct-together.tsx';
import { oldValue, same } from './old-value.tsx';

interface CorrectDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  record: RecordView | undefined;
  onClose: () => void;
}

interface FormProps extends Omit<CorrectDialogProps, 'record'> {
  record: RecordView;
  type: RecordTypeView;
}

const sentOf = ({ record, values }: Mended) => ({ recordId: record.recordId, expectedVersion: record.version, values });

function Form({ file, types, record, type, onClose }: FormProps) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [values, setValues] = useState<Values>(record.values);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [also, setAlso] = useState<Mended[]>([]);
  const correct = useSubmit('record.correct', (output) => { if (output.state === 'applied') onClose(); });
  const missing = same(values, record.values) ? words.doing.nothingChanged : reason.trim() === '' ? words.doing.needReason : null;
  const papers = evidence.trim();
  const send = (): void => correct.mutate({ fileId: file.fileId, ...sentOf({ record, values }), ...(also.length === 0 ? {} : { also: also.map(sentOf) }), reason: reason.trim(), purpose, ...(papers === '' ? {} : { evidence: papers }) });
  if (correct.data?.state === 'pending') return <Dialog title={words.doing.correctTitle} closeLabel={words.shell.close} onClose={onClose}><Notice tone="gold" live>{words.doing.pending}</Notice></Dialog>;
  return (
    <Dialog wide title={`${words.doing.correctTitle}: ${label(type.label)}`} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={missing !== null || correct.isPending} onClick={send}>{words.doing.send}</Button>}>
      <p className="secondary">{words.doing.correctNote}</p>
      <div>
        <RecordFields
          idPrefix="correct" subjectKind={file.subjectKind} fileId={file.fileId} type={type} values={values} withheld={record.withheld} onChange={setValues} sent={problemOf(correct.error)?.findings ?? []}
          side={(field) => oldValue({ field, record, values })}
        />
      </div>
      <CorrectTogether file={file} types={types} record={record} error={correct.error} also={also} onChange={setAlso} />
      <div className="field"><label htmlFor="correction-reason">{words.doing.correctReason}</label><Input.TextArea id="correction-reason" required rows={2} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <div className="field"><label htmlFor="correction-evidence">{words.doing.evidence}</label><Input id="correction-evidence" placeholder={words.doing.evidenceHint} value={evidence} onChange={(event) => setEvidence(event.target.value)} /></div>
      <p className="secondary" role="status">{missing}</p>
      <Refusal error={correct.error} onRetry={send} />
    </Dialog>
  );
}

/** Mends what was entered wrongly, with a reason; the old value stays in sight beside the new one. */
export function CorrectDialog({ file, types, record: given, onClose }: CorrectDialogProps) {
  const words = useWords();
  const [chosenId, setChosenId] = useState(given?.recordId);
  // The record as it stood when the dialog was opened: a refetch must not move the ground under the writer.
  const [records] = useState(file.records);
  const record = records.find((each) => each.recordId === chosenId);
  const type = types.find((each) => each.name === record?.type);
  if (record === undefined || type === undefined) return <Dialog wide title={words.doing.correctTitle} closeLabel={words.shell.cancel} onClose={onClose}><ChooseRecord file={file} types={types} onChoose={(chosen) => setChosenId(chosen.recordId)} /></Dialog>;
  return <Form key={record.recordId} file={file} types={types} record={record} type={type} onClose={onClose} />;
}
