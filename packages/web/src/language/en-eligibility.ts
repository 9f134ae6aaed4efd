import { counted } from './counted.ts';
import type { Words } from './vi.ts';

export const eligibility: Words['eligibility'] = {
  title: 'Reduction, release, shortening', note: 'Reviewed from the records; the council and the court decide.', kind: 'Review', round: 'Round', unit: 'Unit', meetBy: (day) => `team meeting by ${day}`, unverified: 'ground not verified',
  outcomes: { eligible: 'Qualifies', waiting: 'Waits for grades', 'not-eligible': 'Not yet', unknown: 'Not known' }, outcome: 'What the review found',
  conditions: 'Filter by condition', everyCondition: 'Every condition', only: 'Nothing else is wanting',
  number: 'No.', file: 'File', name: 'Name', birth: 'Born', penalty: 'Term', termEnd: 'Ends', place: 'Place', found: 'What the review found', shown: (shown, all) => `${shown} of ${all} people`, more: 'Show more', narrow: 'There are more: filter by condition.', outside: (count) => `${count} files of these kinds are not reviewed (away, not admitted, ended).`,
  none: { eligible: 'Nobody meets every condition of this round yet.', waiting: 'Nobody waits for a rating day.', 'not-eligible': 'Nobody lacks a condition.', unknown: 'No file lacks information.' },
  noneHint: { eligible: 'See “Not known”: the files there lack records (grades, obligations, term…); once entered the result changes at once.', waiting: 'The grade of the present quarter exists from its rating day on.', 'not-eligible': 'Choose another round, or see the other parts.', unknown: 'Every file under review has what is needed.' },
  nobody: 'This unit has no file under review.', nobodyHint: 'Choose another review or another unit. A prisoner needs minutes of admission to be on the list.',
  states: { met: 'Met', unmet: 'Not met', waits: 'Waits', unknown: 'Not known' }, reasons: 'Each condition', openFile: 'Open the file', close: 'Close', restsOn: 'By', enter: 'To be entered:', doubts: 'Mind', notReviewed: 'This file is not reviewed in the round: the person is away, not admitted, or has ended.',
  export: 'Export…', exportTitle: 'Export the list', exportNote: 'The file names its source, user, time, purpose and copy; every file in it counts as looked at.', take: 'Export', format: 'Format',
  print: 'Print…', printNote: 'Each copy has its number, purpose and code; every file in it counts as looked at.', make: 'Make the copy', printNow: 'Print', heading: 'LIST OF THE REVIEW', people: (count) => counted(count, 'person', 'people'), back: 'Back to the list',
  keys: { move: 'choose a person', open: 'each condition', parts: 'part', print: 'print' }, foot: (unit, day) => `${unit}, as of ${day}`,
};
