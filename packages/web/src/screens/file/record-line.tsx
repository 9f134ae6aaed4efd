import type { FileView, RecordView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import type { Doing } from './doing.ts';
import { LateMark, RecordCard } from './record-card.tsx';
import { isWaiting } from './waiting.ts';

/** Records of which a file has dozens take a line each, with the fields that tell one from another; the last of them says that it counts no more. */
const LINES: Readonly<Record<string, { readonly told: readonly string[]; readonly cancelled: string }>> = {
  grading: { told: ['period', 'periodEnd', 'grade', 'ratedBy', 'decisionNo'], cancelled: 'cancelledOn' },
};

export const isLine = (type: RecordTypeView): boolean => Object.hasOwn(LINES, type.name);

interface RecordLineProps {
  file: FileView;
  record: RecordView;
  type: RecordTypeView;
  onDo: (doing: Doing) => void;
}

export function RecordLine({ file, record, type, onDo }: RecordLineProps) {
  const { file: words, redaction } = useWords();
  const label = useLabel();
  const { told = [], cancelled = '' } = LINES[type.name] ?? {};
  const fieldOf = (name: string) => type.fields.find((field) => field.name === name);
  const filled = told.filter((name) => (record.values[name] ?? null) !== null);
  return (
    <details className={`record-line ${record.state === 'voided' ? 'is-voided' : ''}`}>
      <summary>
        {filled.map((name) => <span key={name} className={name === 'grade' ? 'strong' : undefined}><ShownValue field={fieldOf(name)} value={record.values[name]} /></span>)}
        {(record.values[cancelled] ?? null) !== null && <Chip tone="gold">{label(fieldOf(cancelled)?.label)} <ShownValue field={fieldOf(cancelled)} value={record.values[cancelled]} /></Chip>}
        {record.state === 'voided' && <Chip tone="plain">{words.voided}</Chip>}
        {record.state === 'redacted' && <Chip tone="plain">{redaction.state}</Chip>}
        {isWaiting(file, record) && <Chip tone="gold">{words.pendingHere(1)}</Chip>}
        <LateMark record={record} />
      </summary>
      <RecordCard file={file} record={record} type={type} onDo={onDo} />
    </details>
  );
}
