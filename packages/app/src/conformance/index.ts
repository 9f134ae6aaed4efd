/** Conformance: the program against cases with known answers. Exit and printing are the caller's affair. */
export { runConformance, UnreadableVectors } from './run-conformance.ts';
export type { ConformanceReport } from './run-conformance.ts';
