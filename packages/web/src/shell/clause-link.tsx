import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.tsx';

/** Citation that leads to the page of its clause. */
export function ClauseLink({ clause, citation }: { clause: string; citation?: string | undefined }) {
  const words = useWords();
  return <Link to="/clauses/$clauseId" params={{ clauseId: clause }}>{citation ?? words.shell.seeClause}</Link>;
}
