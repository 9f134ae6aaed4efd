import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { writeDuties } from './duties.ts';
import { lockMany } from './file.ts';

/** Files of one transaction; short, since the files are held meanwhile. */
const AT_ONCE = 100;

/** Marks files that were opened many at once: their duties are made afterwards, so that opening them costs no more. */
export function markDuties(tx: Tx, unit: string, pageId: string, fileIds: readonly string[]): void {
  tx.later({ name: 'mark-duties', text: 'insert into duty_waiting (page_id, unit, file_ids) values ($1, $2, $3)', values: [pageId, unit, fileIds] });
}

/**
 * Makes the duties that wait, some files a transaction; what a transaction has made is struck off in it, so that a kill loses and doubles nothing.
 * Answers for how many files.
 */
export async function makeWaitingDuties(engine: Engine, stopping?: AbortSignal): Promise<number> {
  const units = (await engine.db.app.query<{ unit_id: string }>('select unit_id from unit')).rows.map((row) => row.unit_id);
  let made = 0;
  for (;;) {
    if (stopping?.aborted === true) return made;
    const some = await withTransaction(engine.db.app, { units, sealed: true }, (tx) => makeSome(tx, engine));
    if (some === 0) return made;
    made += some;
  }
}

async function makeSome(tx: Tx, engine: Engine): Promise<number> {
  const { rows } = await tx.query<{ page_id: string; unit: string; file_ids: string[] }>('select page_id, unit, file_ids from duty_waiting order by page_id limit 1 for update skip locked');
  const [page] = rows;
  if (!page) return 0;
  const ids = page.file_ids.slice(0, AT_ONCE);
  writeDuties(tx, engine, (await lockMany(tx, ids)).filter(({ file }) => file.redacted !== true));
  const rest = page.file_ids.slice(AT_ONCE);
  tx.later(rest.length === 0
    ? { text: 'delete from duty_waiting where page_id = $1', values: [page.page_id] }
    : { text: 'update duty_waiting set file_ids = $2 where page_id = $1', values: [page.page_id, rest] });
  return ids.length;
}
