import './sign-in.css';
import { useEffect, useRef, useState } from 'react';
import { usePageKey } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';
import { call } from '../../server/call.ts';
import { postingChosen, useSession, useSignOut } from '../../server/session.ts';
import { Refusal } from '../../shell/refusal.tsx';

const digits = 9;

/** After signing in: under which of one's postings to work today. The one last used has the focus; the keys 1–9 choose. */
export function PostingStep({ onChosen }: { onChosen: () => void }) {
  const words = useWords();
  const { postings, account } = useSession();
  const signOut = useSignOut();
  const last = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => last.current?.focus(), []);
  const choose = async (posting: (typeof postings)[number] | undefined): Promise<void> => {
    if (posting === undefined) return;
    try {
      if (!posting.current) await call('session.switch', { postingId: posting.id });
      postingChosen();
      // What was read under the other posting does not stay on the page.
      if (posting.current) onChosen();
      else window.location.reload();
    } catch (failure) {
      setError(failure);
    }
  };
  usePageKey((event) => { if (/^[1-9]$/.test(event.key)) void choose(postings[Number(event.key) - 1]); });
  return (
    <div className="sign-in">
      <header className="sign-in-bar"><span>{words.shell.system}</span></header>
      <main className="panel sign-in-box posting-box">
        <h1>{words.signIn.postingTitle}</h1>
        <p>{account.rank} {account.name}. {words.signIn.postingHint}</p>
        <Refusal error={error} />
        <ol className="posting-choices">
          {postings.map((posting, index) => (
            <li key={posting.id}>
              <button type="button" className="posting-choice" ref={posting.current ? last : null} onClick={() => void choose(posting)}>
                {index < digits && <kbd className="key">{index + 1}</kbd>}
                <span><strong>{words.shell.positions[posting.position]}</strong><br />{posting.unitName}</span>
                {posting.current && <span className="secondary">{words.signIn.postingLast}</span>}
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="link-button" onClick={() => { postingChosen(); void signOut(); }}>{words.shell.signOut}</button>
      </main>
    </div>
  );
}
