import { useWords } from '../language/language.tsx';
import { call } from '../server/call.ts';
import { useSession } from '../server/session.ts';

/** The posting under which everything is done, to be changed here. The page begins anew: nothing read under the other posting stays on it. */
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
  return (
    <span className="bar-choice">
      <select aria-label={words.switchPosting} value={postings.find((posting) => posting.current)?.id ?? ''} onChange={(event) => void choose(event.target.value)}>
        {postings.map((posting) => <option key={posting.id} value={posting.id}>{words.positions[posting.position]} · {posting.unitName}</option>)}
      </select>
    </span>
  );
}
