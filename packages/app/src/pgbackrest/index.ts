/**
 * pgBackRest beside the node: on a site whose database server it copies, a ready configuration of two encrypted repositories, and what its `info` says, read as evidence
 * (Circular Điều 8.5, 11.2). It copies the database alone: the node's own secrets and keys are not in it, so that the node's own copies go on beside it.
 * Invariants: nothing is taken for this node's that is of another database (the number of the cluster is compared); a repository is
 * encrypted, and the two lie on different disks; a passphrase is written to the file of the configuration and nowhere else.
 */
export { configurationText, serverLines } from './configuration.ts';
export { evidenceIn } from './info.ts';
