import type { JournalDetails } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useCodeLabel } from '../../server/dictionary.ts';

type Change = JournalDetails['people'][number];

const kinds = 'unit_kind';

function Fact({ field, value }: { field: Change['field']; value: string }) {
  const { positions } = useWords().shell;
  const kind = useCodeLabel(field === 'kind' ? kinds : '', field === 'kind' ? value : '');
  const names: Record<string, string> = positions;
  if (field === 'kind') return kind;
  if (field === 'position') return names[value] ?? value;
  return field === 'from' || field === 'to' ? showDate(value) : value;
}

/** A fact of an account, a posting or a unit: old struck, new bold. */
export function PeopleChange({ change: { field, before, after } }: { change: Change }) {
  const { journal: { facts, ended } } = useWords();
  return (
    <div>
      {facts[field]}:{' '}
      {before !== null && <><s className="struck"><Fact field={field} value={before} /></s> → </>}
      {after === null ? <span className="secondary">{ended}</span> : <strong className="ink"><Fact field={field} value={after} /></strong>}
    </div>
  );
}
