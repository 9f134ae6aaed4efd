import type { DutyFilters } from '@thahs/engine/contract';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import type { WantedDuties } from './wanted.ts';

function useFilters({ group, owes, waiting }: WantedDuties): DutyFilters {
  const { code: purpose } = usePurpose();
  return { ...(purpose === '' ? {} : { purpose }), ...(group === undefined ? {} : { groups: [group] }), ...(owes === undefined ? {} : { owes: [owes] }), ...(waiting === true ? { waiting } : {}) };
}

/** Without a part: what is overdue first, as far as thirty days ahead. */
export function useBoard(wanted: WantedDuties, limit: number) {
  const { part, day } = wanted;
  return useRead('duty.board', { ...useFilters(wanted), limit, ...(day === undefined ? {} : { day }), ...(part === undefined || part === 'all' || day !== undefined ? {} : { bucket: part }) }, { fresh: 30_000, keep: true });
}

export function useCalendar(wanted: WantedDuties, month: string) {
  return useRead('duty.calendar', { ...useFilters(wanted), month }, { fresh: 30_000, keep: true });
}
