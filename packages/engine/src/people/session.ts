import { sha256, vietnamDate } from '../kernel/index.ts';
import type { Engine, PostedActor } from '../operation/index.ts';
import type { Position } from '../authority/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';
import { recordAct } from './record-act.ts';
import type { UnitTree } from './unit-tree.ts';

/** A live session with the actor it gives. */
export interface Session {
  readonly sessionId: string;
  /** The one posting under which the session acts. */
  readonly postingId: string;
  readonly csrf: string;
  readonly login: string;
  readonly rank: string;
  /** When it was last used, in milliseconds: from here the idle limit runs. */
  readonly lastSeenAt: number;
  readonly actor: PostedActor;
}

/** What the database says of a live session. */
export interface SessionFacts {
  readonly posting_id: string;
  readonly session_id: string;
  readonly csrf: string;
  readonly account_id: string;
  readonly login: string;
  readonly name: string;
  readonly rank: string;
  readonly position: Position;
  readonly unit_id: string;
  readonly last_seen_at: Date;
}

const TOUCH_MS = 30_000;

/** Facts of the session of a token, or null when it has ended, stood idle too long, or the posting or account behind it has ended. */
async function factsOf(asked: Pick<Tx, 'query'>, engine: Engine, tokenHash: Uint8Array): Promise<SessionFacts | null> {
  const now = engine.ports.now();
  const { rows } = await asked.query<SessionFacts>({
    name: 'session',
    text: `select s.session_id, s.posting_id, s.csrf, a.account_id, a.login, a.name, a.rank, p."position", p.unit_id, s.last_seen_at
      from session s join account a using (account_id) join posting p using (posting_id)
      where s.session_hash = $1 and s.ended_at is null and a.closed_at is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
        and s.last_seen_at > $3 and s.started_at > $4`,
    values: [tokenHash, vietnamDate(now), new Date(now - engine.level.idleMinutes * 60_000).toISOString(), new Date(now - engine.level.absoluteHours * 3_600_000).toISOString()],
  });
  return rows[0] ?? null;
}

/** The session that the facts give today; null when the unit has ended. */
export function sessionFrom(units: UnitTree, facts: SessionFacts): Session | null {
  const unit = units.get(facts.unit_id);
  if (!unit) return null;
  const { account_id: accountId, session_id: sessionId, name, position, unit_id: unitId } = facts;
  const actor: PostedActor = { accountId, sessionId, name, position, unitId, unitKind: unit.kind, scope: units.scopeOf(position, unitId) };
  return { sessionId, postingId: facts.posting_id, csrf: facts.csrf, login: facts.login, rank: facts.rank, lastSeenAt: facts.last_seen_at.getTime(), actor };
}

/** Looks a session up, and notes that it was used; a page that only asks how long it lives does not use it. */
export async function lookUpSession(engine: Engine, tokenHash: Uint8Array, used = true): Promise<SessionFacts | null> {
  const now = engine.ports.now();
  const facts = await factsOf(engine.db.app, engine, tokenHash);
  if (!facts || !used || !isStale(facts, now)) return facts;
  const seen = new Date(now);
  await engine.db.app.query('update session set last_seen_at = $2 where session_id = $1', [facts.session_id, seen.toISOString()]);
  return { ...facts, last_seen_at: seen };
}

/** The session of a token with the actor it gives today, or null. */
export async function findSession(engine: Engine, units: UnitTree, token: string): Promise<Session | null> {
  const facts = await lookUpSession(engine, sha256(token));
  return facts && sessionFrom(units, facts);
}

/** Whether the use of a session has to be noted again. */
export const isStale = (facts: SessionFacts, now: number): boolean => now - facts.last_seen_at.getTime() > TOUCH_MS;

/** What was remembered of a session no longer holds; nothing was done in its name. */
export class SessionChanged extends Error {}

/** Says again, inside the transaction of an act, that a remembered session is what it was: a session that was ended or switched does nothing more. */
export async function confirmSession(tx: Tx, engine: Engine, tokenHash: Uint8Array, facts: SessionFacts): Promise<void> {
  const present = await factsOf(tx, engine, tokenHash);
  const same = present !== null && present.session_id === facts.session_id && present.posting_id === facts.posting_id && present.account_id === facts.account_id && present.position === facts.position && present.unit_id === facts.unit_id && present.csrf === facts.csrf;
  if (!same) throw new SessionChanged('the session has changed');
}

/** Postings that the person of a session may switch between today, the present one among them. */
export async function ownPostings(engine: Engine, session: Session): Promise<{ postingId: string; unitId: string; position: Position }[]> {
  const { rows } = await engine.db.app.query<{ postingId: string; unitId: string; position: Position }>({
    name: 'own-postings',
    text: `select posting_id as "postingId", unit_id as "unitId", "position" from posting where account_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2) order by valid_from, posting_id`,
    values: [session.actor.accountId, vietnamDate(engine.ports.now())],
  });
  return rows.filter((row) => engine.unit(row.unitId) !== undefined);
}

export async function endSession(engine: Engine, session: Session): Promise<void> {
  await withTransaction(engine.db.app, { units: [session.actor.unitId] }, async (tx) => {
    await tx.query('update session set ended_at = $2 where session_id = $1 and ended_at is null', [session.sessionId, new Date(engine.ports.now()).toISOString()]);
    recordAct(tx, engine, { actor: session.actor.accountId, position: session.actor.position, unit: session.actor.unitId, act: 'session.sign-out', clause: 'tt.d4.k1', body: { sessionId: session.sessionId } });
  });
}
