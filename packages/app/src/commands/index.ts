import type { Command } from './arguments.ts';
import { alarmAcknowledge, alarmList, alarmRules } from './alarm.ts';
import { backupPlan, backupStatus } from './backup-plan.ts';
import { backupDrill, backupList, backupRun, backupVerify } from './backup.ts';
import { bench } from './bench.ts';
import { clauses, dictionary } from './reference.ts';
import { contentKeyDropFormer, contentKeyList, contentKeyRotate } from './content-key.ts';
import { conformance } from './conformance.ts';
import { databaseUrl } from './database-url.ts';
import { fileShow } from './file-show.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { journalCheckpoint, journalKey, journalProve, journalVerify } from './journal.ts';
import { machineAntivirus, machineHandOver, machineList, machineRead, machineRegister, machineRetire, machineScan } from './machine.ts';
import { mediumClear, mediumConfirm } from './medium-clear.ts';
import { mediumEncryption, mediumHandOver, mediumList, mediumLost, mediumRead, mediumRegister, mediumRetire } from './medium.ts';
import { migrateCommand } from './migrate.ts';
import { oversightConclude, oversightDecide, oversightList, oversightRead, oversightReconcile, oversightSample, oversightState } from './oversight.ts';
import { pgbackrestConfig, pgbackrestRead } from './pgbackrest.ts';
import { rebuild } from './rebuild.ts';
import { recoveryKeyMake, recoveryKeyTry } from './recovery-key-make.ts';
import { recoveryKeyDecide, recoveryKeyHandOver, recoveryKeyList, recoveryKeyPropose, recoveryKeyRetire, recoveryKeyTried } from './recovery-key.ts';
import { redactionList } from './redaction-list.ts';
import { restore } from './restore.ts';
import { rulesDiff } from './rules-diff.ts';
import { safetyCheckBegin, safetyCheckConclude, safetyCheckDecide, safetyCheckList, safetyCheckRead, safetyCheckState } from './safety-check.ts';
import { search } from './search.ts';
import { seed } from './seed.ts';
import { standbyDecide, standbyEnd, standbyInvite, standbyPromote, standbyPropose, standbyRun, standbySetUp, standbyStatus, standbySynchronous } from './standby.ts';
import { start } from './start.ts';
import { userAdd } from './user-add.ts';
import { userRecover } from './user-recover.ts';

/** `npx thahs <name>`: one file a command. */
export const commands: Readonly<Record<string, Command>> = {
  start, init, seed, search, 'file show': fileShow, 'user add': userAdd, 'user recover': userRecover, import: importCommand, 'journal verify': journalVerify, 'journal prove': journalProve,
  'journal key': journalKey, 'journal checkpoint': journalCheckpoint, 'redaction list': redactionList, 'rules diff': rulesDiff,
  'recovery-key make': recoveryKeyMake, 'recovery-key try': recoveryKeyTry, 'recovery-key propose': recoveryKeyPropose, 'recovery-key decide': recoveryKeyDecide, 'recovery-key list': recoveryKeyList, 'recovery-key tried': recoveryKeyTried, 'recovery-key hand-over': recoveryKeyHandOver, 'recovery-key retire': recoveryKeyRetire, 'medium register': mediumRegister, 'medium list': mediumList, 'medium read': mediumRead, 'medium hand-over': mediumHandOver, 'medium lost': mediumLost, 'medium retire': mediumRetire, 'medium encryption': mediumEncryption, 'medium clear': mediumClear, 'medium confirm': mediumConfirm, 'standby propose': standbyPropose, 'standby decide': standbyDecide, 'standby invite': standbyInvite, 'standby set-up': standbySetUp, 'standby run': standbyRun, 'standby status': standbyStatus, 'standby promote': standbyPromote, 'standby synchronous': standbySynchronous, 'standby end': standbyEnd, 'machine register': machineRegister, 'machine list': machineList, 'machine read': machineRead, 'machine hand-over': machineHandOver, 'machine antivirus': machineAntivirus, 'machine scan': machineScan, 'machine retire': machineRetire, 'content-key list': contentKeyList, 'content-key rotate': contentKeyRotate, 'content-key drop-former': contentKeyDropFormer, 'oversight reconcile': oversightReconcile, 'oversight sample': oversightSample, 'oversight state': oversightState, 'oversight conclude': oversightConclude, 'oversight decide': oversightDecide, 'oversight list': oversightList, 'oversight read': oversightRead, 'safety-check begin': safetyCheckBegin, 'safety-check list': safetyCheckList, 'safety-check read': safetyCheckRead, 'safety-check state': safetyCheckState, 'safety-check conclude': safetyCheckConclude, 'safety-check decide': safetyCheckDecide, 'backup plan': backupPlan, 'backup status': backupStatus, 'backup run': backupRun, 'backup list': backupList, 'backup verify': backupVerify, 'backup drill': backupDrill, 'pgbackrest config': pgbackrestConfig, 'pgbackrest read': pgbackrestRead, restore, 'alarm list': alarmList, 'alarm acknowledge': alarmAcknowledge, 'alarm rules': alarmRules, rebuild, migrate: migrateCommand, 'database-url': databaseUrl, dictionary, clauses, conformance, bench,
};
