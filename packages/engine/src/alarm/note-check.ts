import { microInstant, uuidV7 } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { VerifyReport } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';

/** Keeps that the whole journal was verified and what was found (Circular Điều 9.3; NĐ 160/2026 Điều 10.7.d); the act is an entry like all others. */
export async function noteJournalCheck(engine: Engine, unit: string, { entries, faults }: Pick<VerifyReport, 'entries' | 'faults'>): Promise<void> {
  const { ports, origin } = engine;
  const now = ports.now();
  const id = uuidV7(ports);
  const entry = makeEntry(ports, { operation: id, origin, actor: 'system', position: null, at: microInstant(now) }, { id, act: 'journal.verify', unit, clause: 'nd160.d10.k7.d', body: { entries, faults: faults.map(({ code, position }) => ({ code, position })) } });
  await withTransaction(engine.db.app, { units: [unit] }, async (tx) => {
    await tx.query('insert into journal_check (checked_at, entries, faults) values ($1, $2, $3) on conflict do nothing', [new Date(now).toISOString(), entries, faults.length]);
    appendEntries(tx, [entry]);
  });
}
