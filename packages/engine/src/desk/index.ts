/**
 * Desk: what a person has around the files — the day's work, duties with a time limit, late entries, drafts, saved filters, the journal viewer, the dictionary and the clauses.
 * Drafts are encrypted and personal; figures equal the lists they open; looking at the journal is journalled, and an entry tells no more of a file than the file would.
 * Clauses: Circular Điều 4.6, 8.2, 9.4; NĐ 160/2026 Điều 8.5.c, 11.6.c.
 */
import type { AnyOperation } from '../operation/index.ts';
import { readColumns, saveColumns } from './operations/columns.ts';
import { readDesk } from './operations/desk.ts';
import { dropDraft, listDrafts, saveDraft } from './operations/drafts.ts';
import { readDutyBoard } from './operations/duty-board.ts';
import { readDutyCalendar } from './operations/duty-calendar.ts';
import { readDutyFigures } from './operations/duty-figures.ts';
import { printDuties } from './operations/duty-print.ts';
import { dropFilter, listFilters, saveFilter } from './operations/filters.ts';
import { listJournal } from './operations/journal.ts';
import { readJournalEntry } from './operations/journal-entry.ts';
import { readTimeliness } from './operations/timeliness.ts';
import { listClauses, readCodeList, readDictionary } from './operations/reference.ts';

export const deskOperations: readonly AnyOperation[] = [dropDraft, dropFilter, listClauses, listDrafts, listFilters, listJournal, printDuties, readCodeList, readColumns, readDesk, readDictionary, readDutyBoard, readDutyCalendar, readDutyFigures, readJournalEntry, readTimeliness, saveColumns, saveDraft, saveFilter];
