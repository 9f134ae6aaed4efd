import type { DutyFilters } from '@thahs/engine/contract';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import type { WantedDuties } from './wanted.ts';

const filtersOf = ({ group, owes, waiting }: WantedDuties) => ({ ...(group === undefined ? {} : { groups: [group] }), ...(owes === undefined ? {} : { owes: [owes] }), ...(waiting === true ? { waiting } : {}) });
const partOf = ({ part, day }: WantedDuties) => ({ ...(day === undefined ? {} : { day }), ...(part === undefined || part === 'all' || day !== undefined ? {} : { bucket: part }) });

/** The part of the board that is printed. */
export const paperOf = (wanted: WantedDuties) => ({ ...filtersOf(wanted), ...partOf(wanted) });

function useFilters(wanted: WantedDuties): DutyFilters {
  const { code: purpose } = usePurpose();
  return { ...(purpose === '' ? {} : { purpose }), ...filtersOf(wanted) };
}

/** Without a part: what is overdue first, as far as thirty days ahead. */
export function useBoard(wanted: WantedDuties, limit: number) {
  return useRead('duty.board', { ...useFilters(wanted), limit, ...partOf(wanted) }, { fresh: 30_000, keep: true });
}

export function useCalendar(wanted: WantedDuties, month: string) {
  return useRead('duty.calendar', { ...useFilters(wanted), month }, { fresh: 30_000, keep: true });
}
