import { identify } from '../postgres-replication/index.ts';
import type { ServerIdentity } from '../postgres-replication/index.ts';
import { LINE_PORT, roleOf } from './line.ts';
import type { StandbyLine } from './line.ts';

/** Address of the server on the other machine for replication, with its certificate held to the authority of the node. */
export const peerUrl = (line: StandbyLine, authority: string): string =>
  `postgres://${roleOf(line)}:${encodeURIComponent(line.password)}@${line.peer.includes(':') ? `[${line.peer}]` : line.peer}:${LINE_PORT}/postgres?sslmode=verify-full&sslrootcert=${encodeURIComponent(authority)}`;

/** What the server of the other machine says of itself; null when it does not answer. A refused password or certificate is an answer of somebody, and is thrown. */
export async function askPeer(line: StandbyLine, authority: string): Promise<ServerIdentity | null> {
  try {
    return await identify(peerUrl(line, authority));
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (NOBODY.includes(code) || /timeout|terminated/i.test(message)) return null;
    throw error;
  }
}

const NOBODY = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EADDRNOTAVAIL', '57P03'];
