/**
 * Safekeeping of a whole node, put together: the engine decides and writes down (`engine/keeping`), the platform moves bytes
 * (`platform/backup`), and here they meet the node's own secrets and folders.
 *
 * While the node serves, a process of its own (`keeper-process.ts`, of low priority, so that requests do not wait for it) does what the plan in force
 * makes due (`keeper.ts`): one round after another, each from the catalogue.
 *
 * Keys: a set is sealed for every recovery key that a head took into use (whose private halves are off the machine) and for the node's own
 * key in `keeping/`, so that the node alone can restore a copy on trial; a stolen medium opens with neither. Without a recovery key there
 * is no backup: it could be opened only by the machine whose loss it is for.
 */
export { configurationOf, runBackup } from './run-backup.ts';
export { verifyCopy } from './verify-copy.ts';
export { alone } from './one-at-a-time.ts';
export { startKeeper } from './start-keeper.ts';
export type { KeeperProcess } from './start-keeper.ts';
export { drill } from './drill.ts';
export { isOrdersList, ordersIn } from './lay-orders.ts';
export { restoreNode } from './restore-node.ts';
