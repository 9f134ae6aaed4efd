import { counted } from './counted.ts';
import type { Words } from './vi.ts';

const search: Words['search'] = {
  tip: 'Accents may be left out; one typing slip is forgiven.',
  box: 'Find a file', hint: 'By name, file number, identity number, date or year of birth', find: 'Find', clear: 'Clear', from: 'from', to: 'to',
  understood: 'Understood as:', corrected: (typed) => `typing slip “${typed}” corrected`, accentless: 'accents are not told apart', exactly: 'Search exactly as typed',
  exactOn: 'Searching exactly as typed, without correction.', exactOff: 'Search for near matches too',
  status: 'State', kind: 'Kind of subject', article: 'Article', birth: 'Date or year of birth', admitted: 'Admitted', unit: 'Unit', any: 'All', drop: 'Drop filters',
  birthFrom: 'Date or year of birth from', birthTo: 'Date or year of birth to', admittedFrom: 'Admitted from', admittedTo: 'Admitted to',
  saved: 'Saved filters', now: 'This search', saveFilter: 'Save filter…', filterName: 'Name of the filter', manage: 'Manage filters', noFilters: 'No filter saved yet.',
  files: 'files', scope: (count, unit) => `of ${counted(count, 'file', 'files')} of ${unit}`, fullNear: (full, near) => `${full} full matches, ${near} near`,
  seconds: (value) => `${value} s`, sortedBy: 'Sorted by', sorts: { match: 'match of name', name: 'name', fileNo: 'file number', birth: 'date of birth', admitted: 'admission', termEnd: 'end of term' },
  columns: (shown, all) => `Columns (${shown}/${all})`,
  column: { index: 'No', fileNo: 'File number', name: 'Full name', birth: 'Born', offence: 'Offence', article: 'Article', penalty: 'Penalty', place: 'Place', status: 'State', admitted: 'Admitted', termEnd: 'Term ends', unit: 'Unit', kind: 'Kind of subject' },
  match: 'match', table: 'List of files', atLeast: 'at least',
  emptyTitle: 'No file matches.', emptyTyped: (typed) => `Searched for “${typed}” within the reach of the unit.`,
  emptyTips: ['Try fewer syllables; accents are not needed.', 'Drop some filters, above all date or year of birth and state.', 'With a paper at hand, search by identity number or file number.'],
  otherPurposes: 'Under the present purpose there is no file within reach. If it is what you are doing, choose another:', emptyEntry: 'No file for this person yet? Open a new one.', row: (at, of) => `Row ${at}/${of}`, born: (birth) => `born ${birth}`,
  keys: { choose: 'choose row', open: 'open file', look: 'quick look', box: 'to the box', space: 'Space' }, journaled: 'This search is in the journal',
  export: { button: 'Export…', title: 'Export the list', take: 'Export', scope: (unit) => `Only files in the custody of ${unit}, under the present filters; what is withheld in the list is withheld in the file.`, columns: 'Columns', format: 'Form', xlsx: 'Spreadsheet (.xlsx)', csv: 'Text (.csv)', note: 'The file says its source, who took it out, when, for what and as which copy; the journal keeps the number of every file in it.' }, 
  quick: 'Quick look', openFile: 'Open file', sealed: 'sealed', quickNote: 'Columns of the list only; open the file to see all, which is journalled.', loadingMore: 'loading more…',
};

const statuses: Words['statuses'] = {
  CHO_THI_HANH: 'Awaiting execution', DANG_CHAP_HANH: 'Serving', DANG_TRICH_XUAT: 'Extracted', HOAN: 'Deferred', TAM_DINH_CHI: 'Suspended', BAT_BUOC_CHUA_BENH: 'Compulsory treatment', THA_TU_CO_DIEU_KIEN: 'Conditional release',
  BO_TRON: 'Escaped, wanted', DA_CHUYEN_DI: 'Transferred', DA_XONG: 'Completed', THEO_DOI: 'Recorded', DA_CHET: 'Died',
};

