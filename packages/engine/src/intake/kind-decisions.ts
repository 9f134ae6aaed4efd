import { vietnamDate } from '../kernel/index.ts';
import type { Decision } from '../authority/index.ts';
import type { Actor, Engine, Issue } from '../operation/index.ts';
import type { Job } from './job.ts';

/** Whether the actor may open a file of the kind in the own unit, today (Circular Điều 6.2, NĐ 160/2026 Điều 11.3). */
export function mayOpen(engine: Engine, actor: Actor, subjectKind: string, purpose: string): Decision {
  return engine.authority.decide({ act: 'open', actor, subject: { subjectKind, custodianUnit: actor.unitId, sealed: false }, on: vietnamDate(engine.ports.now()), purpose });
}

/** The kind by which the import as a whole is decided; for the template any kind that the unit may enter stands for it. */
export function decisiveKind(engine: Engine, actor: Actor, profileKind: string, purpose: string): string {
  const kinds = engine.registry.subjectKinds.map((k) => k.code);
  return profileKind !== '*' ? profileKind : (kinds.find((kind) => mayOpen(engine, actor, kind, purpose).allowed) ?? kinds[0] ?? '');
}

/** One decision a subject kind for the whole run; each row is held to that of its kind. */
export function kindDecisions(engine: Engine, job: Pick<Job, 'actor' | 'purpose' | 'profile'>): { readonly clause: string; readonly refusal: (kind: string) => Issue | null; readonly clauseOf: (kind: string) => string } {
  const made = new Map<string, Decision>();
  const decided = (kind: string): Decision => {
    const known = made.get(kind) ?? mayOpen(engine, job.actor, kind, job.purpose);
    made.set(kind, known);
    return known;
  };
  return {
    clause: decided(decisiveKind(engine, job.actor, job.profile.subjectKind, job.purpose)).clause,
    clauseOf: (kind) => decided(kind).clause,
    refusal(kind) {
      const decision = decided(kind);
      if (decision.allowed) return null;
      const citation = engine.clauses.citation(decision.clause);
      return { code: decision.code, severity: 'error', message: decision.message.includes(citation) ? decision.message : `${decision.message} (${citation})` };
    },
  };
}
