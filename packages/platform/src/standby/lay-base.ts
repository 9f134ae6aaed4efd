import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differingFile } from '../backup/compare-files.ts';
import type { Listed } from '../backup/compare-files.ts';
import { serverUser } from '../embedded-postgres/index.ts';
import { baseBackup } from '../postgres-replication/index.ts';
import { LINE_PORT, roleOf, slotOf } from './line.ts';
import type { StandbyLine } from './line.ts';
import { admit } from './listening.ts';
import type { Papers } from './papers.ts';
import { peerUrl } from './peer.ts';

/** A base backup that did not arrive as the server sent it. */
export class BaseBroken extends Error {}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;

/** Lays a base backup of the other machine into an empty directory, compares every file with the server's own list, and makes it follow that server. `onBytes` hears how much has come. */
export async function layBase(line: StandbyLine, papers: Papers, directory: string, onBytes: (bytes: number) => void = () => undefined): Promise<void> {
  const tar = spawn('tar', ['-x', '-f', '-', '-C', directory], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  tar.stderr.on('data', (text: Buffer) => (said += text.toString()));
  tar.stdin.on('error', () => undefined);
  const over = once(tar, 'close') as Promise<[number | null]>;
  const { events, span } = baseBackup(peerUrl(line, papers), `standby ${line.name}`);
  const manifest: Buffer[] = [];
  let [part, bytes] = ['', 0];
  try {
    for await (const event of events) {
      if (event.kind === 'archive' && event.name !== 'base.tar') throw new BaseBroken(`the database has a tablespace (${event.name}); move it to the main one first`);
      if (event.kind !== 'data') part = event.kind;
      else if (part === 'manifest') manifest.push(Buffer.from(event.bytes));
      else {
        bytes += event.bytes.length;
        if (!tar.stdin.write(event.bytes)) await Promise.race([once(tar.stdin, 'drain'), over]);
        onBytes(bytes);
      }
    }
  } finally {
    tar.stdin.end();
  }
  const [status] = await over;
  if (status !== 0) throw new BaseBroken(`tar: ${said.trim()}`);
  await span;
  const differs = await differingFile(directory, JSON.parse(Buffer.concat(manifest).toString('utf8')) as Listed);
  if (differs !== null) throw new BaseBroken(differs);
  admit(directory, [line]);
  follow(line, papers, directory);
}

/** The server of the directory will follow the other one; nothing of what that one had been told of its own standby stays. */
function follow(line: StandbyLine, papers: Papers, directory: string): void {
  const shown = line.mutual === true ? { sslcertmode: 'require', sslcert: papers.certificate, sslkey: papers.key } : { sslcertmode: 'disable' };
  const to = { host: line.peer, port: LINE_PORT, user: roleOf(line), password: line.password, application_name: line.name, sslmode: 'verify-full', ...shown, sslrootcert: papers.authority, ssl_min_protocol_version: 'TLSv1.3', channel_binding: 'require', connect_timeout: 5, keepalives_idle: 5, keepalives_interval: 2, keepalives_count: 3 };
  const conninfo = Object.entries(to).map(([key, value]) => `${key}=${quoted(String(value))}`).join(' ');
  writeFileSync(join(directory, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo.replaceAll("'", "''").replaceAll('\\', '\\\\')}'\nprimary_slot_name = '${slotOf(line)}'\n`, { mode: 0o600 });
  writeFileSync(join(directory, 'standby.signal'), '');
  // The socket of the embedded server lies in its directory, and the copy has its lock.
  for (const name of readdirSync(directory)) if (name.startsWith('.s.PGSQL.')) rmSync(join(directory, name));
  const { uid, gid } = serverUser();
  if (uid !== null) spawnSync('chown', ['-R', `${uid}:${gid ?? uid}`, directory]);
  chmodSync(directory, 0o700);
}
