import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { RecordValues } from './record-values.tsx';

interface KeptProps {
  file: FileView;
  record: RecordView;
  type: RecordTypeView;
  /** Fields that the amendment can write. */
  writable: ReadonlySet<string>;
  onCorrect: (record: RecordView) => void;
}

/** What is filled already and an amendment leaves as it is, with the way to its correction. */
export function Kept({ file, record, type, writable, onCorrect }: KeptProps) {
  const words = useWords();
  const kept = type.fields.filter((field) => !writable.has(field.name) && !record.withheld.includes(field.name));
  if (kept.length === 0) return null;
  return (
    <section className="amend-kept" aria-label={words.doing.kept}>
      <p className="secondary">{words.doing.keptNote} {file.can['correct']?.allowed !== false && <Button size="small" onClick={() => onCorrect(record)}>{words.file.actions.correct}</Button>}</p>
      <RecordValues record={record} type={{ ...type, fields: kept }} />
    </section>
  );
}
