/**
 * Oversight of a whole node, put together: the engine decides and writes down (`engine/oversight`), and here the machine's part of the monthly reconciliation is done with what the rest of the
 * program already has: the verification of the journal, the fold of a rebuild, the catalogue of copies.
 */
export { reconcileDue } from './by-itself.ts';
export { reconcile } from './reconcile.ts';
export type { MachinePart } from './reconcile.ts';
