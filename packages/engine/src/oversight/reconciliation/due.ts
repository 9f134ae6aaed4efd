import type { Engine } from '../../operation/index.ts';
import { withTransaction } from '../../store/index.ts';
import { monthAt } from '../calendar.ts';

/** Units that hold files and whose machine's part of this month is not done; `begun`: of these only where somebody has begun it. */
export async function dueUnits(engine: Engine, begun: boolean): Promise<string[]> {
  const { rows: units } = await engine.db.app.query<{ unit_id: string }>('select unit_id from unit order by unit_id');
  return withTransaction(engine.db.app, { units: units.map((row) => row.unit_id) }, async (tx) => {
    const { rows } = await tx.query<{ unit: string }>(
      `select u.unit_id unit from unit u where exists (select from file f where f.custodian_unit = u.unit_id) and not exists (select from reconciliation r where r.unit = u.unit_id and r.month = $1 and r.state <> 'BEGUN') and (not $2 or exists (select from reconciliation r where r.unit = u.unit_id and r.month = $1)) order by u.unit_id`,
      [monthAt(engine.ports.now()), begun],
    );
    return rows.map(({ unit }) => unit);
  });
}
