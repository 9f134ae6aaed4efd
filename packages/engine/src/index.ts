/** Server door of the engine: every operation there is, for the API and the CLI to derive their routes and commands from. */
import type { AnyOperation } from './operation/index.ts';
import { alarmOperations } from './alarm/index.ts';
import { attachmentOperations } from './attachment/index.ts';
import { datesOperations } from './dates/index.ts';
import { countsOperations } from './counts/index.ts';
import { deskOperations } from './desk/index.ts';
import { eligibilityOperations } from './eligibility/index.ts';
import { gradingOperations } from './grading/index.ts';
import { intakeOperations } from './intake/index.ts';
import { keepingOperations } from './keeping/index.ts';
import { machineOperations } from './machine/index.ts';
import { oversightOperations } from './oversight/index.ts';
import { peopleOperations } from './people/index.ts';
import { recordOperations } from './record/index.ts';

export const operations: readonly AnyOperation[] = [...recordOperations, ...attachmentOperations, ...datesOperations, ...peopleOperations, ...deskOperations, ...countsOperations, ...gradingOperations, ...eligibilityOperations, ...intakeOperations, ...keepingOperations, ...machineOperations, ...oversightOperations, ...alarmOperations];
export type { AnyOperation, Actor, Engine, PostedActor } from './operation/index.ts';
export { perform } from './operation/index.ts';
export type { Confirmation } from './operation/index.ts';
