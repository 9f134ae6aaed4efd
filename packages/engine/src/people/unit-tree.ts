import type pg from 'pg';
import type { Position } from '../authority/index.ts';
import type { UnitFacts } from '../operation/index.ts';

/** Positions that reach the units below their own (NĐ 59/2020 Điều 11.2.a: within the scope one manages). */
const REACH_BELOW: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];

/** The unit tree as it stands today, read once and again after each change of it. */
export class UnitTree {
  private units = new Map<string, UnitFacts>();

  async reload(pool: pg.Pool | pg.PoolClient, today: string): Promise<void> {
    const { rows } = await pool.query<UnitFacts>(
      'select unit_id as "unitId", name, kind, superior_id as "superiorId" from unit where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by unit_id',
      [today],
    );
    this.units = new Map(rows.map((row) => [row.unitId, row]));
  }

  get(unitId: string): UnitFacts | undefined {
    return this.units.get(unitId);
  }

  all(): UnitFacts[] {
    return [...this.units.values()];
  }

  /** The unit above which there is none. */
  top(): string {
    return this.all().find((u) => u.superiorId === null || !this.units.has(u.superiorId))?.unitId ?? 'node';
  }

  /** The unit and everything below it. A circle in the data ends, it does not hang. */
  subtree(unitId: string): string[] {
    const found = [unitId];
    for (const id of found) {
      for (const unit of this.units.values()) if (unit.superiorId === id && !found.includes(unit.unitId)) found.push(unit.unitId);
    }
    return found;
  }

  scopeOf(position: Position, unitId: string): string[] {
    return REACH_BELOW.includes(position) ? this.subtree(unitId) : [unitId];
  }
}
