import type { Operations } from '@thahs/engine/contract';
import { NetworkError, ProblemError, problemOf, readProblem } from './problem.ts';

export type OperationName = keyof Operations;
export type Input<N extends OperationName> = Operations[N]['input'];
export type Output<N extends OperationName> = Operations[N]['output'];

interface Link {
  csrf: string | null;
  onSignedOut: () => void;
  renewed: () => Promise<boolean>;
}

const link: Link = { csrf: null, onSignedOut: () => undefined, renewed: () => Promise.resolve(false) };

export function setCsrf(csrf: string | null): void {
  link.csrf = csrf;
}

/** Called when an answer says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  link.onSignedOut = listener;
}

/** Called when the session is another one than the page knows; says whether it is still that of the same person at the same posting. */
export function whenSessionChanged(listener: () => Promise<boolean>): void {
  link.renewed = listener;
}

export const answerOf = (path: string, init: RequestInit): Promise<Response> => inSession(path, () => onceAnswered(path, init));

/** Sends something that carries the token of the session, and once more where another window has signed in anew: nothing was done then. */
async function inSession<T>(path: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const code = problemOf(error)?.code;
    if (code === 'auth.needed' && path !== '/api/session') link.onSignedOut();
    if (code !== 'request.csrf' || !(await link.renewed())) throw error;
    return send();
  }
}

/** Sends a form with a file and tells how much of it has gone (0 to 1), which `fetch` does not. */
export const sendForm = (path: string, form: FormData, onProgress: (part: number) => void): Promise<unknown> => inSession(path, () => onceSent(path, form, onProgress));

function onceSent(path: string, form: FormData, onProgress: (part: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    if (link.csrf !== null) sending.setRequestHeader('x-csrf', link.csrf);
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    sending.addEventListener('error', () => reject(new NetworkError()));
    sending.addEventListener('load', () => {
      const answer = new Response(sending.responseText, { status: sending.status, statusText: sending.statusText });
      if (answer.ok) resolve(answer.json());
      else void readProblem(answer).then((problem) => reject(new ProblemError(problem)));
    });
    sending.send(form);
  });
}

async function onceAnswered(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (link.csrf !== null && init.method !== 'GET') headers.set('x-csrf', link.csrf);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch {
    throw new NetworkError();
  }
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return response;
}

export async function request(path: string, init: RequestInit): Promise<unknown> {
  const response = await answerOf(path, init);
  if (response.status === 204) return {};
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as unknown);
}

export const postJson = (path: string, body: unknown): Promise<unknown> =>
  request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  return (await postJson(`/api/op/${name}`, input)) as Output<N>;
}
