import { sha256, vietnamDate } from '../kernel/index.ts';
import type { Actor, Engine } from '../operation/index.ts';
import type { Position } from '../authority/index.ts';
import { withTransaction } from '../store/index.ts';
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
  readonly actor: Actor;
}

interface SessionRow {
  posting_id: string;
  session_id: string;
  csrf: string;
  account_id: string;
  login: string;
  name: string;
  rank: string;
  position: Position;
  unit_id: string;
  last_seen_at: Date;
}

const TOUCH_MS = 30_000;

/** The session of a token, or null when it has ended, stood idle too long, or the posting or account behind it has ended. */
export async function findSession(engine: Engine, units: UnitTree, token: string): Promise<Session | null> {
  const now = engine.ports.now();
  const { rows } = await engine.db.app.query<SessionRow>({
    name: 'session',
    text: `select s.session_id, s.posting_id, s.csrf, a.account_id, a.login, a.name, a.rank, p."position", p.unit_id, s.last_seen_at
      from session s join account a using (account_id) join posting p using (posting_id)
      where s.session_hash = $1 and s.ended_at is null and a.closed_at is null and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
        and s.last_seen_at > $3 and s.started_at > $4`,
    values: [sha256(token), vietnamDate(now), new Date(now - engine.level.idleMinutes * 60_000).toISOString(), new Date(now - engine.level.absoluteHours * 3_600_000).toISOString()],
  });
  const row = rows[0];
  const unit = row && units.get(row.unit_id);
  if (!row || !unit) return null;
  if (now - row.last_seen_at.getTime() > TOUCH_MS) await engine.db.app.query('update session set last_seen_at = $2 where session_id = $1', [row.session_id, new Date(now).toISOString()]);
  const actor: Actor = { accountId: row.account_id, sessionId: row.session_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: unit.kind, scope: units.scopeOf(row.position, row.unit_id) };
  return { sessionId: row.session_id, postingId: row.posting_id, csrf: row.csrf, login: row.login, rank: row.rank, actor };
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
