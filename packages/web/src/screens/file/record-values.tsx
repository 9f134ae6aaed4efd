import type { RecordView } from '@thahs/engine/contract';
import { ShownValue } from '../../fields/shown-value.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';

const withholdingClause = 'nd160.d13.k2';

interface RecordValuesProps {
  record: RecordView;
  type: RecordTypeView | undefined;
}

/** What a record says; a field kept from this reader says so instead of looking empty. */
export function RecordValues({ record, type }: RecordValuesProps) {
  const words = useWords().file;
  const label = useLabel();
  const fields = (type?.fields ?? []).filter((field) => record.withheld.includes(field.name) || (record.values[field.name] ?? null) !== null);
  return (
    <dl className="record-values">
      {fields.map((field) => (
        <div key={field.name} className={field.kind === 'long-text' ? 'is-wide' : undefined}>
          <dt>{label(field.label)}</dt>
          <dd>
            {record.withheld.includes(field.name)
              ? <em className="faint">{words.withheld} <ClauseLink clause={withholdingClause} citation={words.withheldCitation} /></em>
              : <ShownValue field={field} value={record.values[field.name]} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
