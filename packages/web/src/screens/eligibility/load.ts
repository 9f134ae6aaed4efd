import type { EligibilityList, EligibilityWanted } from '@thahs/engine/contract';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import type { WantedReview } from './wanted.ts';

export const page = 100;
export const longest = 500;

export function useList({ kind, round, unit, outcome, condition, only }: WantedReview, limit: number) {
  const { code: purpose } = usePurpose();
  const input: EligibilityWanted & { limit: number } = {
    purpose, limit, ...(kind === undefined ? {} : { kind }), ...(round === undefined ? {} : { round }), ...(unit === undefined ? {} : { unitId: unit }), ...(outcome === undefined ? {} : { outcome }), ...(condition === undefined ? {} : { condition }), ...(only === true ? { only } : {}),
  };
  return useRead('eligibility.list', input, { enabled: purpose !== '', fresh: 30_000, keep: true });
}

export function useReasons(fileId: string, { kind, round }: Pick<EligibilityList, 'kind' | 'round'>) {
  const { code: purpose } = usePurpose();
  return useRead('eligibility.read', { fileId, purpose, kind, round: round.code }, { enabled: purpose !== '' && fileId !== '', fresh: 30_000 });
}

/** The list that leaves: what the screen shows, named in full. */
export function takenOf(list: EligibilityList, { condition, only }: WantedReview) {
  return { kind: list.kind, round: list.round.code, outcome: list.outcome, ...(condition === undefined ? {} : { condition }), ...(only === true ? { only } : {}) };
}

export const usePaper = () => useSubmit('eligibility.print');