const desk: Words['desk'] = {
  title: 'Today', managed: (count, units) => `${counted(count, 'file in hand', 'files in hand')}${units > 1 ? ` in ${units} units, those below included` : ''}`,
  inCustody: (units) => (units > 1 ? 'In hand, below too' : 'In hand'), inCustodyNote: (units) => (units > 1 ? `of ${units} units, open the list` : 'open the list'),
  pending: 'To confirm', pendingNote: 'asked-for corrections', dutiesNext: 'Duties', dutiesAhead: (count) => `${count} within 30 days, overdue first`, dutiesAll: 'All', noDuties: 'Nothing is overdue or due within 30 days.', pendingBoth: (corrections, proposals) => `${counted(corrections, 'correction', 'corrections')}, ${counted(proposals, 'proposal', 'proposals')}`, discrepancies: 'Paper against file', discrepanciesNote: 'not settled yet', onTime: 'Entered in time', onTimeNote: (late) => counted(late, 'event late', 'events late'), alarmCount: 'Alarms', alarmNote: 'to be dealt with',
  decideProposal: 'Decide', openQueue: 'Open the queue', compare: 'Compare', noPending: 'No correction or proposal waits.', noDiscrepancies: 'No open discrepancy.', timeliness: 'Lateness of entry', timelinessNote: 'share entered in time', late: 'late', kindOfData: 'Kind of data', onTimeColumn: 'In time', noTimeliness: 'No event in this period yet.',
  alarms: 'Alarms', acknowledge: 'Looked into', noFiles: 'The unit has no file yet.', noAlarms: 'No alarm.', moreAlarms: (count) => `Show ${count} more`, remedy: 'Deal with it', recent: 'Recent files', noRecent: 'No file opened yet. Begin with the search.', byStatus: 'By state', toSearch: 'Search', clockNote: 'Times by the clock of the server', keySearch: 'search', discrepancyFile: 'Open file', count: 'Files',
};

const corrections: Words['corrections'] = {
  title: 'To confirm', note: 'A correction counts only when a second person confirms it.', none: 'No correction waits for confirmation.', noneHint: 'When an officer asks for a correction that needs a second person, it will stand here.',
  before: 'Recorded', after: 'Proposed', field: 'Field', reason: 'Reason', evidence: 'Paper it rests on', noEvidence: 'not named', askedBy: 'Asked by', accept: 'Accept', reject: 'Send back', noteField: 'Note when sent back', version: (value) => `version ${value}`, done: 'Decision recorded.', openFile: 'Open file', needNote: 'Say why it is sent back.',
  together: (count) => `${count} records, accepted or sent back whole`, ofRecord: 'Record', daysMoved: 'Dates that move', day: 'Date', dayBefore: 'Now', kind: { official: 'by its paper', calculated: 'calculated' }, noDay: 'none',
};

const journal: Words['journal'] = {
  facts: { person: 'Person', login: 'Sign-in name', unit: 'Unit', position: 'Position', unitName: 'Name of the unit', kind: 'Kind of unit', superior: 'Superior', from: 'From', to: 'Until the end of' }, ended: 'no longer',
  secondNote: 'Note of the second person', shown: 'Shown', shownFiles: 'Files in the list', moreFiles: (count) => `and ${count} more`, copy: 'Copy number',
  title: 'Journal', note: 'Only added to; nothing is changed or removed.', from: 'From', to: 'To', actor: 'Who', act: 'Act', apply: 'Filter', at: 'At', file: 'File', unit: 'Unit', clause: 'Ground', purpose: 'Purpose', tree: 'Place in the journal', changes: 'Changes', more: 'Show older entries', none: 'No entry matches.',
  checkpoint: (size, at) => `Journal: ${size} entries, checkpoint signed ${at}`, noCheckpoint: 'No checkpoint yet.', table: 'Entries of the journal', place: 'Place', notPlaced: 'not placed yet', entryId: 'Entry id', keys: { choose: 'choose entry', details: 'details' },
};

