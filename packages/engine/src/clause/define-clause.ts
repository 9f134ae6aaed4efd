import { isIsoDate } from '../kernel/index.ts';
import type { Clause } from './types.ts';

const ID = /^[a-z][a-z0-9]*(?:\.[a-zđ][a-z0-9đ]*)+$/;

function faults(clause: Clause): string[] {
  const found: string[] = [];
  if (!ID.test(clause.id)) found.push('id');
  if (clause.citation.trim() === '') found.push('citation');
  if (clause.regimes.length === 0 || new Set(clause.regimes).size !== clause.regimes.length) found.push('regimes');
  for (const day of [clause.validFrom, clause.validTo]) if (day !== null && !isIsoDate(day)) found.push(`day ${day}`);
  if (clause.validFrom !== null && clause.validTo !== null && clause.validFrom > clause.validTo) found.push('validFrom after validTo');
  for (const text of [clause.summary.vi, clause.summary.en, clause.control.vi, clause.control.en]) if (text.trim() === '') found.push('empty text');
  for (const worked of clause.cases ?? []) if (worked.title.trim() === '') found.push('case without title');
  return found;
}

/** Checks a clause when its file loads: a clause that cannot be cited must never reach a decision. */
export function defineClause(clause: Clause): Clause {
  const found = faults(clause);
  if (found.length > 0) throw new Error(`clause ${clause.id}: ${found.join(', ')}`);
  return Object.freeze(clause);
}
