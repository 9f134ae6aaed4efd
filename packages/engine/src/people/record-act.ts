import { microInstant, uuidV7 } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';

/** Journals an act that comes before there is an actor at the door (sign-in) or by the node itself. */
export function recordAct(tx: Tx, engine: Engine, act: { actor: string; position: string | null; unit: string; act: string; clause: string; body: Json }): void {
  const id = uuidV7(engine.ports);
  const at = microInstant(engine.ports.now());
  const around = { operation: id, origin: engine.origin, actor: act.actor, position: act.position, at };
  appendEntries(tx, [makeEntry(engine.ports, around, { id, act: act.act, unit: act.unit, clause: act.clause, body: act.body })]);
}
