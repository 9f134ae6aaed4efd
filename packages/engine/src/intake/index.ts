/**
 * Intake: tables of another origin become files, through the official template or a mapping profile (Circular Điều 6, NĐ 160/2026 Điều 11.3).
 * Registry-agnostic: the dictionary reads every value, the template's rules and the spreadsheet reader come in through `engine.intake`.
 * Every row is accounted for: accepted, normalised, warned, or rejected with cell and reason; a page of rows is one transaction with its
 * journal entries, so a stop or a kill loses and doubles nothing. Authority is decided at the start, and again for each subject kind.
 * A dry run judges all and writes nothing but the verdicts.
 */
import type { AnyOperation } from '../operation/index.ts';
import { matchImport } from './operations/import-match.ts';
import { allowUpload, controlImport, importResult, listImports, readImport, startImport } from './operations/jobs.ts';
import { endProfile } from './operations/profile-end.ts';
import { previewProfile } from './operations/profile-preview.ts';
import { chooseSheet } from './operations/import-sheet.ts';
import { listProfiles, saveProfile } from './operations/profiles.ts';

export const intakeOperations: readonly AnyOperation[] = [allowUpload, chooseSheet, controlImport, endProfile, importResult, listImports, listProfiles, matchImport, previewProfile, readImport, saveProfile, startImport];
export { checkedProfile } from './profile.ts';
export type { Profile } from './profile.ts';
export { expireUploads, mustFit } from './keeping.ts';
export { storeUpload } from './upload.ts';
export type { RunOptions } from './run-import.ts';
export { runImport } from './run-import.ts';
export { runWaitingImports } from './waiting-imports.ts';
export { resultSheet } from './result-rows.ts';
export { templateSheets } from './template-sheets.ts';
