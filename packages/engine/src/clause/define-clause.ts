import { isIsoDate } from '../kernel/index.ts';
import type { Clause } from './types.ts';

const ID = /^[a-z][a-z0-9]*(?:\.[a-zđ][a-z0-9đ]*)+$/;

function faults(clause: Clause): string[] {
  const { validFrom, validTo, regimes, summary, control } = clause;
  const texts = [clause.citation, summary.vi, summary.en, control.vi, control.en, ...(clause.cases ?? []).map((worked) => worked.title)];
  const rules: readonly (readonly [string, boolean])[] = [
    ['id', ID.test(clause.id)],
    ['regimes', regimes.length > 0 && new Set(regimes).size === regimes.length],
    ['day', [validFrom, validTo].every((day) => day === null || isIsoDate(day))],
    ['validFrom after validTo', validFrom === null || validTo === null || validFrom <= validTo],
    ['empty text', texts.every((text) => text.trim() !== '')],
  ];
  return rules.filter(([, holds]) => !holds).map(([fault]) => fault);
}

/** Checks a clause when its file loads: a clause that cannot be cited must never reach a decision. */
export function defineClause(clause: Clause): Clause {
  const found = faults(clause);
  if (found.length > 0) throw new Error(`clause ${clause.id}: ${found.join(', ')}`);
  return Object.freeze(clause);
}
