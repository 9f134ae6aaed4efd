import type { Words } from './vi.ts';

export const counts: Words['counts'] = {
  print: 'Print…', heading: 'FIGURES: WHO CAME AND WHO LEFT', title: 'Figures of a period', note: 'Counted from the course of each file: beginning + increase − decrease = end.', unit: 'Unit', kind: 'Kind', opening: 'Start', increase: 'Increase', decrease: 'Decrease', sum: 'Sum', closing: 'End', belowLabel: 'Scope', below: 'With the units below', outside: (names) => `Not with the units that lay below then and are out of reach today: ${names}.`,
  none: 'The unit had nobody in this period. Change the days, or choose another unit.', foot: (unit, withBelow, from, to) => `${unit}${withBelow ? ' and the units below it on the last day' : ''}, from ${from} to the end of ${to}`, clause: 'Article 8(1) of Decree 59/2020',
};
