import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView, SignInInput } from '@thahs/engine/contract';
import { createContext, use, useCallback } from 'react';
import { postJson, request, setCsrf } from './call.ts';
import { problemOf } from './problem.ts';

const key = ['session'] as const;

async function readSession(): Promise<SessionView | null> {
  try {
    const session = (await request('/api/session', { method: 'GET' })) as SessionView;
    setCsrf(session.csrf);
    return session;
  } catch (error) {
    if (problemOf(error)?.status === 401) return null;
    throw error;
  }
}

/** Null when nobody is signed in. */
export const useSessionQuery = () => useQuery({ queryKey: key, queryFn: readSession, staleTime: 30_000, refetchInterval: 60_000 });

export const SessionContext = createContext<SessionView | null>(null);

/** The session of a screen that is only shown to somebody signed in. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session');
  return session;
}

const noPurposes: SessionView['purposes'] = [];

/** Purposes open to the present posting; none before anybody is signed in. */
export const useOwnPurposes = (): SessionView['purposes'] => use(SessionContext)?.purposes ?? noPurposes;

/** Asks again who is signed in. */
async function readAnew(client: ReturnType<typeof useQueryClient>): Promise<void> {
  await client.invalidateQueries({ queryKey: key });
  await client.refetchQueries({ queryKey: key });
}

const choosing = 'choose-posting';

/** Whether this window has just signed in and still has to say under which of several postings. */
export const mustChoosePosting = (): boolean => sessionStorage.getItem(choosing) !== null;
export const postingChosen = (): void => sessionStorage.removeItem(choosing);

/** Somebody has just signed in here. */
export async function signedIn(client: ReturnType<typeof useQueryClient>): Promise<void> {
  sessionStorage.setItem(choosing, '1');
  await readAnew(client);
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
export function forgetSession(client: ReturnType<typeof useQueryClient>): void {
  setCsrf(null);
  client.setQueryData(key, null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== key[0] });
}
