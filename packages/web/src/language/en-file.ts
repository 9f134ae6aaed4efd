import type { Words } from './vi.ts';

const groups: Words['groups'] = {
  '8.2.a': 'Judgments, decisions', '8.2.b': 'Person', '8.2.c': 'Offending', '8.2.d': 'Convictions', '8.2.đ': 'Sanctions', '8.2.e': 'Civil obligations', '8.2.g': 'Course of execution', '8.2.h': 'Residence after', '8.3.a': 'Judgments, decisions', '8.3.b': 'Legal person', '8.3.c': 'Civil obligations', '8.3.d': 'Course of execution', '8.3.đ': 'Result',
};

const file: Words['file'] = {
  born: 'Born', age: (years) => `${years} years`, fileNo: 'File number', identity: 'Identity number', reveal: 'show', hide: 'hide', photo: 'No photograph', sealed: 'Sealed', penalty: 'Penalty', termEnd: 'Term ends', admitted: 'Admitted', served: 'Served', left: 'Left:', next: 'Next date', nextTermEnd: 'Term ends', cameTo: 'Result', noNext: 'no date recorded', sinceDay: (day) => `on ${day}`, overdue: (days) => `${days} days ago, no result recorded`, custody: 'Custody', today: 'Today', days: (count) => `${count} days`,
  tabs: 'Information groups', timeline: 'Timeline', events: 'events', newestFirst: 'newest first', noEvents: 'No event recorded yet. Use “Record event” for the first.', termLine: 'Line of the term',
  asOf: 'View as of…', asOfField: 'Day to view', asOfNow: 'Back to now', asOfBanner: (date) => `The file as it was on ${date}. Nothing can be recorded here.`, view: 'View',
  received: (day) => `received ${day}`, late: 'entered late', due: (moment) => `due ${moment}`, lateReason: 'Why late', version: (value) => `version ${value}`, enteredBy: 'Entered by', enteredAt: (moment, who) => `Entered ${moment} · ${who}`, voided: 'Voided', withheld: 'withheld under', withheldCitation: 'Điều 13 khoản 2 NĐ 160/2026', empty: 'not recorded', noRecords: 'Nothing in this group yet.', add: (label) => `Add ${label}`,
  actions: { explain: 'Say why late…', event: 'Record event', amend: 'Amend', correct: 'Correct…', void: 'Void…', seal: 'Seal…', unseal: 'Unseal…', print: 'Print extract…', discrepancy: 'Report discrepancy…', more: 'More' },
  looks: 'Who looked', looksAll: (count) => `All ${count}`, looksTotal: (count) => `${count} looks`, noLooks: 'Nobody else has looked.', looksRefused: (count) => `${count} refused`, morePeople: (count) => `and ${count} more people`, ownLooks: (count, at) => `Yourself: ${count} looks, last ${at}`, withOwn: 'My own looks too', looksShown: (shown, all) => `The last ${shown} of ${all}.`, history: 'History of changes', noHistory: 'No change yet.', compare: 'Compare two versions', left2: 'Left version', right2: 'Right version', current: 'Now', differencesOnly: 'Differences only', noDifferences: 'Both versions are equal.', recordField: 'Record, field', added: 'added', reason: 'Reason', showRecord: 'Show record',
  discrepancies: 'Paper against file', paper: 'Paper says', electronic: 'File says', discrepancyState: { detected: 'Found', verifying: 'Being verified', corrected: 'Corrected', rejected: 'No discrepancy' }, move: { verifying: 'Verify', corrected: 'Corrected', rejected: 'No discrepancy' }, note: 'Note', pendingHere: (count) => `${count} correction waits`,
  keys: { event: 'record event', correct: 'correct', print: 'print extract', tab: 'group', back: 'to the list' }, journaled: 'this look is in the journal', ground: 'Ground', unit: 'Unit', loading: 'Opening the file…', moreChanges: (count) => `and ${count} more fields`,
};

const doing: Words['doing'] = {
  chooseRecord: 'Which record differs from the original paper?', findRecord: 'Find by kind, day, content…', eventKind: 'Kind of record', save: 'Record', correctTitle: 'Correct', correctNote: 'Mend what differs from the original paper; the old version is kept. Some records wait for a second person.', reason: 'Reason', evidence: 'Paper it rests on', evidenceHint: 'Number, date, issuer', sourceForm: 'Form of collection', sourceDocument: 'Source paper', receivedOn: 'Day the paper came', send: 'Send correction', pending: 'Sent; waits for a second person.', applied: 'Corrected.', amended: 'Recorded.', lateAsk: 'Why late (if the event is more than 24 hours old)', lateReason: 'Why late', lateNote: 'The record still counts as late; the reason shows on the file and in the late entries of the unit.',
  voidTitle: 'Void the record', voidNote: 'A voided record is not lost: it can be read in the history, with the reason.', void: 'Void', sealTitle: 'Seal the file', unsealTitle: 'Unseal the file', sealNote: 'A sealed file opens only for positions and purposes that the clause allows.', seal: 'Seal', unseal: 'Unseal',
  discrepancyTitle: 'Report that paper and file differ', discrepancyNote: 'The report changes nothing. The officer responsible verifies, then corrects.', field: 'Field', wholeFile: 'Whole file', raise: 'Send report', conflict: 'Somebody has just changed the file. What you typed is kept; load the new version and send again.', reload: 'Load new version', chosenChanges: 'Only changed fields are sent.', nothingChanged: 'Nothing changed yet.', needReason: 'A reason is needed.',
};

/** The paper itself is Vietnamese in both languages. */
const print = (vi: Words['print']): Words['print'] => ({ ...vi, title: 'Print extract', form: 'What to print', extract: 'Extract of the file', procuracy: 'Register of the procuracy (27 columns)', tracking: 'Tracking sheet (13 items)', noRegister: 'No such register is kept of this kind of subject.', intro: 'Each copy is numbered, journalled and carries a verification code at the foot.', make: 'Make the copy', print: 'Print' });

const fields: Words['fields'] = {
  datePlaceholder: 'dd/MM/yyyy', partialPlaceholder: 'dd/MM/yyyy or yyyy', momentPlaceholder: 'dd/MM/yyyy HH:mm', termPlaceholder: '05 năm 06 tháng', personIdPlaceholder: '12 digits', offencePlaceholder: 'Article.clause.point, as 248.2.a', communePlaceholder: 'Type the name of the commune', codePlaceholder: 'Type to search', years: 'years', months: 'months', days: 'days', yes: 'Yes', no: 'No', money: 'VND', life: 'Life', noMatch: 'No entry matches', keepTyping: 'Type to search the list', required: 'required', article: 'Article', clause: 'clause', point: 'point', expired: 'ended',
};

export const enFile = { groups, file, doing, print, fields };
