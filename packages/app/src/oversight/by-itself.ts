import { planInForce } from '@thahs/engine/keeping';
import { dueUnits, monthAt } from '@thahs/engine/oversight';
import type { Node } from '../node.ts';
import { beginByNode, reconcile } from './reconcile.ts';

const HOUR_MS = 3_600_000;

/**
 * What the node reconciles by itself: under a plan of copies, in each month of Vietnam's calendar from the plan's hour on its first day, every unit that holds files; and whatever an officer
 * began on the screen. All follows from the tables, so
 * that a node which was off makes up for it.
 */
export async function reconcileDue(node: Node, signal: AbortSignal): Promise<number> {
  const { engine } = node;
  const plan = await planInForce(engine);
  const now = engine.ports.now();
  const byPlan = plan !== null && monthAt(now - plan.hour * HOUR_MS) === monthAt(now);
  const units = await dueUnits(engine, !byPlan);
  if (units.length === 0) return 0;
  const begun = [];
  for (const unit of units) begun.push(await beginByNode(node, unit));
  await reconcile(node, begun, { signal });
  return units.length;
}
