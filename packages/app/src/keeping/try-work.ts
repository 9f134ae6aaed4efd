import { randomBytes } from 'node:crypto';
import { vietnamDate } from '@thahs/engine/kernel';
import { findSession, signIn } from '@thahs/engine/people';
import type { Database } from '@thahs/engine/store';
import { totpCode } from '@thahs/platform/secrets';
import { nodeSecrets } from '../config.ts';
import type { Config } from '../config.ts';
import { assemble } from '../node.ts';
import type { Node } from '../node.ts';
import { throughDoor } from '../through-door.ts';

interface Worker {
  readonly account_id: string;
  readonly login: string;
  readonly file_id: string;
}

/** Somebody who works today and a file of their unit that is not sealed. */
const WORKER = `select a.account_id, a.login, x.file_id from account a join posting p using (account_id) join credential c using (account_id)
   cross join lateral (select file_id from file_index where unit = p.unit_id and not sealed order by file_id desc limit 1) x
  where p."position" in ('ENTRY_OFFICER', 'UNIT_HEAD') and a.closed_at is null and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) order by a.login limit 1`;
const PAPER = `select a.file_id as "fileId", a.attachment_id as "attachmentId" from attachment a join file f using (file_id) where a.unit = $1 and a.state = 'current' and not f.sealed order by random() limit 1`;
const STEP_MS = 30_000;

/**
 * Signs in on the copy and opens a file there, through the door, with the secrets that came along: that tables and signatures stand does not yet say that an officer can work. The password and
 * the second factor of somebody are made anew for it, in the copy alone, which is removed.
 * @returns why it failed, null when it did not; `opened`: how many files (none on a node without files).
 */
export async function tryWork(live: Node, copy: Database, scratch: string): Promise<{ readonly opened: number; readonly fault: string | null }> {
  const { ports, origin, level } = live.engine;
  const config: Config = { dataDirectory: scratch, host: '127.0.0.1', port: 0, publicName: null, databaseUrl: null, level: level.level, nodeName: origin };
  try {
    const { engine, units } = await assemble(config, nodeSecrets(scratch), copy, ports, null);
    const password = randomBytes(24).toString('base64url');
    const secret = engine.secrets.newTotpSecret();
    const hash = await engine.secrets.hashPassword(password);
    const worker = await copy.owner(async (client) => {
      const { rows: [held] } = await client.query<{ totp_secret: string }>('select totp_secret from credential where totp_secret is not null limit 1');
      // A second factor of the node itself opens with the key that came along, or nobody signs in again.
      if (held) engine.secrets.decrypt(Buffer.from(held.totp_secret, 'base64'));
      const { rows: [found] } = await client.query<Worker>(WORKER, [vietnamDate(ports.now())]);
      if (!found) return null;
      await client.query('delete from sign_in_guard');
      await client.query('update credential set password_hash = $2, must_change = false, totp_secret = $3, totp_last_step = 0 where account_id = $1', [found.account_id, hash, engine.secrets.encrypt(Buffer.from(secret)).toString('base64')]);
      return found;
    });
    if (!worker) return { opened: 0, fault: null };
    const code = totpCode(secret, Math.floor(ports.now() / STEP_MS));
    const { token } = await signIn(engine, { login: worker.login, password, code, address: 'thahs', agent: 'thahs' });
    const session = await findSession(engine, units, token);
    if (!session) return { opened: 0, fault: 'đăng nhập thử ở bản sao: phiên làm việc không mở được' };
    const purpose = engine.purposes.find((each) => each.positions === undefined || each.positions.includes(session.actor.position));
    const door = throughDoor({ ...live, engine, units, db: copy }, session.actor);
    await door.do('file.read', { fileId: worker.file_id, purpose: purpose?.code });
    const { rows: [paper] } = await copy.owner((client) => client.query<{ fileId: string; attachmentId: string }>(PAPER, [session.actor.unitId]));
    // Its bytes come only where key, pieces and hashes all came along.
    if (paper) await door.do('attachment.read', { ...paper, purpose: purpose?.code });
    return { opened: 1, fault: null };
  } catch (error) {
    return { opened: 0, fault: `đăng nhập, mở hồ sơ thử ở bản sao: ${(error as Error).message}` };
  }
}
