import type { IsoDate } from '@thahs/engine/kernel';

export type DutyState = 'OPEN' | 'DUE_TODAY' | 'MET' | 'MET_LATE' | 'OVERDUE';

/** Where a duty stands on a day; the only place that asks for one. */
export function stateOf({ due, met }: { readonly due: IsoDate; readonly met: IsoDate | null }, today: IsoDate): DutyState {
  if (met !== null) return met <= due ? 'MET' : 'MET_LATE';
  if (due === today) return 'DUE_TODAY';
  return due < today ? 'OVERDUE' : 'OPEN';
}
