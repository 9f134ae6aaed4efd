import type { CountsPort } from '@thahs/engine/operation';
import { flowOf } from './flow.ts';
import { DECREASES, INCREASES } from './groups.ts';

/** The figures, as the engine asks for them. */
export const countsPort: CountsPort = {
  increases: INCREASES.map(([code, label]) => ({ code, label })),
  decreases: DECREASES.map(([code, label]) => ({ code, label })),
  reads: ['admission', 'execution_event', 'penalty'],
  flow: flowOf,
};
