import { vietnamDate } from '../kernel/index.ts';
import type { Context } from '../operation/index.ts';
import type { Sensitivity } from '../registry/index.ts';

/** Stands where a value is withheld. */
export const WITHHELD = '(được che)';

interface OfFile {
  readonly subject_kind: string;
  readonly custodian_unit: string;
  readonly sealed: boolean;
}

/** What this reader would be shown of the file itself; a list that tells of many files shows no more of each (NĐ 160/2026 Điều 13.2). */
export function revealedTo(context: Context, row: OfFile): readonly Sensitivity[] {
  const subject = { subjectKind: row.subject_kind, custodianUnit: row.custodian_unit, sealed: row.sealed };
  const decision = context.engine.authority.decide({ act: 'read', actor: context.actor, subject, on: vietnamDate(context.now), purpose: context.purpose });
  return decision.allowed ? decision.reveals : [];
}

/** A field nobody named, as in free text about a whole file, may tell of anything: it counts as special. */
export function shownField(context: Context, row: OfFile, type: string | null, field: string | null): boolean {
  const definition = context.engine.registry.recordTypes.find((t) => t.name === type)?.fields.find((f) => f.name === field);
  return revealedTo(context, row).includes(definition === undefined ? 'special' : (definition.sensitivity ?? 'internal'));
}
