import { sha256, uuidV7 } from '../kernel/index.ts';
import type { JsonObject } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import type { AccountRow } from './account-row.ts';
import { recordAct } from './record-act.ts';

export interface Opened {
  readonly token: string;
  readonly sessionId: string;
}

/** A new session with its journal entry. Returns the secret token of the cookie; only its hash is kept. */
export async function openSession(tx: Tx, engine: Engine, account: AccountRow, from: { address: string; agent: string }, body: JsonObject): Promise<Opened> {
  const token = Buffer.from(engine.ports.random(32)).toString('base64url');
  const csrf = Buffer.from(engine.ports.random(16)).toString('base64url');
  const sessionId = uuidV7(engine.ports);
  const at = new Date(engine.ports.now()).toISOString();
  await tx.query(
    'insert into session (session_hash, session_id, account_id, posting_id, csrf, started_at, last_seen_at, address, agent) values ($1, $2, $3, $4, $5, $6, $6, $7, $8)',
    [sha256(token), sessionId, account.account_id, account.posting_id, csrf, at, from.address.slice(0, 100), from.agent.slice(0, 300)],
  );
  recordAct(tx, engine, { actor: account.account_id, position: account.position, unit: account.unit_id ?? '', act: 'session.sign-in', clause: 'tt.d4.k1', body: { sessionId, ...body } });
  return { token, sessionId };
}
