import { Link } from '@tanstack/react-router';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';

export function Empty({ query }: { query: string | undefined }) {
  const words = useWords().search;
  const { acts } = useSession();
  return (
    <div className="list-wrap">
      <div className="empty">
        <strong>{words.emptyTitle}</strong>
        {query !== undefined && <p>{words.emptyTyped(query)}</p>}
        <ul>{words.emptyTips.map((tip) => <li key={tip}>{tip}</li>)}</ul>
        {acts.includes('open') && <p><Link to="/entry">{words.emptyEntry}</Link></p>}
      </div>
    </div>
  );
}
