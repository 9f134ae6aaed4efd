import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { emptyCluster, serverUser } from '../embedded-postgres/index.ts';
import { isLoopback, serverCertificate } from '../pki/index.ts';
import { roleOf } from './line.ts';
import type { Admitted, StandbyLine } from './line.ts';

/** Beside the cluster, as its log is: a base backup reads every file in it, and a key of this machine is of no use on another. */
const tlsOf = (cluster: string): string => `${cluster}.tls`;
export const authorityOf = (cluster: string): string => join(tlsOf(cluster), 'ca.pem');

/** The socket of the machine itself. */
const OWN = 'local all all scram-sha-256\nlocal replication all scram-sha-256\n';

/** On the loopback the system chooses from which address it comes. */
const from = (peer: string): string => (isLoopback(peer) ? '127.0.0.0/8' : `${peer}/${isIPv6(peer) ? 128 : 32}`);

/** The other machine alone, for replication alone, over TLS alone. */
const rule = (line: Admitted): string => `hostssl replication ${roleOf(line)} ${from(line.peer)} scram-sha-256\n`;

const isHere = (address: string): boolean => isLoopback(address) || Object.values(networkInterfaces()).some((each) => each?.some((one) => one.address === address) === true);

/** Settings with which the server listens for the other machine; writes its certificate and who may come. `also`: a former node, so that it can ask who is the node now. */
export async function listening(data: string, cluster: string, line: StandbyLine, also: readonly Admitted[] = []): Promise<Readonly<Record<string, string>>> {
  const directory = emptyCluster(cluster);
  const { key, cert } = await serverCertificate(data, line.listen, Date.now(), 'standby');
  const folder = tlsOf(directory);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = { 'server-key.pem': key, 'server.pem': cert, 'ca.pem': readFileSync(join(data, 'pki', 'ca.pem'), 'utf8') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  const { uid, gid } = serverUser();
  if (uid !== null) for (const path of [folder, ...Object.keys(files).map((name) => join(folder, name))]) chownSync(path, uid, gid ?? uid);
  admit(directory, [line, ...also]);
  // A server that cannot listen where it is told does not start; a card that was pulled must not keep the node from serving, and the standby that is away is told of.
  if (!isHere(line.listen)) return {};
  return {
    listen_addresses: line.listen, ssl: 'on', ssl_cert_file: join(folder, 'server.pem'), ssl_key_file: join(folder, 'server-key.pem'), ssl_min_protocol_version: 'TLSv1.3',
    wal_receiver_status_interval: '2s', wal_receiver_timeout: '20s', hot_standby: 'on',
  };
}

/** Who may come: by the socket whoever has a password, and by a line those who are named. */
export function admit(cluster: string, lines: readonly Admitted[]): void {
  const path = join(cluster, 'pg_hba.conf');
  if (existsSync(path)) writeFileSync(path, `${OWN}${[...new Set(lines.map(rule))].join('')}`);
}
