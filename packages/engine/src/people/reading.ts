import type { ActorFacts, Position } from '../authority/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import { livePostings } from './postings.ts';
import type { LivePosting } from './postings.ts';

interface Reader {
  readonly position: Position;
  readonly unitId: string;
}

/**
 * Whether a posting opens files, sealed or not, that the giver may not read. Who gives such a posting, or the password of one, could read by
 * it: that takes a second person (Circular Điều 4.2: no access for work not assigned).
 */
export function readsBeyond(engine: Engine, giver: ActorFacts, postings: readonly (Reader | LivePosting)[]): boolean {
  return postings.some(({ position, unitId }) => {
    const receiver = readerAs(engine, { position, unitId });
    return [false, true].some((sealed) => {
      const mine = new Set(engine.authority.readableUnits(giver, sealed));
      return engine.authority.readableUnits(receiver, sealed).some((unit) => !mine.has(unit));
    });
  });
}

const readerAs = (engine: Engine, { position, unitId }: Reader): ActorFacts => ({ accountId: '', position, unitId, unitKind: engine.unit(unitId)?.kind ?? '', scope: engine.scopeOf(position, unitId) });

/**
 * Whether somebody who reads less than the posting may still know a password of the account: nobody holds it just now, so whoever kept one was
 * never judged by this posting; or who gave it alone does not read what the posting opens. Then credentials begin anew, by way of a second person.
 */
export async function knownToOneWhoReadsLess({ tx, engine, now }: Context, accountId: string, live: readonly LivePosting[], posting: Reader): Promise<boolean> {
  if (live.length === 0) return true;
  const { rows } = await tx.query<{ given_by: string | null }>('select given_by from credential where account_id = $1', [accountId]);
  const giver = rows[0]?.given_by ?? null;
  if (giver === null) return false;
  const held = await livePostings(tx, giver, now);
  return held.every((own) => readsBeyond(engine, readerAs(engine, own), [posting]));
}
