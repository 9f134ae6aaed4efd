import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.tsx';

/** A dot in the last part of an address looks like the name of a file; clause ids go with dashes there. */
export const asPath = (clause: string): string => clause.replaceAll('.', '-');

/** Citation that leads to the page of its clause. */
export function ClauseLink({ clause, citation }: { clause: string; citation?: string | undefined }) {
  const words = useWords();
  return <Link to="/clauses/$clauseId" params={{ clauseId: asPath(clause) }}>{citation ?? words.shell.seeClause}</Link>;
}
