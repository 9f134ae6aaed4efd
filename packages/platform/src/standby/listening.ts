import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { emptyCluster, OWN_RULES } from '../embedded-postgres/index.ts';
import { isLoopback, serverCertificate } from '../pki/index.ts';
import { roleOf } from './line.ts';
import type { Admitted, StandbyLine } from './line.ts';
import { layFiles, layPapers, papersOf } from './papers.ts';

/** On the loopback the system chooses from which address it comes. */
const from = (peer: string): string => (isLoopback(peer) ? '127.0.0.0/8' : `${peer}/${isIPv6(peer) ? 128 : 32}`);

/** The other machine alone, for replication alone, over TLS alone; the certificate says the role, and the password is asked for all the same. */
const rule = (line: Admitted): string => `hostssl replication ${roleOf(line)} ${from(line.peer)} scram-sha-256${line.mutual === true ? ' clientcert=verify-full' : ''}\n`;

const isHere = (address: string): boolean => isLoopback(address) || Object.values(networkInterfaces()).some((each) => each?.some((one) => one.address === address) === true);

/** Settings with which the server listens for the other machine; writes its certificates and who may come. `also`: a former node, so that it can ask who is the node now. */
export async function listening(data: string, cluster: string, line: StandbyLine, also: readonly StandbyLine[] = []): Promise<Readonly<Record<string, string>>> {
  const directory = emptyCluster(cluster);
  const { key, cert } = await serverCertificate(data, line.listen, Date.now(), 'standby');
  const papers = papersOf(directory, line);
  layFiles(directory, { [papers.serverKey]: key, [papers.serverCertificate]: cert, [papers.authority]: readFileSync(join(data, 'pki', 'ca.pem'), 'utf8') });
  for (const each of [line, ...also]) await layPapers(data, directory, each);
  admit(directory, [line, ...also]);
  // A server that cannot listen where it is told does not start; a card that was pulled must not keep the node from serving, and the standby that is away is told of.
  if (!isHere(line.listen)) return {};
  return {
    listen_addresses: line.listen, ssl: 'on', ssl_cert_file: papers.serverCertificate, ssl_key_file: papers.serverKey, ssl_min_protocol_version: 'TLSv1.3',
    ...([line, ...also].some(({ mutual }) => mutual === true) ? { ssl_ca_file: papers.lineAuthority } : {}),
    wal_receiver_status_interval: '2s', wal_receiver_timeout: '20s', hot_standby: 'on',
  };
}

/** Who may come: by the socket whoever has a password, and by a line those who are named. */
export function admit(cluster: string, lines: readonly Admitted[]): void {
  const path = join(cluster, 'pg_hba.conf');
  if (existsSync(path)) writeFileSync(path, `${OWN_RULES}${[...new Set(lines.map(rule))].join('')}`);
}
