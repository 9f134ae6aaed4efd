import type { Words } from './vi.ts';

export const grading: Words['grading'] = {
  title: 'Grading', note: 'The results of a team are entered at once; each person has a record in the own file.', clause: 'Article 18 of Decree 133/2020; Circular 98/2026',
  period: 'Period', day: 'A day of the period', team: 'Team', choose: 'Choose a team', noPlace: 'no place recorded', people: (count) => (count === '1' ? '1 person' : `${count} people`), decisionNo: 'Decision number', members: 'Members', present: 'Present', votes: 'Votes for',
  window: (from, to, day) => `Period from ${from} to ${to}, rated on ${day}`, number: 'No.', file: 'File number', name: 'Name', birth: 'Born', before: 'Before', now: 'Now', arrived: (on, from) => (from === '' ? `Transferred in on ${on}.` : `Transferred in on ${on} from ${from}.`), missing: 'Missing', reason: 'Reason', remark: 'Remark',
  pick: 'Choose a team to open its sheet.', noTeams: 'The unit holds nobody who is graded. Whoever is admitted and put into a team in the file appears here.', sealed: 'Sealed files are not on this sheet: their results are recorded one by one in the file.', noRows: 'Nobody of this team is graded.',
  rest: (grade) => `All others: ${grade}`, save: (count) => (count === '1' ? 'Enter 1 result' : `Enter ${count} results`), saved: (count) => (count === '1' ? '1 result entered.' : `${count} results entered.`), savedLate: (count) => (count === '1' ? '1 result was entered late and is marked so.' : `${count} results were entered late and are marked so.`),
  state: (chosen, all) => `${chosen} of ${all} people have a grade chosen`, keys: '1 to 4 choose a grade, 0 not graded, ↑ ↓ change the row, Ctrl+Enter enters', gradeOf: (name) => `Grade of ${name}`, reasonOf: (name) => `Reason, ${name}`,
};
