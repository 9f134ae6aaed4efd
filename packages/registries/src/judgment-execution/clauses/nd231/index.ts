import type { Clause } from '@thahs/engine/clause';
import { nd231D05K2A } from './d05-k2-a.ts';
import { nd231D22K2 } from './d22-k2.ts';

/** Clauses of the decree on community execution that rules cite, in the order of the text. */
export const nd231Clauses: readonly Clause[] = [
  nd231D05K2A, nd231D22K2,
];
