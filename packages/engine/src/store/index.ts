/**
 * Store: the way to PostgreSQL. Pools by role, transactions, migrations. No domain words.
 * Invariant 2: three roles. The owner (of the connection URL) migrates; `thahs_app` serves and holds no DDL and no change right on
 * the journal; `thahs_sequencer` reads the journal and adds to the tree.
 * Invariant 3: a transaction sees the units that were set for it and, with none set, nothing.
 */
export type { Database, StoreConfig, Fence } from './database.ts';
export { openDatabase } from './database.ts';
export { isDatabaseAway, quietClient, quietPool } from './connections.ts';
export type { Tx } from './transaction.ts';
export { withTransaction } from './transaction.ts';
export type { BinaryRow } from './copy-binary.ts';
export { copyBinary } from './copy-binary.ts';
export { copyIn, copyText } from './copy.ts';
export { markRebuilt, migrate, migrationFiles } from './migrate.ts';
export type { Generated } from './migrate.ts';
export { schemaText } from './schema.ts';
