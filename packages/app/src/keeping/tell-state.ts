import { uuidV7 } from '@thahs/engine/kernel';
import { withTransaction } from '@thahs/engine/store';
import type { Acting } from '../through-door.ts';

export interface Trouble {
  readonly code: string;
  readonly message: string;
}

/** A sentence of the keeper; its code is on the page of errors. */
export const trouble = (code: string, message: string): Trouble => ({ code, message: message.slice(0, 2000) });

/** Each sign of life is a piece of the log on every medium: a quiet node is to stay quiet. */
const ALIVE_EVERY_MS = 600_000;

/** Says what stands in the way: in the journal when it has changed; and now and then that the keeper lives. */
export async function tellState(acting: Acting, troubles: readonly Trouble[]): Promise<void> {
  const { engine } = acting.node;
  const unit = acting.actor.unitId;
  const fence = { units: [unit] };
  const former = await withTransaction(engine.db.app, fence, async (tx) => (await tx.query<{ troubles: Trouble[] }>('select troubles from keeping_state where unit = $1', [unit])).rows[0]?.troubles ?? null);
  const text = (all: readonly Trouble[] | null): string => JSON.stringify(all?.map(({ code, message }) => [code, message]) ?? null);
  if (text(former) !== text(troubles)) await acting.do('backup.tell', { operationId: uuidV7(engine.ports), troubles: troubles.slice(0, 50) });
  else await tellAlive(acting);
}

/** The sign of life of the keeper: before a round, which may take hours, and after one that found nothing new. */
export async function tellAlive({ node: { engine }, actor: { unitId } }: Acting): Promise<void> {
  const moments = [0, ALIVE_EVERY_MS].map((before) => new Date(engine.ports.now() - before).toISOString());
  await withTransaction(engine.db.app, { units: [unitId] }, async (tx) => tx.query('update keeping_state set at = $2 where unit = $1 and at not between $3 and $2', [unitId, ...moments]));
}
