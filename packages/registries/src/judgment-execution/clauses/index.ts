import type { Clause } from '@thahs/engine/clause';

export const clauses: readonly Clause[] = [];