const acts: Words['acts'] = {
  'file.unseal': 'Unsealed', 'correction.reject': 'Correction sent back', 'correction.list': 'Viewed waiting corrections', 'filter.list': 'Viewed saved filters', 'import.list': 'Viewed imports', 'import.read': 'Viewed an import', 'import.result': 'Fetched an import result', 'account.reset': 'Reset an account', 'account.add.propose': 'Proposed an account', 'posting.add.propose': 'Proposed a posting', 'account.reset.propose': 'Proposed a reset', 'unit.change.propose': 'Proposed a change of a unit', 'account.recover': 'Recovered at the machine', 'recovery.acknowledge': 'Acknowledged a recovery at the machine', 'proposal.list': 'Viewed proposals about accounts', 'proposal.decide': 'Decided a proposal about an account', 'proposal.reject': 'Sent back a proposal about an account', 'account.confirm': 'Decide proposals about accounts', 'posting.add': 'Gave a posting', 'unit.add': 'Added a unit', 'unit.change': 'Changed a unit', 'session.sign-in': 'Signed in', 'session.enrol-shown': 'Was shown a key to register', 'session.sign-out': 'Signed out', 'passkey.add': 'Added a passkey', 'passkey.rename': 'Named a passkey', 'passkey.remove': 'Removed a passkey', 'session.switch': 'Switched posting', request: 'Request to the server',
  'journal.entry': 'Viewed an entry of the journal', 'course.next': 'Saw what may follow', 'dates.read': 'Viewed the dates', 'dates.what-if': 'Tried a supposed event', 'register.read': 'Viewed the registers', 'duty.late-reason': 'Gave a reason for a late duty', 'duty.file': 'Viewed the duties of a file', 'duty.meet': 'Recorded a duty as done', 'dates.keep': 'Kept a calculation', 'dates.kept': 'Viewed kept calculations', 'dates.differences': 'Viewed differing days', 'differences.count': 'Counted differing days', 'differences.export': 'Exported differing days', 'dates.override': 'Proposed the day of a decision', 'rules.diff': 'Tried a changed rule', 'duty.print': 'Printed the duties', 'duty.board': 'Viewed the duties', 'duty.calendar': 'Viewed the calendar of duties', 'duty.figures': 'Viewed the figures of duties', 'counts.read': 'Viewed the figures of a period', 'grading.sheet': 'Viewed a grading sheet', 'eligibility.list': 'Viewed who qualifies', 'eligibility.read': 'Viewed the conditions of a file', 'eligibility.export': 'Exported who qualifies', 'eligibility.print': 'Printed who qualifies', 'grading.enter': 'Entered the grades of a team', 'operation.repeat': 'Received an answer again', 'upload.expire': 'Removed an expired upload', 'import.match': 'Matched columns', 'import.sheet': 'Chose a sheet', 'import.upload': 'Uploaded a spreadsheet', 'import.finish': 'Finished an import', 'profile.list': 'Viewed import profiles', 'profile.save': 'Saved an import profile', 'profile.end': 'Put an import profile away', 'profile.preview': 'Tried an import profile', 'file.export': 'Exported a list', 'file.open': 'Opened a file', 'file.read': 'Viewed', 'file.search': 'Searched', 'number.known': 'Was told that another file has the number', 'file.history': 'Viewed history', 'file.looks': 'Viewed who looked', 'file.print': 'Printed an extract', 'file.seal': 'Sealed', 'record.enter-many': 'Entered several records together', 'record.enter': 'Entered', 'record.amend': 'Amended', 'record.correct': 'Corrected', 'record.correct.ask': 'Asked for a correction', 'record.void': 'Voided a record', 'timeliness.read': 'Viewed late entries', 'record.explain': 'Explained a late entry', 'correction.decide': 'Decided a correction', 'discrepancy.raise': 'Reported a discrepancy', 'discrepancy.move': 'Moved a discrepancy', 'account.add': 'Added an account', 'posting.end': 'Ended a posting', 'session.revoke': 'Ended a session', 'import.start': 'Imported a spreadsheet', 'import.control': 'Stopped or resumed an import', 'desk.read': 'Viewed the desk', 'journal.list': 'Viewed the journal', 'unit.list': 'Viewed units', 'account.list': 'Viewed accounts', 'file.check': 'Checked before opening a file', 'record.check': 'Checked before recording', 'card.parse': 'Read an identity card',
};

const refusedAct = 'refused';

export const enLists = { search, statuses, desk, corrections, journal, acts, refusedAct };
