import type { Words } from './vi.ts';

export const dates: Words['dates'] = {
  title: 'Dates', tab: 'Dates', none: 'No date is calculated for this kind of subject yet.', calculatedAt: (day) => `Calculated from the records of the file, as of ${day}.`, why: 'Why?', whyOf: (name) => `Why ${name}?`,
  official: 'On paper', calculated: 'Calculated', same: 'Equals the calculated day', differs: (days, later) => `Calculated ${days} days ${later ? 'later' : 'earlier'} than on paper`, officialWins: 'The day on paper is the one in force; the difference is for review and mends nothing by itself.',
  missing: 'Cannot be calculated yet', enter: 'Enter', noDay: 'none', doubt: 'To be looked at', unverified: 'Ground not verified', unverifiedNote: 'A step rests on a text that was not read, or that leaves the point open: check before use.', steps: 'Steps', step: 'Step', result: 'Result', document: 'Paper', unchanged: 'unchanged',
  month: 'months', day: 'days', year: 'years', line: 'Line of the term', times: 'Times', start: 'Runs from', today: 'Today', notCounted: 'not counted', counted: 'counted', credited: 'custody', untilNow: 'until now', serving: 'Term',
  whatIf: 'What if one more event were recorded', whatIfNote: 'A look only: nothing is written into the file.', event: 'Event', on: 'Day', months: 'Months', days: 'Days', tryIt: 'Try', before: 'Now', after: 'Then', moved: 'Change', earlier: (days) => `${days} days earlier`, later: (days) => `${days} days later`, notMoved: 'unchanged', impossible: 'This event cannot be recorded', askDay: 'Type a whole day, dd/MM/yyyy.',
};
