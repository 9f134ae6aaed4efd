import type { Problem } from '@thahs/engine/contract';

/** The server answered with a refusal or a fault (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No answer came at all: the line is down or the server is not running. */
export class NetworkError extends Error {
  constructor() {
    super('network');
    this.name = 'NetworkError';
  }
}

export const problemOf = (error: unknown): Problem | null => (error instanceof ProblemError ? error.problem : null);

/** Reads the problem of an answer that is not a success; an answer in another form becomes a plain one. */
export async function readProblem(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) return body as Problem;
  } catch {
    // Not JSON: the plain problem below says what is known.
  }
  return { type: 'about:blank', title: response.statusText, status: response.status, code: `http.${response.status}`, detail: '' };
}
