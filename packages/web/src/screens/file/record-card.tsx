import type { FileView, RecordView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import { RedactionText } from '../../shell/redaction-text.tsx';
import { RecordValues } from './record-values.tsx';
import type { Doing } from './doing.ts';
import { isWaiting } from './waiting.ts';
import { writableOf } from './writable.ts';

interface RecordCardProps {
  file: FileView;
  record: RecordView;
  type: RecordTypeView | undefined;
  onDo: (doing: Doing) => void;
}

/** Entered after its time: marked, with the time it was due. */
export function LateMark({ record }: { record: RecordView }) {
  const words = useWords().file;
  if (!record.late) return null;
  return (
    <span className="red nowrap">
      {words.late}{record.dueAt !== null && `, ${words.due(showMoment(record.dueAt))}`}{record.lateReason !== null && ` · ${record.lateReason}`}
    </span>
  );
}

function Acts({ file, record, type, onDo }: RecordCardProps) {
  const words = useWords().file.actions;
  if (record.state !== 'current' || file.asOf !== null) return null;
  const writable = type === undefined ? null : writableOf(type, record);
  return (
    <div className="row record-acts">
      {writable !== null && writable.fields.size > 0 && <GuardedButton size="small" can={file.can['amend']} onClick={() => onDo({ act: 'amend', type: record.type, record })}>{writable.overwrites ? words.amend : words.complete}</GuardedButton>}
      {record.late && record.lateReason === null && <GuardedButton size="small" can={file.can['amend']} onClick={() => onDo({ act: 'explain', record })}>{words.explain}</GuardedButton>}
      <GuardedButton size="small" can={file.can['correct']} onClick={() => onDo({ act: 'correct', record })}>{words.correct}</GuardedButton>
      <GuardedButton size="small" can={file.can['void']} onClick={() => onDo({ act: 'void', record })}>{words.void}</GuardedButton>
      <GuardedButton size="small" can={file.can['discrepancy']} onClick={() => onDo({ act: 'discrepancy', record })}>{words.discrepancy}</GuardedButton>
    </div>
  );
}

export function RecordCard({ file, record, type, onDo }: RecordCardProps) {
  const actorName = useActorName();
  const { file: words, redaction } = useWords();
  const label = useLabel();
  const pending = isWaiting(file, record);
  const redacting = file.waitingRedactions.some(({ scope, recordId }) => scope === 'file' || recordId === record.recordId);
  return (
    <article className={`panel record ${record.state === 'current' ? '' : 'is-voided'}`} id={record.recordId}>
      <div className="panel-head">
        <h2>{label(type?.label, record.type)}</h2>
        {record.occurredAt !== null && <span>{showDate(record.occurredAt)}</span>}
        {record.state === 'voided' && <Chip tone="plain">{words.voided}</Chip>}
        {record.state === 'redacted' && <Chip tone="plain">{redaction.state}</Chip>}
        {redacting && <Chip tone="gold">{redaction.waits}</Chip>}
        {pending && <Chip tone="gold">{words.pendingHere(1)}</Chip>}
        <LateMark record={record} />
        <Acts file={file} record={record} type={type} onDo={onDo} />
      </div>
      {record.state === 'redacted' ? <p className="panel-body"><RedactionText note={record.redaction ?? null} /></p> : <RecordValues record={record} type={type} />}
      <p className="record-foot secondary">{words.version(record.version)} · {words.enteredAt(showMoment(record.enteredAt), actorName(record.enteredBy))}</p>
    </article>
  );
}
