import type { FileDateView } from '@thahs/engine/contract';
import { useLabel, useWords } from '../../../language/language.tsx';

interface MissingProps {
  missing: FileDateView['missing'];
  onEnter: (recordType: string, field: string) => void;
}

/** What has to be entered before it can be calculated, each with the way there. */
export function Missing({ missing, onEnter }: MissingProps) {
  const words = useWords().dates;
  const label = useLabel();
  if (missing.length === 0) return null;
  return (
    <div className="date-missing">
      <strong className="gold">{words.missing}</strong>
      <ul>{missing.map((each) => <li key={`${each.recordType}${each.field}${each.message.vi}`}>{label(each.message)} <button type="button" className="link-button" aria-label={`${words.enter}: ${label(each.message)}`} onClick={() => onEnter(each.recordType, each.field)}>{words.enter}</button></li>)}</ul>
    </div>
  );
}
