/**
 * Measurements of the program on the machine at hand. What can be compared is compared, in the same run, with a bare HTTP server on the same
 * rows, so that a figure says something on another machine as well.
 */
export { fillTo } from './fill.ts';
export { measureDates } from './dates.ts';
export { MEASURES } from './measures.ts';
export { prepareStage } from './stage.ts';
export type { Afterwards } from './stage.ts';
export { measureImport } from './import.ts';
export { measureRpo } from './rpo.ts';
export { measureStandby } from './standby.ts';
export { measureServing } from './serving.ts';
