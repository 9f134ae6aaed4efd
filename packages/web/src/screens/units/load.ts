import type { UnitView } from '@thahs/engine/contract';
import { useRead } from '../../server/hooks.ts';

export const useUnits = (enabled = true) => useRead('unit.list', {}, { enabled });
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
