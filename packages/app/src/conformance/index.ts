/** Conformance: the program against cases with known answers. Exit and printing are the caller's affair. */
export { runConformance } from './run-conformance.ts';
