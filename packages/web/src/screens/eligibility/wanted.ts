import type { ReviewOutcomeName } from '@thahs/engine/contract';

export const outcomes = ['eligible', 'waiting', 'not-eligible', 'unknown'] as const satisfies readonly ReviewOutcomeName[];

/** What is asked of the list, as its address says it. */
export interface WantedReview {
  kind?: string;
  round?: string;
  unit?: string;
  outcome?: ReviewOutcomeName;
  condition?: string;
  only?: boolean;
  /** The person whose reasons are open. */
  file?: string;
  view?: 'print';
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function asWantedReview(given: Record<string, unknown>): WantedReview {
  const wanted = {
    kind: text(given['kind']), round: text(given['round']), unit: text(given['unit']), outcome: outcomes.find((each) => each === given['outcome']), condition: text(given['condition']),
    only: given['only'] === true || undefined, file: text(given['file']), view: given['view'] === 'print' ? ('print' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as WantedReview;
}

/** A change of the address: what is named `undefined` goes away. */
export type Change = { [K in keyof WantedReview]?: WantedReview[K] | undefined };
