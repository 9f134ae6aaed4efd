import { Cut } from '../components/cut.tsx';
import { useWords } from '../language/language.tsx';
import { call } from '../server/call.ts';
import { useSession } from '../server/session.ts';

/**
 * The posting under which everything is done, to be changed here. The page begins anew: nothing read under the other posting stays on it.
 * The choice lies unseen over the name of the unit, which it would itself cut off at the end.
 */
export function PostingSwitch() {
  const words = useWords().shell;
  const { postings } = useSession();
  const choose = async (postingId: string): Promise<void> => {
    try {
      await call('session.switch', { postingId });
    } finally {
      window.location.assign('/');
    }
  };
  const current = postings.find((posting) => posting.current);
  return (
    <span className="bar-choice">
      <Cut text={current?.unitName ?? ''} /><span aria-hidden="true">▾</span>
      <select aria-label={words.switchPosting} title={current?.unitName} value={current?.id ?? ''} onChange={(event) => void choose(event.target.value)}>
        {postings.map((posting) => <option key={posting.id} value={posting.id}>{words.positions[posting.position]} · {posting.unitName}</option>)}
      </select>
    </span>
  );
}
