import { identify } from '../postgres-replication/index.ts';
import type { ServerIdentity } from '../postgres-replication/index.ts';
import { LINE_PORT, roleOf } from './line.ts';
import type { StandbyLine } from './line.ts';
import type { Papers } from './papers.ts';

/** Address of the server on the other machine for replication, with its certificate held to the authority of the node and ours shown to it. */
export function peerUrl(line: StandbyLine, { authority, certificate, key }: Papers): string {
  const papers = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: authority, ...(line.mutual === true ? { sslcert: certificate, sslkey: key } : {}) });
  return `postgres://${roleOf(line)}:${encodeURIComponent(line.password)}@${line.peer.includes(':') ? `[${line.peer}]` : line.peer}:${LINE_PORT}/postgres?${papers.toString()}`;
}

/** `alive`: a server of this node is there and says nothing of itself now, as one that starts up or lets this line in no more. */
type PeerAnswer = ServerIdentity | 'alive' | null;

const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * What the server of the other machine says of itself; null when none answers that bears a certificate of the node's own authority: whoever else sits on that address proves nothing and
 * keeps nobody from serving.
 */
export async function askPeer(line: StandbyLine, papers: Papers): Promise<PeerAnswer> {
  try {
    return await identify(peerUrl(line, papers));
  } catch (error) {
    return SQLSTATE.test((error as { code?: string }).code ?? '') ? 'alive' : null;
  }
}
