import './sign-in.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { LeaveQuestion } from '../../components/leaving.tsx';
import { useTyped } from '../../components/typed.ts';
import { useWords } from '../../language/language.tsx';
import { leavePage, useSession } from '../../server/session.ts';
import { useSignInSteps } from './load.ts';
import { SignInSteps } from './steps.tsx';

function Again({ typed }: { typed: () => boolean }) {
  const words = useWords().signIn;
  const { account } = useSession();
  const client = useQueryClient();
  const state = useSignInSteps(account.login);
  const [asking, setAsking] = useState(false);
  return (
    <Dialog stays covers title={words.againTitle} closeLabel={words.another} onClose={() => (typed() ? setAsking(true) : leavePage(client))}>
      <div className="sign-in-again">
        <p><strong>{account.rank} {account.name}</strong>. {words.againHint}</p>
        {asking
          ? <div className="row"><LeaveQuestion onStay={() => setAsking(false)} onLeave={() => leavePage(client)} /></div>
          : <SignInSteps state={state} known />}
      </div>
    </Dialog>
  );
}

/** A session that ends while somebody works: the page stays as it is, covered, until the same person has signed in again. */
export function SignInAgain() {
  const { ended } = useSession();
  const typed = useTyped();
  return ended ? <Again typed={typed} /> : null;
}
