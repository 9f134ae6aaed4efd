import type { UnitView } from '@thahs/engine/contract';
import { useLabel } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';

export const useUnits = (enabled = true) => useRead('unit.list', {}, { enabled });
export const useProposals = () => useRead('proposal.list', {});
export const useAccounts = (enabled: boolean) => useRead('account.list', {}, { enabled });

export interface Branch {
  unit: UnitView;
  depth: number;
}

/** Units in the order of the tree, each under its superior. */
export function inTree(units: readonly UnitView[], superiorId: string | null = null, depth = 0): Branch[] {
  const known = new Set(units.map((unit) => unit.unitId));
  const here = units.filter((unit) => (superiorId === null ? unit.superiorId === null || !known.has(unit.superiorId) : unit.superiorId === superiorId));
  return here.flatMap((unit) => [{ unit, depth }, ...inTree(units, unit.unitId, depth + 1)]);
}

/** Kinds of units, to choose from and to name. */
export function useUnitKinds(): { choices: { value: string; label: string; text: string }[]; labelOf: (code: string) => string } {
  const label = useLabel();
  const { data } = useRead('code-list.read', { name: 'unit_kind', limit: 600 }, { fresh: 86_400_000 });
  const entries = data?.entries ?? [];
  return {
    choices: entries.map((entry) => ({ value: entry.code, label: label(entry.label), text: `${label(entry.label)} ${entry.code}` })),
    labelOf: (code) => label(entries.find((entry) => entry.code === code)?.label, code),
  };
}
