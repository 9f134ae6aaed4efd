import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface DiscrepancyDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  record: RecordView | undefined;
  onClose: () => void;
}

/** Reports that the paper says otherwise; it changes nothing by itself. */
export function DiscrepancyDialog({ file, types, record, onClose }: DiscrepancyDialogProps) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [field, setField] = useState<string | null>(null);
  const [paper, setPaper] = useState('');
  const [electronic, setElectronic] = useState('');
  const raise = useSubmit('discrepancy.raise', onClose);
  const type = types.find((each) => each.name === record?.type);
  // What the file says of a field is read from the file; of the whole record or file only a person can tell it.
  const known = type?.fields.find((each) => each.name === field) ?? null;
  const send = (): void => raise.mutate({
    fileId: file.fileId, paper: paper.trim(), electronic: known === null ? electronic.trim() : '', purpose,
    ...(record === undefined ? {} : { recordId: record.recordId, recordType: record.type }), ...(field === null ? {} : { field }),
  });
  return (
    <Dialog title={words.doing.discrepancyTitle} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={paper.trim() === '' || (known === null && electronic.trim() === '') || raise.isPending} onClick={send}>{words.doing.raise}</Button>}>
      <p className="secondary">{words.doing.discrepancyNote}</p>
      {type !== undefined && (
        <div className="field">
          <label htmlFor="discrepancy-field">{words.doing.field} · {label(type.label)}</label>
          <Select id="discrepancy-field" aria-label={words.doing.field} allowClear value={field} options={type.fields.map((each) => ({ value: each.name, label: label(each.label) }))} onChange={(next: string | undefined) => setField(next ?? null)} />
        </div>
      )}
      <div className="field"><label htmlFor="discrepancy-paper">{words.file.paper}</label><Input id="discrepancy-paper" required value={paper} onChange={(event) => setPaper(event.target.value)} /></div>
      {known === null
        ? <div className="field"><label htmlFor="discrepancy-electronic">{words.file.electronic}</label><Input id="discrepancy-electronic" required value={electronic} onChange={(event) => setElectronic(event.target.value)} /></div>
        : <dl className="facts"><dt>{words.file.electronic}</dt><dd className="strong">{record?.withheld.includes(known.name) === true ? words.file.withheld : <ShownValue field={known} value={record?.values[known.name]} />}</dd></dl>}
      <Refusal error={raise.error} onRetry={send} />
    </Dialog>
  );
}
