import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { HistoryEntry } from '../../contract.ts';
import { changesBetween } from '../corrections.ts';
import { loadForDecision } from '../file.ts';
import { pastOf } from '../history.ts';
import type { PastEntry } from '../history.ts';
import { accountNames } from '../people.ts';
import { beginningsOf, sourceView } from '../provenance.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { WITHHELD } from '../withheld.ts';
import { HistoryEntrySchema } from '../view-schema.ts';

/** Lịch sử thay đổi (Circular Điều 9.4): who changed what, when, why, from which source, field by field, newest first. Withheld fields stay withheld. */
export const fileHistory = defineOperation({
  name: 'file.history',
  act: 'history',
  kind: 'read',
  title: { vi: 'Xem lịch sử thay đổi', en: 'Read the history of a file' },
  input: Type.Object({ fileId: Id, purpose: Purpose, recordId: Type.Optional(Id) }, Closed),
  output: Type.Object({ entries: Type.Array(HistoryEntrySchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file }) {
    const past = await pastOf(context.tx, file.fileId, null);
    const beginnings = await beginningsOf(context.tx, past);
    const names = await accountNames(context.tx, past.map((e) => e.actor));
    const hidden = withheldFields(context.engine.registry.recordTypes, context.decision.reveals);
    const last = new Map<string, Readonly<Record<string, unknown>>>();
    const entries = past.map((entry) => {
      const shown = historyEntry(entry, last, hidden);
      return { ...shown, reason: reasonOf(context, entry, hidden), source: sourceView(context, entry, beginnings), actor: names.get(entry.actor) ?? entry.actor, citation: context.engine.clauses.citation(entry.clause) };
    });
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { recordId: input.recordId ?? null } });
    return { entries: entries.filter((e) => input.recordId === undefined || e.recordId === input.recordId).toReversed() };
  },
});

/**
 * What somebody wrote freely may tell of anybody, and of a change of a withheld field it tells as much as the field: it is withheld where no
 * personal data is opened, and where the record as it was left holds a field that is withheld.
 */
function reasonOf(context: Context, { recordType, body }: PastEntry, hidden: ReadonlySet<string>): string | null {
  const reason = body?.reason ?? null;
  if (reason === null) return null;
  const touched = Object.keys({ ...body?.record?.values, ...body?.proposed });
  const free = context.decision.reveals.includes('personal') && !touched.some((field) => hidden.has(`${recordType ?? ''}.${field}`));
  return free ? reason : WITHHELD;
}

function withheldFields(types: readonly { name: string; fields: readonly { name: string; sensitivity?: string }[] }[], reveals: readonly string[]): Set<string> {
  return new Set(types.flatMap((t) => t.fields.filter((f) => !reveals.includes(f.sensitivity ?? 'internal')).map((f) => `${t.name}.${f.name}`)));
}

function historyEntry(entry: PastEntry, last: Map<string, Readonly<Record<string, unknown>>>, hidden: ReadonlySet<string>): HistoryEntry {
  const { id, recordId, recordType, version, act, clause, purpose, body, position } = entry;
  const before = last.get(recordId ?? '') ?? {};
  const after = body?.record?.values ?? body?.proposed ?? before;
  const changes = changesBetween(before, after).filter((c) => !hidden.has(`${recordType ?? ''}.${c.field}`));
  if (recordId !== null && body?.record) last.set(recordId, body.record.values);
  return { entryId: id, at: entry.at.toISOString(), actor: entry.actor, position: position ?? '', act, recordType, recordId, version, clause, citation: clause, purpose, reason: body?.reason ?? null, changes };
}
