/** Conformance: the program against cases with known answers. Exit and printing are the caller's affair. */
export type { ConformanceReport } from './run-conformance.ts';
export { runConformance } from './run-conformance.ts';
