import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useLabel, useWords } from '../../language/language.tsx';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';

/** Nothing at all lies within the purpose in force: another one may be what the reader is working for. */
function OtherPurposes() {
  const words = useWords().search;
  const label = useLabel();
  const { purposes } = useSession();
  const { code, choose } = usePurpose();
  const others = purposes.filter((purpose) => purpose.code !== code);
  if (others.length === 0) return null;
  return <div className="fitting" role="group" aria-label={words.otherPurposes}><span>{words.otherPurposes}</span>{others.map((purpose) => <Button key={purpose.code} size="small" onClick={() => choose(purpose.code)}>{label(purpose.label)}</Button>)}</div>;
}

export function Empty({ query, nothingThere }: { query: string | undefined; nothingThere: boolean }) {
  const words = useWords().search;
  const { acts } = useSession();
  return (
    <div className="list-wrap">
      <div className="empty">
        <strong>{words.emptyTitle}</strong>
        {query !== undefined && <p>{words.emptyTyped(query)}</p>}
        {!nothingThere && <ul>{words.emptyTips.map((tip) => <li key={tip}>{tip}</li>)}</ul>}
        {nothingThere && <OtherPurposes />}
        {acts.includes('open') && <p><Link to="/entry">{words.emptyEntry}</Link></p>}
      </div>
    </div>
  );
}
