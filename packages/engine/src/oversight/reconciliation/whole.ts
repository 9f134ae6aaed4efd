import type { JsonObject } from '../../kernel/index.ts';
import type { Tx } from '../../store/index.ts';
import type { ReconciliationRow } from './rows.ts';

/** Everything that a minute says, so that one proof answers for all of it: the figures as the machine noted them and what was found of each file, without words that tell of people. Sealed files stand in their own entries alone. */
export async function whole(tx: Tx, { reconciliationId, month, runEntry }: ReconciliationRow): Promise<JsonObject> {
  const { rows: [run] } = await tx.query<{ body: { figures: JsonObject } }>('select body::json body from journal_body where entry_id = $1', [runEntry]);
  const { rows } = await tx.query<{ fileId: string; result: string }>('select s.file_id "fileId", s.result from reconciliation_file s join file f using (file_id) where s.reconciliation_id = $1 and s.result is not null and not f.sealed order by s.place', [reconciliationId]);
  return { reconciliationId, month, runEntry, figures: run?.body.figures ?? null, results: rows.map(({ fileId, result }) => ({ fileId, result })) };
}
