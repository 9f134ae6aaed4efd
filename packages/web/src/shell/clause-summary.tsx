import { useLabel } from '../language/language.tsx';
import { useRead } from '../server/hooks.ts';

const dayLong = 86_400_000;

/** What a clause asks, in our own words, beside a refusal that rests on it. */
export function ClauseSummary({ clause }: { clause: string }) {
  const label = useLabel();
  const { data } = useRead('clause.list', {}, { fresh: dayLong });
  const found = data?.clauses.find((each) => each.id === clause);
  return found === undefined ? null : <div className="secondary">{label(found.summary)}</div>;
}
