import type { FileView, RecordView } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { Chip } from '../../components/chip.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { happened } from './facts.ts';
import { LateMark } from './record-card.tsx';
import { isWaiting } from './waiting.ts';

interface TimelineProps {
  file: FileView;
  types: readonly RecordTypeView[];
  tools: ReactNode;
  onShow: (record: RecordView) => void;
}

const mostDetails = 4;

/** A bare number says nothing without the name of its field. */
const needsName = (kind: RecordTypeView['fields'][number]['kind'], value: unknown): boolean => kind === 'integer' || kind === 'money' || kind === 'boolean' || /^[\d./-]+$/.test(String(value));

function Detail({ record, type, main }: { record: RecordView; type: RecordTypeView | undefined; main: string | undefined }) {
  const label = useLabel();
  const fields = (type?.fields ?? []).filter((field) => field.name !== main && field.name !== type?.occurredField && (record.values[field.name] ?? '') !== '').slice(0, mostDetails);
  return (
    <>
      {fields.map((field, index) => (
        <span key={field.name}>{index > 0 && ' · '}{needsName(field.kind, record.values[field.name]) && `${label(field.label)} `}<ShownValue field={field} value={record.values[field.name]} /></span>
      ))}
    </>
  );
}

function Event({ file, record, type, onShow }: { file: FileView; record: RecordView; type: RecordTypeView | undefined; onShow: () => void }) {
  const label = useLabel();
  const words = useWords().file;
  const main = type?.fields.find((field) => field.kind === 'code' && (record.values[field.name] ?? '') !== '');
  return (
    <li className={record.state === 'voided' ? 'event is-voided' : 'event'}>
      <time className="event-day">{showDate(record.occurredAt)}</time>
      <span className="event-dot" aria-hidden="true" />
      <div>
        <button type="button" className="event-title" onClick={onShow}>
          {main === undefined ? label(type?.label, record.type) : <ShownValue field={main} value={record.values[main.name]} />}
        </button>{' '}
        {isWaiting(file, record) && <Chip tone="gold">{words.pendingHere(1)}</Chip>} <LateMark record={record} />
        <div className="secondary"><Detail record={record} type={type} main={main?.name} /></div>
      </div>
    </li>
  );
}

/** What has happened, newest first; each event leads to its record. */
export function Timeline({ file, types, tools, onShow }: TimelineProps) {
  const words = useWords().file;
  const records = happened(file);
  return (
    <>
      <div className="timeline-head"><strong>{showNumber(records.length)} {words.events}</strong> <span className="secondary">{words.newestFirst}</span> {tools}</div>
      {records.length === 0 && <p className="panel-empty">{words.noEvents}</p>}
      <ol className="timeline">
        {records.map((record) => <Event key={record.recordId} file={file} record={record} type={types.find((type) => type.name === record.type)} onShow={() => onShow(record)} />)}
      </ol>
    </>
  );
}
