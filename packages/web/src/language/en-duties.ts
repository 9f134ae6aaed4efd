import type { Words } from './vi.ts';

export const duties: Words['duties'] = {
  title: 'Duties', note: 'Time limits of the law, from the records of the files, by the day of the server.', tab: 'Duties',
  buckets: { all: 'All of 30 days', overdue: 'Overdue', today: 'Today', week: 'Next seven days', later: 'In 8–30 days' },
  views: 'View', board: 'Board', calendar: 'Month', figures: 'By unit', print: 'Print the board',
  due: 'Due', duty: 'Duty', file: 'File', ground: 'Ground', owner: 'Owed by', act: 'Record', unit: 'Unit',
  lateBy: (days) => `${days === '1' ? '1 day' : `${days} days`} late`, dueToday: 'due today', inDays: (days) => `${days === '1' ? '1 day' : `${days} days`} left`, unverified: 'ground not verified', waitingFor: (who) => `waiting for ${who}`, explained: 'reason given',
  own: 'Owed by the unit', waiting: 'Waiting for others', whose: 'Owed by', group: 'Group', allGroups: 'All groups', owes: 'Who', allOwners: 'Everyone', onDay: (day) => `Due on ${day}`, wholeBoard: 'Whole board',
  none: 'Nothing in this part. Open another part above, or the month for days further ahead.', noneHint: 'Duties appear when a file has a record that opens a time limit (admission, extraction, deferral, end of the term…). See another part, or take away a filter.', shown: (shown, all) => `${shown} of ${all}`, more: 'Show more',
  byRecord: 'Record it in the file', meet: 'Record as done', why: 'Say why late', meetTitle: 'Record as done', meetNote: 'Where the duty has an event of its own (wanted decision, commitment, remark…), record that event in the file; the duty is then met by itself.', doneOn: 'Done on', paperNo: 'Paper number', paperDate: 'Paper date', lateReason: 'Why it was late (if late)', save: 'Record as done',
  whyTitle: 'Why it is late', whyNote: 'It still counts as late; the reason goes with it.', saveWhy: 'Save the reason', askDay: 'Type day/month/year.',
  toLookOver: 'To look over', unchecked: (n) => `To look over: ${n} that fell due before the file was opened here. Nobody knows whether they were done, so none is overdue. Compare with the paper file and record what was done. What repeats by period is not listed.`,
  states: { OPEN: 'Not due yet', DUE_TODAY: 'Due today', MET: 'Done in time', MET_LATE: 'Done late', OVERDUE: 'Overdue' }, state: 'State', met: 'Done on', steps: 'Why this day?', occasion: 'Hangs on', noneInFile: 'This file has no duty with a time limit yet.', reason: 'Reason',
  month: (month, year) => `${month}/${year}`, before: 'Month before', after: 'Month after', weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], open: (count) => `${count} due`, done: (count) => `${count} done`,
  inTime: 'In time', lateExplained: 'Late, with reason', lateUnexplained: 'Late, no reason', overdueExplained: 'Overdue, with reason', overdueUnexplained: 'Overdue, no reason', running: 'Not due yet', figuresNote: 'What the unit owes, with its last day in the period.', noFigures: 'Nothing falls due in this period.',
  heading: 'DUTIES WITH A TIME LIMIT', headingDay: (day) => `As of ${day}`, recipients: 'Recipients', printScope: (unit) => `A numbered copy, of the duties of ${unit} only; each file on it counts it as a look.`, printNow: 'Print', keys: { parts: 'part of the board', calendar: 'month', print: 'print' }, foot: 'Counted by the clock of the server (Vietnam) and the calendar of days off', deskName: 'Overdue duties', deskNote: (today) => `${today} due today`,
};
