import { Link } from '@tanstack/react-router';
import { useWords } from '../language/language.tsx';

export function NoPage() {
  const words = useWords().shell;
  return <div className="page"><p>{words.notFoundPage} <Link to="/desk">{words.toDesk}</Link></p></div>;
}
