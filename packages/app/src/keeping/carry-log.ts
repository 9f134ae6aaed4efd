import { catalogueOf, planInForce, takesCopies } from '@thahs/engine/keeping';
import type { Node } from '../node.ts';
import type { LogKeeper } from './keep-log.ts';
import { keptAs, mediaHere } from './keeper.ts';

/** Brings to the media that are plugged in what was logged since the last time. What fails is made good the next time; a round tells of it. */
export async function carryLog(node: Node, places: readonly string[] | null, log: LogKeeper, mayForget: () => boolean): Promise<void> {
  try {
    const plan = await planInForce(node.engine);
    if (!plan) return;
    const media = await catalogueOf(node.engine, plan.unit);
    const writable = mediaHere({ places, troubles: [] }, media).filter((medium) => takesCopies(medium, keptAs(media, medium)));
    await log.carry(writable, media, mayForget());
  } catch {
    // The medium was pulled out or the database is away: the pieces wait.
  }
}
