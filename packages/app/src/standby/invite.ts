import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { emptyCluster } from '@thahs/platform/embedded-postgres';
import { DomainError } from '@thahs/engine/kernel';
import type { StandbyView } from '@thahs/engine/contract';
import { lineCertificate } from '@thahs/platform/pki';
import { dropSlot, ensureSlot } from '@thahs/platform/postgres-replication';
import { admit, listening, roleOf, slotOf } from '@thahs/platform/standby';
import type { StandbyLine } from '@thahs/platform/standby';
import { configurationOf } from '../keeping/index.ts';
import type { Node } from '../node.ts';
import { sealInvitation } from './invitation.ts';
import { dropLine, readLine, writeLine } from './line-file.ts';

/** Makes the role, the slot and the line on this machine, and the invitation for the other. A second one for the same standby ends the first: its password is new. */
export async function invite({ db, masterFile }: Node, data: string, standby: Pick<StandbyView, 'name' | 'address' | 'state'>, listen: string): Promise<{ readonly file: Buffer; readonly code: string }> {
  if (standby.state !== 'ALLOWED') throw new DomainError({ code: 'standby.not-allowed', class: 'conflict', clause: 'tt.d9.k5', message: 'Chỉ huy chưa cho phép máy dự phòng này. Xin quyết định bằng “thahs standby decide” rồi làm lại.' });
  const former = readLine(data)?.former;
  if (former?.name === standby.name) throw new DomainError({ code: 'standby.name-used', class: 'conflict', message: 'Nút này từng là máy dự phòng mang tên đó; tên phải khác để nút cũ không bị nhầm. Thôi máy dự phòng này bằng “thahs standby end” rồi đề nghị lại với tên khác.' });
  const line: StandbyLine = { name: standby.name, listen, peer: standby.address, password: randomBytes(24).toString('base64url'), mutual: true };
  const role = pg.escapeIdentifier(roleOf(line));
  await db.owner(async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [roleOf(line)]);
    // The right of replication and no other: no table is granted to it.
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login replication connection limit 6 password ${pg.escapeLiteral(line.password)}`);
  });
  await ensureSlot(db.config.ownerUrl, slotOf(line));
  // The certificates are made here, while somebody is there to hear why they cannot be.
  await lineCertificate(data, roleOf(line), Date.now());
  await listening(data, join(data, 'pg'), line, former ? [former] : []);
  writeLine(data, { ...line, follows: false, ...(former ? { former } : {}) });
  const configuration = Object.fromEntries(Object.entries(configurationOf(data, masterFile)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]));
  return sealInvitation({ line: { ...line, listen: line.peer, peer: line.listen }, authority: readFileSync(join(data, 'pki', 'ca.pem'), 'utf8'), configuration });
}

/** Ends the line of a standby: nobody may come by it any more, and the server keeps no log for it. */
export async function closeLine({ db }: Node, data: string, name: string): Promise<void> {
  const former = readLine(data)?.former;
  if (former) writeLine(data, { ...former, follows: false, former });
  else dropLine(data);
  admit(emptyCluster(join(data, 'pg')), former ? [former] : []);
  const role = roleOf({ name });
  await db.owner(async (client) => {
    await client.query('select pg_reload_conf()');
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount !== 0) await client.query(`alter role ${pg.escapeIdentifier(role)} nologin password null`);
    await client.query('select pg_terminate_backend(pid) from pg_stat_replication where usename = $1', [role]);
  });
  await dropSlot(db.config.ownerUrl, slotOf({ name }));
}

/** A standby that was ended on the screen: its line closes at the next start of the node, before anybody works. The line by which this machine once followed stays, so that the former node learns of it when it comes back. */
export async function closeIfEnded(node: Node, data: string): Promise<void> {
  const line = readLine(data);
  if (line === null || line.former?.name === line.name) return;
  const { rows: [last] } = await node.db.owner((client) => client.query<{ state: string }>('select state from standby where name = $1 order by asked_at desc limit 1', [line.name]));
  if (last?.state === 'ENDED') await closeLine(node, data, line.name);
}
