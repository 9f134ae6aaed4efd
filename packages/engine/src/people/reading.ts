import type { ActorFacts, Position } from '../authority/index.ts';
import type { Actor, Engine } from '../operation/index.ts';
import type { LivePosting } from './postings.ts';

interface Reader {
  readonly position: Position;
  readonly unitId: string;
}

/**
 * Whether a posting opens files, sealed or not, that the giver may not read. Who gives such a posting, or the password of one, could read by
 * it: that takes a second person (Circular Điều 4.2: no access for work not assigned).
 */
export function readsBeyond(engine: Engine, giver: Actor, postings: readonly (Reader | LivePosting)[]): boolean {
  return postings.some(({ position, unitId }) => {
    const receiver: ActorFacts = { accountId: '', position, unitId, unitKind: engine.unit(unitId)?.kind ?? '', scope: engine.scopeOf(position, unitId) };
    return [false, true].some((sealed) => {
      const mine = new Set(engine.authority.readableUnits(giver, sealed));
      return engine.authority.readableUnits(receiver, sealed).some((unit) => !mine.has(unit));
    });
  });
}
