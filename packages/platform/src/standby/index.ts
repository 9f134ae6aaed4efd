/**
 * The line between a node and its standby (máy chủ dự phòng, Circular Điều 9.2–9.5): the server of each machine listens for the other one alone, for
 * replication alone, over TLS 1.3 under the node's own authority; the standby is laid from a base backup and follows the log.
 *
 * Invariants: off the line the server has no port; the certificate of the other machine is checked before a password is shown to it, the password is bound to that
 * certificate, and whoever comes shows one of their own in the name of the role; what was laid is compared file by file with the server's own list.
 */
export { LINE_PORT, roleOf, slotOf } from './line.ts';
export type { StandbyLine } from './line.ts';
export { admit, listening } from './listening.ts';
export type { Papers } from './papers.ts';
export { layPapers, papersOf } from './papers.ts';
export { askPeer } from './peer.ts';
export { BaseBroken, layBase } from './lay-base.ts';
