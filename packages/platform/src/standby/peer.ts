import { identify } from '../postgres-replication/index.ts';
import type { ServerIdentity } from '../postgres-replication/index.ts';
import { LINE_PORT, roleOf } from './line.ts';
import type { StandbyLine } from './line.ts';

/** Address of the server on the other machine for replication, with its certificate held to the authority of the node. */
export const peerUrl = (line: StandbyLine, authority: string): string =>
  `postgres://${roleOf(line)}:${encodeURIComponent(line.password)}@${line.peer.includes(':') ? `[${line.peer}]` : line.peer}:${LINE_PORT}/postgres?sslmode=verify-full&sslrootcert=${encodeURIComponent(authority)}`;

/** `alive`: a server of this node is there and says nothing of itself now, as one that starts up or lets this line in no more. */
type PeerAnswer = ServerIdentity | 'alive' | null;

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * What the server of the other machine says of itself; null when none answers that bears a certificate of the node's own authority: whoever else sits on that address proves nothing and
 * keeps nobody from serving.
 */
export async function askPeer(line: StandbyLine, authority: string): Promise<PeerAnswer> {
  try {
    return await identify(peerUrl(line, authority));
  } catch (error) {
    return SQLSTATE.test((error as { code?: string }).code ?? '') ? 'alive' : null;
  }
}
