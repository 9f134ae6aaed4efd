/**
 * Registries: what this program keeps records of, as data. One registry so far: criminal-judgment execution.
 *
 * - Imports the engine only; knows no database, no HTTP, no clock.
 * - Clauses, code lists, entry rights and record types are data; the engine reads them and holds none.
 */
import type { FieldContext } from '@thahs/engine/registry';
import { codeByLabel, codeExists } from './shared/code-lists/index.ts';

export { judgmentExecution } from './judgment-execution/registry.ts';
export { clauses } from './judgment-execution/clauses/index.ts';
export { authorityRules } from './judgment-execution/authority-rules.ts';
export { entryRights } from './judgment-execution/entry-authority.ts';
export { dueAt, isLate, TIMELINESS_CLAUSE } from './judgment-execution/timeliness.ts';
export type { TemplateColumn } from './judgment-execution/template.ts';
export { templateColumns, templateDefaults } from './judgment-execution/template.ts';
export { codeLists, codeListEntries, codeEntry, codeExists, codeByLabel } from './shared/code-lists/index.ts';
export { dictionary } from './dictionary.ts';

/** Context for reading typed values on a day, with the code lists of this package. */
export const fieldContext = (today: string): FieldContext => ({ today, codeExists, codeByLabel });
export { registersOf } from './judgment-execution/register/index.ts';
export { eligibilityPort } from './judgment-execution/eligibility/index.ts';
export { datesPort } from './judgment-execution/dates/index.ts';
export { countsPort } from './judgment-execution/counts/index.ts';
export { coursePort, gradingPort } from './judgment-execution/grading/index.ts';
export { DUTIES_VERSION, dutyPort } from './judgment-execution/duties/index.ts';
export { summarise, SUMMARY_RULES, termText } from './judgment-execution/summary.ts';
export { keepingRules } from './judgment-execution/safekeeping/rules.ts';
export { templateRules } from './judgment-execution/intake/index.ts';
export { shippedProfiles } from './judgment-execution/shipped-profiles.ts';
