import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { pastOf } from '../history.ts';
import type { PastEntry } from '../history.ts';
import { accountNames } from '../people.ts';
import { beginningsOf, sourceView } from '../provenance.ts';
import { redactionNotes, redactionsOf } from '../redaction.ts';
import { Closed, Id, Purpose } from '../schemas.ts';
import { hiddenFrom, toldEntries } from '../told-entry.ts';
import { HistoryEntrySchema } from '../view-schema.ts';

/** Lịch sử thay đổi (Circular Điều 9.4): who changed what, when, why, from which source, field by field, newest first. Withheld fields stay withheld. */
export const fileHistory = defineOperation({
  name: 'file.history',
  act: 'history',
  kind: 'read',
  title: { vi: 'Xem lịch sử thay đổi', en: 'Read the history of a file' },
  ofRedacted: true,
  input: Type.Object({ fileId: Id, purpose: Purpose, recordId: Type.Optional(Id) }, Closed),
  output: Type.Object({ entries: Type.Array(HistoryEntrySchema) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file, redactions }) {
    const past = await pastOf(context.tx, file.fileId, null);
    const beginnings = await beginningsOf(context.tx, past);
    const names = await accountNames(context.tx, past.map((e) => e.actor));
    const notes = await redactionNotes(context.tx, redactions ? await redactionsOf(context.tx, file.fileId) : []);
    const hidden = hiddenFrom(context.engine.registry.recordTypes, context.decision.reveals);
    const entries = toldEntries(past, hidden).map((told, i) => {
      const entry = past[i] as PastEntry;
      const gone = entry.body === null ? { gone: { redaction: notes.ofEntry(entry.id) } } : {};
      return { ...told, ...gone, source: sourceView(context, entry, beginnings), actor: names.get(entry.actor) ?? entry.actor, citation: context.engine.clauses.citation(entry.clause) };
    });
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: { recordId: input.recordId ?? null } });
    return { entries: entries.filter((e) => input.recordId === undefined || e.recordId === input.recordId).toReversed() };
  },
});
