import { appendEntries, makeEntry } from '../../journal/index.ts';
import { microInstant, uuidV7 } from '../../kernel/index.ts';
import type { Engine } from '../../operation/index.ts';
import { withTransaction } from '../../store/index.ts';

interface Promotion {
  readonly reason: string;
  /** Who sat at the machine. */
  readonly console: string;
  readonly timeline: number;
  /** The former node still answered: whoever forced it says why in the reason. */
  readonly forced: boolean;
}

/** Writes down that this machine took over: the first act of its new life. By nobody's account, for nobody could sign in before. It follows nobody any more, so the standby it was is over. */
export async function notePromotion(engine: Engine, unit: string, promotion: Promotion): Promise<void> {
  const { ports, origin } = engine;
  const [id, at] = [uuidV7(ports), microInstant(ports.now())];
  const { rows: units } = await engine.db.app.query<{ unit_id: string }>('select unit_id from unit');
  await withTransaction(engine.db.app, { units: units.map((each) => each.unit_id) }, async (tx) => {
    const { rows: [row] } = await tx.query<{ standby_id: string }>(`update standby set state = 'ENDED', ended_at = $1 where state = 'ALLOWED' returning standby_id`, [at]);
    const entry = makeEntry(ports, { operation: id, origin, actor: 'system', position: null, at }, { id, act: 'standby.promote', unit, clause: 'tt.d9.k5', body: { standbyId: row?.standby_id ?? null, ...promotion } });
    appendEntries(tx, [entry]);
  });
}
