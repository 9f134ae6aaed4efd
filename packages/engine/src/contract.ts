/**
 * Browser-safe door of the engine: the shapes that cross HTTP. Types only, so the web bundle carries no engine code.
 * Every operation is `POST /api/op/<name>` with a JSON body (its `Input`) and answers with its `Output` or an RFC 9457 problem.
 */
export type { Label, FieldDefinition, FieldKind, Finding, Sensitivity, CodeEntry } from './registry/types.ts';
export type { Position, Act } from './authority/types.ts';
export type { Regime } from './clause/types.ts';
export type * from './contract/views.ts';
export type * from './contract/alarm-views.ts';
export type * from './contract/attachment-views.ts';
export type * from './contract/counts-views.ts';
export type * from './contract/course-views.ts';
export type * from './contract/dates-views.ts';
export type * from './contract/desk-views.ts';
export type * from './contract/grading-views.ts';
export type * from './contract/duty-views.ts';
export type * from './contract/eligibility-views.ts';
export type * from './contract/intake-views.ts';
export type * from './contract/journal-views.ts';
export type * from './contract/keeping-views.ts';
export type * from './contract/machine-views.ts';
export type * from './contract/oversight-views.ts';
export type * from './contract/people-views.ts';
export type * from './contract/redaction-views.ts';
export type * from './contract/source-views.ts';
export type * from './contract/timeliness-views.ts';
export type { Operations } from './contract/operations.ts';
