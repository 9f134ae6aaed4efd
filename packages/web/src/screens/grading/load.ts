import { useRead, useSubmit } from '../../server/hooks.ts';
import { useLabel } from '../../language/language.tsx';

const dayLong = 86_400_000;

/** What is rated and by which sheet; `team` undefined: none chosen yet, null: those without a place. */
export interface Wanted {
  period: string;
  day: string;
  team: string | null | undefined;
}

export const useSheet = (purpose: string, { period, day, team }: Wanted) =>
  useRead('grading.sheet', { purpose, period, day, ...(team === undefined ? {} : { place: team }) }, { enabled: purpose !== '' && /^\d{4}-\d{2}-\d{2}$/.test(day), keep: true });

export const useEnter = (done: (output: { entered: number; late: number }) => void) => useSubmit('grading.enter', done);

export interface Choice {
  value: string;
  label: string;
}

/** A short code list as choices. */
export function useChoices(name: string): Choice[] {
  const label = useLabel();
  const { data } = useRead('code-list.read', { name, limit: 20 }, { fresh: dayLong });
  return (data?.entries ?? []).map((entry) => ({ value: entry.code, label: label(entry.label, entry.code) }));
}
