import './shell.css';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { Boundary } from '../components/boundary.tsx';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../language/language.tsx';
import { PurposeProvider } from '../server/purpose.tsx';
import { mustChoosePosting, postingChosen, SessionContext, useSession, useSessionQuery } from '../server/session.ts';
import { PostingStep } from '../screens/sign-in/posting-step.tsx';
import { SignInAgain } from '../screens/sign-in/again.tsx';
import { SignInScreen } from '../screens/sign-in/screen.tsx';
import { FootContext } from './foot.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { Menu } from './menu.tsx';
import { Refusal } from './refusal.tsx';
import { TopBar } from './top-bar.tsx';

function ScreenFault() {
  const words = useWords().shell;
  return (
    <div className="page">
      <Notice tone="red" live>
        <strong className="red">{words.screenFault}</strong>{' '}
        <button type="button" className="link-button" onClick={() => window.location.reload()}>{words.reload}</button>
      </Notice>
    </div>
  );
}

function Work() {
  const words = useWords().shell;
  const { pathname } = useLocation();
  return (
    <Boundary key={pathname} fallback={<ScreenFault />}>
      <Suspense fallback={<div className="panel-empty" role="status">{words.loading}</div>}>
        <Outlet />
      </Suspense>
    </Boundary>
  );
}

/** Said on every screen while it lasts: what is typed can be kept, not sent. */
function ReadOnly() {
  const words = useWords().shell;
  const { readOnly } = useSession();
  return readOnly ? <div className="read-only" role="alert">{words.readOnly}</div> : null;
}

function Frame() {
  const words = useWords().shell;
  const { pathname } = useLocation();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  if (pathname.endsWith('/print')) return <Work />;
  return (
    <div className="shell">
      <a className="skip" href="#work">{words.skip}</a>
      <TopBar />
      <Menu />
      <main className="work" id="work" tabIndex={-1}>
        <ReadOnly />
        <FootContext value={foot}>
          <Work />
        </FootContext>
      </main>
      <footer className="foot" ref={setFoot} />
      <p className="print-note">{words.printNote}</p>
    </div>
  );
}

/** A person with several postings first says under which one. */
function AtWork() {
  const { postings } = useSession();
  const [choosing, setChoosing] = useState(() => mustChoosePosting() && postings.length > 1);
  useEffect(() => { if (!choosing) postingChosen(); }, [choosing]);
  return choosing ? <PostingStep onChosen={() => setChoosing(false)} /> : <Frame />;
}

/** Asks who is signed in; nobody: the sign-in page stands where the wanted page will be, so the path is kept. A session that ends later leaves the page under a panel. */
export function Shell() {
  const words = useWords();
  const session = useSessionQuery();
  if (session.data === undefined) {
    return session.isError
      ? <main className="page"><Refusal error={session.error} onRetry={() => void session.refetch()} /></main>
      : <main className="page" role="status">{words.signIn.checking}</main>;
  }
  if (session.data === null) return <SignInScreen />;
  return (
    <SessionContext value={session.data}>
      <PurposeProvider>
        <AtWork />
      </PurposeProvider>
      <IdleWarning />
      <SignInAgain />
    </SessionContext>
  );
}
