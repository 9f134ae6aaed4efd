import type { FileView, RecordView } from '@thahs/engine/contract';
import { Checkbox } from 'antd';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Values } from '../../record-form/load.ts';
import { RecordFields } from '../../record-form/record-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { problemOf } from '../../server/problem.ts';
import { Gist } from '../../record-form/gist.tsx';
import { oldValue } from './old-value.tsx';

/** A record that is mended in the same act, as it is to be. */
export interface Mended {
  record: RecordView;
  values: Values;
}

/** As many as the server takes beside the first. */
const mostBeside = 9;

interface CorrectTogetherProps {
  file: FileView;
  types: readonly RecordTypeView[];
  record: RecordView;
  /** What the server answered to the correction of the first alone. */
  error: unknown;
  also: readonly Mended[];
  onChange: (also: Mended[]) => void;
}

/** The records that are mended together with the first: offered where the rest of the file stands against it alone. */
export function CorrectTogether({ file, types, record, error, also, onChange }: CorrectTogetherProps) {
  const words = useWords().doing;
  const label = useLabel();
  const typeOf = (each: RecordView): RecordTypeView | undefined => types.find((type) => type.name === each.type);
  const named = (each: RecordView): string => `${label(typeOf(each)?.label, each.type)}${each.occurredAt === null ? '' : ` ${showDate(each.occurredAt)}`}`;
  const others = file.records.filter((each) => each.state === 'current' && each.recordId !== record.recordId && each.occurredAt !== null).toSorted((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''));
  const asked = also.length > 0 || (problemOf(error)?.findings ?? []).some((finding) => finding.clause !== undefined);
  if (!asked || others.length === 0) return null;
  return (
    <>
      <fieldset className="void-also">
        <legend>{words.correctAlso}</legend>
        {others.map((each) => {
          const marked = also.some((one) => one.record.recordId === each.recordId);
          return (
            <Checkbox key={each.recordId} checked={marked} disabled={!marked && also.length >= mostBeside} onChange={(event) => onChange(event.target.checked ? [...also, { record: each, values: each.values }] : also.filter((one) => one.record.recordId !== each.recordId))}>
              {named(each)} <Gist record={each} type={typeOf(each)} />
            </Checkbox>
          );
        })}
      </fieldset>
      {also.map(({ record: each, values }) => {
        const type = typeOf(each);
        return type && (
          <section key={each.recordId} className="event-also" aria-label={named(each)}>
            <h3>{named(each)}</h3>
            <RecordFields idPrefix={`correct-${each.recordId}`} subjectKind={file.subjectKind} fileId={file.fileId} type={type} values={values} withheld={each.withheld} side={(field) => oldValue({ field, record: each, values })} onChange={(next) => onChange(also.map((one) => (one.record.recordId === each.recordId ? { ...one, values: next } : one)))} />
          </section>
        );
      })}
    </>
  );
}
