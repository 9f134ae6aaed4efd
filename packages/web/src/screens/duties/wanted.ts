import type { DutyBucket } from '@thahs/engine/contract';

export const parts = ['overdue', 'today', 'week', 'later', 'all'] as const satisfies readonly (DutyBucket | 'all')[];
export type Part = (typeof parts)[number];
export const views = ['board', 'calendar', 'figures', 'print'] as const;
export type View = (typeof views)[number];

/** What is asked of the board, as its address says it. */
export interface WantedDuties {
  view?: View;
  part?: Part;
  day?: string;
  month?: string;
  group?: string;
  owes?: string;
  waiting?: boolean;
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((each) => each === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function asWantedDuties(given: Record<string, unknown>): WantedDuties {
  const wanted = { view: oneOf(views, given['view']), part: oneOf(parts, given['part']), day: text(given['day']), month: text(given['month']), group: text(given['group']), owes: text(given['owes']), waiting: given['waiting'] === true || undefined };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as WantedDuties;
}
