import type pg from 'pg';
import { DomainError } from '../kernel/index.ts';
import type { Engine, Site } from '../operation/index.ts';

const MINUTES = 5;

/** A passkey holds for a host name; a node reached by a bare address has none. */
export function siteOf(engine: Engine): Site {
  const site = engine.site();
  if (site === null) throw new DomainError({ code: 'passkey.no-site', class: 'conflict', message: 'Nút này chạy ở địa chỉ số nên không dùng được khóa đăng nhập. Quản trị kỹ thuật cần chạy nút với một tên máy (--name).' });
  return site;
}

type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;

export async function keepChallenge(db: Queryable, engine: Engine, challenge: string, sessionId: string | null): Promise<void> {
  const now = engine.ports.now();
  await db.query('delete from passkey_challenge where expires_at < $1', [new Date(now).toISOString()]);
  await db.query('insert into passkey_challenge (challenge, session_id, expires_at) values ($1, $2, $3)', [challenge, sessionId, new Date(now + MINUTES * 60_000).toISOString()]);
}

/** Takes a challenge out for its one use. */
export async function takeChallenge(db: Queryable, engine: Engine, challenge: string, sessionId: string | null): Promise<boolean> {
  const { rowCount } = await db.query('delete from passkey_challenge where challenge = $1 and session_id is not distinct from $2 and expires_at >= $3', [challenge, sessionId, new Date(engine.ports.now()).toISOString()]);
  return rowCount === 1;
}

/** The challenges of a session, the last one first; all of them are used up by it. */
export async function takeSessionChallenge(db: Queryable, engine: Engine, sessionId: string): Promise<string | null> {
  const { rows } = await db.query<{ challenge: string }>('with taken as (delete from passkey_challenge where session_id = $1 returning challenge, expires_at) select challenge from taken where expires_at >= $2 order by expires_at desc limit 1', [sessionId, new Date(engine.ports.now()).toISOString()]);
  return rows[0]?.challenge ?? null;
}
