/**
 * Machine (máy tính của cơ sở dữ liệu): the computers that hold or use the base, who keeps each where, and what protects it against malicious software
 * (Circular Điều 7.2.a–b, 8.3). Of its own machine the node sees by itself what answers as antivirus software, how old the signatures are and what the
 * last whole scan found (`sight.ts`); of the others, and of software that does not answer to the node, an officer states it.
 *
 * Invariants: each act is an entry of the journal; what was seen and what was stated stand side by side, and the newer of both counts (`standing.ts`);
 * a find is over only when a later scan found nothing; a machine that held the base leaves the use only with the numbers of its disks, which are then
 * media that wait for their clearing and serve for nothing before.
 */
import type { AnyOperation } from '../operation/index.ts';
import { stateAntivirus } from './operations/machine-antivirus.ts';
import { handOverMachine } from './operations/machine-hand-over.ts';
import { listMachines } from './operations/machine-list.ts';
import { readMachine } from './operations/machine-read.ts';
import { registerMachine } from './operations/machine-register.ts';
import { retireMachine } from './operations/machine-retire.ts';

export const machineOperations: readonly AnyOperation[] = [registerMachine, listMachines, readMachine, handOverMachine, stateAntivirus, retireMachine];

export { noteSight } from './sight.ts';
export type { Sight } from './sight.ts';
export { LICENCE_DAYS, MACHINES, OWN_UNREGISTERED, SCAN_DAYS, SIGNATURE_DAYS, troublesOf } from './standing.ts';
export type { Protection } from './standing.ts';
