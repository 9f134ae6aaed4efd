/**
 * Embedded PostgreSQL 18: the default database of a node (design §6). The server binaries come from npm and run as a child
 * process that listens on a socket in its own folder and on no port; under root they run as another user, because the server refuses root.
 * A data directory survives kill -9: PostgreSQL recovers by its own log at the next start. A postmaster left over from a killed node
 * is used again, for two servers on one directory would destroy it; one that ends while the node runs is started again (`keepRunning`).
 */
export type { EmbeddedServer, EmbeddedOptions } from './server.ts';
export { findEmbedded, logOf, startEmbedded } from './server.ts';
export type { KeptServer } from './keep-running.ts';
export { keepRunning } from './keep-running.ts';
export { serverUser } from './user.ts';
export { NoServerOfVersion, OWN_RULES } from './foreign.ts';
export { emptyCluster, removeCluster, startRecovering } from './recover.ts';
