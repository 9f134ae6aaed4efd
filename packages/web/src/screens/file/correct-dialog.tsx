import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Values } from '../../record-form/load.ts';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { problemOf } from '../../server/problem.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface CorrectDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  record: RecordView | undefined;
  onClose: () => void;
}

function Choose({ file, types, onChoose }: Pick<CorrectDialogProps, 'file' | 'types'> & { onChoose: (recordId: string) => void }) {
  const words = useWords();
  const label = useLabel();
  const options = file.records.filter((record) => record.state === 'current').map((record) => ({
    value: record.recordId, label: `${label(types.find((type) => type.name === record.type)?.label, record.type)}${record.occurredAt === null ? '' : ` · ${showDate(record.occurredAt)}`}`,
  }));
  return (
    <div className="form-row">
      <label htmlFor="correct-record">{words.doing.eventKind}</label>
      <Select id="correct-record" aria-label={words.doing.eventKind} showSearch={{ optionFilterProp: 'label' }} options={options} onChange={onChoose} />
    </div>
  );
}

/** Mends what was entered wrongly, with a reason; the old value stays in sight beside the new one. */
export function CorrectDialog({ file, types, record: given, onClose }: CorrectDialogProps) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [chosen, setChosen] = useState<RecordView | undefined>(given);
  const [values, setValues] = useState<Values>(given?.values ?? {});
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const correct = useSubmit('record.correct', (output) => { if (output.state === 'applied') onClose(); });
  const type = types.find((each) => each.name === chosen?.type);
  const choose = (recordId: string): void => {
    const record = file.records.find((each) => each.recordId === recordId);
    setChosen(record);
    setValues(record?.values ?? {});
  };
  const changed = chosen !== undefined && JSON.stringify(values) !== JSON.stringify(chosen.values);
  const send = (): void => {
    if (chosen === undefined) return;
    correct.mutate({ fileId: file.fileId, recordId: chosen.recordId, expectedVersion: chosen.version, values, reason: reason.trim(), purpose, ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }) });
  };
  const pending = correct.data?.state === 'pending';
  return (
    <Dialog
      wide title={`${words.doing.correctTitle}${type === undefined ? '' : `: ${label(type.label)}`}`} closeLabel={pending ? words.shell.close : words.shell.cancel} onClose={onClose}
      acts={!pending && <Button type="primary" disabled={!changed || reason.trim() === '' || correct.isPending} onClick={send}>{words.doing.send}</Button>}
    >
      {pending ? <Notice tone="gold" live>{words.doing.pending}</Notice> : <p className="secondary">{words.doing.correctNote}</p>}
      {given === undefined && <Choose file={file} types={types} onChoose={choose} />}
      {type !== undefined && chosen !== undefined && (
        <div>
          <RecordFields
            key={chosen.recordId} idPrefix="correct" subjectKind={file.subjectKind} type={type} values={values} withheld={chosen.withheld} onChange={setValues} sent={problemOf(correct.error)?.findings ?? []}
            side={(field) => JSON.stringify(values[field.name] ?? null) !== JSON.stringify(chosen.values[field.name] ?? null) && <s className="struck"><ShownValue field={field} value={chosen.values[field.name]} /></s>}
          />
        </div>
      )}
      <div className="field"><label htmlFor="correct-reason">{words.doing.reason}</label><Input.TextArea id="correct-reason" required rows={2} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <div className="field"><label htmlFor="correct-evidence">{words.doing.evidence}</label><Input id="correct-evidence" placeholder={words.doing.evidenceHint} value={evidence} onChange={(event) => setEvidence(event.target.value)} /></div>
      {!pending && chosen !== undefined && (!changed || reason.trim() === '') && <p className="secondary" role="status">{changed ? words.doing.needReason : words.doing.nothingChanged}</p>}
      <Refusal error={correct.error} onRetry={send} />
    </Dialog>
  );
}
