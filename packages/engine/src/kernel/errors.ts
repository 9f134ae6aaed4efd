import type { JsonObject } from './canonical-json.ts';

/** What kind of failure it is; the API maps each to one HTTP status. */
export type ErrorClass = 'invalid' | 'unauthenticated' | 'refused' | 'not-found' | 'conflict' | 'too-large' | 'too-many' | 'unavailable';

export interface ProblemData {
  /** Stable, never reused; see docs/errors.md. */
  readonly code: string;
  readonly class: ErrorClass;
  /** A Vietnamese sentence that tells the user what to do. */
  readonly message: string;
  /** The clause the refusal rests on, e.g. `tt.d6.k2.a`. */
  readonly clause?: string;
  /** Safe details: field names, limits; never personal data. */
  readonly details?: JsonObject;
}

/** An error that a user may see. Everything else that is thrown is a defect and is shown as such. */
export class DomainError extends Error {
  readonly problem: ProblemData;
  constructor(problem: ProblemData) {
    super(problem.message);
    this.name = 'DomainError';
    this.problem = problem;
  }
}
