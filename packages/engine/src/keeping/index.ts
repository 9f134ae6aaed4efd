/**
 * Safekeeping (bảo quản, sao lưu): which media keep the node's copies, which copies there are, and whether each was found whole and could be
 * restored (Circular Điều 7.2.b–c, 8.4, 8.5, 11.2; NĐ 160/2026 Điều 10.7.c).
 *
 * Under a plan that a person answers for the node does all this by itself (`plan.ts`): what is due follows from the catalogue and the rules of
 * the law (`due.ts`), never from a timer alone.
 *
 * What is done to bytes is done by `platform/backup`; here is decided whether it may be, and written what came of it. A copy begins with
 * `backup.begin`, which refuses media that are not independent, and ends with `backup.end`, which takes only a manifest that this node signed.
 *
 * Invariants: a set has two media at least, of different disks, unless a reason says why not (under a plan one that is away is named and the
 * others get theirs); every step is an entry of the journal; a copy counts
 * as checked or restored only by its own medium, never because its sister was; the last good copy of a
 * medium is never cleared away; no copy is written where nothing encrypts, unless the medium's registration says why (Điều 8.4); a medium that held
 * copies serves for nothing else before one person cleared it and a head confirmed so (Điều 7.2.b).
 */
import { beginBackup } from './operations/backup-begin.ts';
import { checkBackup } from './operations/backup-check.ts';
import { endBackup } from './operations/backup-end.ts';
import { listBackups } from './operations/backup-list.ts';
import { listMedia } from './operations/medium-list.ts';
import { removeCopy } from './operations/backup-remove.ts';
import { keepingStatus } from './operations/backup-status.ts';
import { listTrials } from './operations/backup-trials.ts';
import { readMinute } from './operations/backup-minute.ts';
import { tellTroubles } from './operations/backup-tell.ts';
import { handOverMedium } from './operations/medium-hand-over.ts';
import { loseMedium } from './operations/medium-lost.ts';
import { clearMedium } from './operations/medium-clear.ts';
import { decideClearing } from './operations/medium-clear-decide.ts';
import { readClearing } from './operations/medium-clearing.ts';
import { stateEncryption } from './operations/medium-encryption.ts';
import { readMedium } from './operations/medium-read.ts';
import { registerMedium } from './operations/medium-register.ts';
import { retireMedium } from './operations/medium-retire.ts';
import { planBackups } from './operations/backup-plan.ts';
import type { AnyOperation } from '../operation/index.ts';
import { contentKeyOperations } from './content-keys/index.ts';
import { evidenceOperations } from './evidence/index.ts';
import { recoveryKeyOperations } from './recovery-keys/index.ts';
import { standbyOperations } from './standby/index.ts';

export const keepingOperations: readonly AnyOperation[] = [registerMedium, listMedia, readMedium, handOverMedium, loseMedium, stateEncryption, retireMedium, clearMedium, decideClearing, readClearing, planBackups, beginBackup, endBackup, checkBackup, listBackups, listTrials, readMinute, removeCopy, tellTroubles, keepingStatus, ...recoveryKeyOperations, ...standbyOperations, ...contentKeyOperations, ...evidenceOperations];

export { catalogueOf, isGood } from './catalogue.ts';
export type { KeptCopy, KeptMedium } from './catalogue.ts';
export { dueWork } from './due.ts';
export type { DueWork } from './due.ts';
export { nodeActor, planInForce } from './plan.ts';
export type { BackupPlan } from './plan.ts';
export { notePromotion } from './standby/index.ts';
export { recoveryKeysOf } from './recovery-keys/index.ts';
export { keptOn } from './retention.ts';
export { notEncrypted, plugged, takesCopies } from './plugged.ts';
export type { PluggedMedium } from './plugged.ts';
