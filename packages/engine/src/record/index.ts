/**
 * Record: files and their records, as the one door opens, changes, corrects, voids, seals, searches and shows them.
 * Tables `file`, `record`, `file_index`, `duty` and `r_*` are projections of the journal: the last after-image of each.
 * Invariants: 1 (entry and projections together), 4 (no look without a purpose), 6 (nothing is deleted but by a lawful order, on the word of two), 7 (versions, operation ids).
 * Clauses: Circular Điều 6, 9.4, 10.1; NĐ 59/2020 Điều 8–9; NĐ 160/2026 Điều 8.5.c, 10.5, 13.2.
 */
import type { AnyOperation } from '../operation/index.ts';
import { amendRecord } from './operations/amend.ts';
import { parseCard } from './operations/card.ts';
import { checkRecord } from './operations/check.ts';
import { courseNext } from './operations/course-next.ts';
import { correctRecord } from './operations/correct.ts';
import { decideCorrection } from './operations/correction-decide.ts';
import { listCorrections } from './operations/correction-list.ts';
import { moveDiscrepancy, raiseDiscrepancy } from './operations/discrepancy.ts';
import { fileDuties } from './operations/duty-file.ts';
import { explainDuty } from './operations/duty-late-reason.ts';
import { meetDuty } from './operations/duty-meet.ts';
import { enterMany } from './operations/enter-many.ts';
import { explainLateness } from './operations/explain.ts';
import { checkFile } from './operations/file-check.ts';
import { exportFiles } from './operations/file-export.ts';
import { fileHistory } from './operations/history.ts';
import { fileLooks } from './operations/looks.ts';
import { openFile } from './operations/open.ts';
import { printFile } from './operations/print.ts';
import { readFile } from './operations/read.ts';
import { askRedaction } from './operations/redaction-ask.ts';
import { decideRedaction } from './operations/redaction-decide.ts';
import { listRedactions } from './operations/redaction-list.ts';
import { readRegisters } from './operations/register-read.ts';
import { sealFile } from './operations/seal.ts';
import { searchFiles } from './operations/search.ts';
import { voidRecord } from './operations/void.ts';

export const recordOperations: readonly AnyOperation[] = [
  amendRecord, askRedaction, checkFile, checkRecord, correctRecord, courseNext, decideCorrection, decideRedaction, enterMany, explainDuty, explainLateness, exportFiles, fileDuties, fileHistory, fileLooks, listCorrections, listRedactions, meetDuty, moveDiscrepancy, openFile, parseCard, printFile, raiseDiscrepancy,
  readFile, readRegisters, sealFile, searchFiles, voidRecord,
];
export type { FileRow, RecordRow } from './file.ts';
export { loadForDecision } from './file.ts';
export { isFileNumber, NUMBER_FORM, numberTaken } from './file.ts';
export { writeRecords } from './write-records.ts';
export type { BulkFrame, FileDraft } from './bulk.ts';
export { bucketDays, dutiesInScope, DutyFilterSchema, dutyTotals, dutyView, todayOf } from './duty-list.ts';
export { makeWaitingDuties } from './waiting-duties.ts';
export { lateIn, prepareFiles, writePrepared } from './bulk.ts';
export type { PreparedFiles } from './bulk.ts';
export { compareProjections } from './compare-projections.ts';
export type { Comparison, ProjectionFault } from './compare-projections.ts';
export { rebuildProjections } from './rebuild.ts';
export type { RebuildReport } from './rebuild.ts';
export { subjectTypeOf, wholeFileFindings } from './whole-file.ts';
export { writeIndex } from './search-index.ts';
export { askCorrection } from './ask-correction.ts';
export { occurredOf, recordTypeOf, validated } from './change.ts';
export { enterRecord } from './enter-record.ts';
export { shownPerson } from './view.ts';
export { refuseEmpty, refuseTooMany, takeOut } from './take-out.ts';
export { pendingCorrections, openDiscrepancies } from './corrections.ts';
export { redactionNotes, redactionsOf } from './redaction.ts';
export { redactionHeads } from './redaction-view.ts';
export { accountNames } from './people.ts';
export { checkFilters, unitsOf } from './search-sql.ts';
export { SearchInputSchema, searchFiles } from './operations/search.ts';
export { datesOf, DatesSchema, LabelSchema, StepSchema, stepView } from './dates-view.ts';
export { Closed, Day, EmptyableText, FindingSchema, Id, Purpose, Reason } from './schemas.ts';
export { CHANGES, pastOf } from './history.ts';
export type { PastEntry } from './history.ts';
export { hiddenFrom, toldEntries, toldFreely } from './told-entry.ts';
export type { Hidden } from './told-entry.ts';
export { revealedTo, WITHHELD } from './withheld.ts';
