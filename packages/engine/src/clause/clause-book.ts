import type { IsoDate } from '../kernel/index.ts';
import { regimeOn } from './regime.ts';
import type { Clause } from './types.ts';

export interface ClauseBook {
  readonly all: readonly Clause[];
  /** Throws on an unknown id: a decision that cites nothing is a defect, not a refusal. */
  get(id: string): Clause;
  citation(id: string): string;
  /** In force on that day: the regime of the day applies it, and the day lies within its own dates. */
  inForce(id: string, date: IsoDate): boolean;
}

export function clauseBook(clauses: readonly Clause[]): ClauseBook {
  const byId = new Map<string, Clause>();
  for (const clause of clauses) {
    if (byId.has(clause.id)) throw new Error(`clause ${clause.id} is defined twice`);
    byId.set(clause.id, clause);
  }
  const get = (id: string): Clause => {
    const clause = byId.get(id);
    if (!clause) throw new Error(`no clause ${id}`);
    return clause;
  };
  return {
    all: clauses,
    get,
    citation: (id) => get(id).citation,
    inForce(id, date) {
      const clause = get(id);
      return clause.regimes.includes(regimeOn(date)) && (clause.validFrom === null || clause.validFrom <= date) && (clause.validTo === null || date <= clause.validTo);
    },
  };
}
