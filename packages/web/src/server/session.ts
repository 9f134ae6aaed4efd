import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { SessionView, SignInInput } from '@thahs/engine/contract';
import { createContext, use, useCallback } from 'react';
import { call, postJson, request, setCsrf } from './call.ts';
import { problemOf } from './problem.ts';

const key = ['session'] as const;

/** The session that the page is of. `ended`: the server knows it no more; the page stays as it is, under a sign-in panel, for the same person only. */
export type HeldSession = SessionView & { ended?: true };

const postingOf = ({ postings }: SessionView): string | undefined => postings.find(({ current }) => current)?.id;
const ofSamePerson = (one: SessionView, other: SessionView): boolean => one.account.id === other.account.id;
const heldIn = (client: QueryClient): HeldSession | null => client.getQueryData<HeldSession | null>(key) ?? null;

/** Set by what a person does on the page; looking on by itself the page does not keep the session alive. */
const touched = { since: true };
export const noteUse = (): void => { touched.since = true; };

async function ask(): Promise<SessionView> {
  const path = touched.since ? '/api/session' : '/api/session?watch';
  touched.since = false;
  return (await request(path, { method: 'GET' })) as SessionView;
}

async function readSession(client: QueryClient): Promise<HeldSession | null> {
  try {
    return heldNext(client, await ask());
  } catch (error) {
    if (problemOf(error)?.status !== 401) throw error;
    const held = heldIn(client);
    return held && { ...held, ended: true };
  }
}

/** What the page is of, now that the server knows this session. */
function heldNext(client: QueryClient, found: SessionView): HeldSession | null {
  const held = heldIn(client);
  if (held === null || (ofSamePerson(held, found) && postingOf(held) === postingOf(found))) {
    setCsrf(found.csrf);
    return found;
  }
  // The same person at another posting, in another window: at the panel the posting of this page is taken up again.
  if (held.ended && ofSamePerson(held, found)) return held;
  leavePage(client);
  return null;
}

/** Null when nobody is signed in. */
export const useSessionQuery = () => useQuery({ queryKey: key, queryFn: ({ client }) => readSession(client), staleTime: 30_000, refetchInterval: ({ state }) => (state.data?.ended ? false : 60_000), refetchOnWindowFocus: 'always' });

/** The page of one person or posting is no page of another: everything that was read or typed goes. */
export function leavePage(client: QueryClient): void {
  forgetSession(client);
  sessionStorage.clear();
  window.location.replace('/');
}

/** The server knows the session no more. */
export function endHeld(client: QueryClient): void {
  const held = heldIn(client);
  client.setQueryData<HeldSession | null>(key, held && { ...held, ended: true });
}

/** Reads who is signed in; whether the page is still theirs. */
export async function stillSame(client: QueryClient): Promise<boolean> {
  await client.refetchQueries({ queryKey: key });
  const held = heldIn(client);
  return held !== null && !held.ended;
}

export const SessionContext = createContext<HeldSession | null>(null);

/** The session of a screen that is only shown to somebody signed in. */
export function useSession(): HeldSession {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session');
  return session;
}

const noPurposes: SessionView['purposes'] = [];

/** Purposes open to the present posting; none before anybody is signed in. */
export const useOwnPurposes = (): SessionView['purposes'] => use(SessionContext)?.purposes ?? noPurposes;

/** Asks again who is signed in. */
async function readAnew(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: key });
  await client.refetchQueries({ queryKey: key });
}

const choosing = 'choose-posting';

/** Whether this window has just signed in and still has to say under which of several postings. */
export const mustChoosePosting = (): boolean => sessionStorage.getItem(choosing) !== null;
export const postingChosen = (): void => sessionStorage.removeItem(choosing);

/** Somebody has just signed in here. */
export async function signedIn(client: QueryClient): Promise<void> {
  const held = heldIn(client);
  if (held !== null) return resume(client, held);
  sessionStorage.setItem(choosing, '1');
  return readAnew(client);
}

/** Goes on where the session ended: the same person, under the same posting. Anybody else gets a page of their own. */
async function resume(client: QueryClient, held: HeldSession): Promise<void> {
  await client.cancelQueries({ queryKey: key });
  let found = await ask();
  const posting = postingOf(held);
  if (ofSamePerson(held, found) && posting !== undefined && posting !== postingOf(found) && found.postings.some(({ id }) => id === posting)) {
    setCsrf(found.csrf);
    await call('session.switch', { postingId: posting });
    found = await ask();
  }
  if (!ofSamePerson(held, found) || posting !== postingOf(found)) {
    leavePage(client);
    sessionStorage.setItem(choosing, '1');
    return;
  }
  setCsrf(found.csrf);
  client.setQueryData<HeldSession | null>(key, found);
  await client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}

export function useSignIn(): (input: SignInInput) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (input) => {
      await postJson('/api/session', input);
      await signedIn(client);
    },
    [client],
  );
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    try {
      await request('/api/session', { method: 'DELETE' });
    } finally {
      forgetSession(client);
    }
  }, [client]);
}

/** Nobody is signed in: the page shows so at once, and nothing that was read stays for the next person. The query of the session itself must live on, or nobody would hear of it. */
function forgetSession(client: QueryClient): void {
  setCsrf(null);
  client.setQueryData(key, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
}
