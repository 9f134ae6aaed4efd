import type { Actor } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { codesSeenBy } from './catalogue.ts';

/** Open alarms that nobody has acknowledged, as the list of this person shows them; numbers alone, so that asking is no look. */
export async function countAlarms(tx: Tx, actor: Actor): Promise<{ waiting: number; critical: number }> {
  const { rows } = await tx.query<{ waiting: number; critical: number }>({
    name: 'alarm-count',
    text: `select count(*)::int as waiting, count(*) filter (where severity = 'critical')::int as critical from alarm where closed_at is null and acknowledged_at is null and unit = any ($1) and code = any ($2)`,
    values: [actor.scope, codesSeenBy(actor.position)],
  });
  return rows[0] ?? { waiting: 0, critical: 0 };
}
