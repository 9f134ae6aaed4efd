import { vietnamDate } from '../kernel/index.ts';
import type { Actor, Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';

/** Under this the node acts by itself; a person answers for it (technical account, NĐ 160/2026 Điều 13.7). */
export interface BackupPlan {
  readonly planId: string;
  readonly unit: string;
  readonly hour: number;
  readonly keep: { readonly daily: number; readonly weekly: number; readonly monthly: number };
  readonly oneDeviceReason: string | null;
  readonly madeAt: Date;
  /** Name of the person who answers for it. */
  readonly responsible: string;
  /** Whether the responsible person still has that posting. Copies go on without; somebody has to take the plan over. */
  readonly answeredFor: boolean;
}

/** The newest plan of the node; null when there is none or it stops the work. */
export async function planInForce(engine: Engine): Promise<BackupPlan | null> {
  const { rows: units } = await engine.db.app.query<{ unit_id: string }>('select unit_id from unit');
  return withTransaction(engine.db.app, { units: units.map((row) => row.unit_id) }, async (tx) => {
    const { rows } = await tx.query<BackupPlan & { state: string }>(
      `select p.plan_id "planId", p.unit, p.hour, p.state, p.one_device_reason "oneDeviceReason", p.made_at "madeAt", trim(a.rank || ' ' || a.name) responsible, json_build_object('daily', p.keep_daily, 'weekly', p.keep_weekly, 'monthly', p.keep_monthly) keep,
              exists (select 1 from posting t where t.account_id = p.responsible and t.unit_id = p.unit and t."position" = p.responsible_position and t.valid_from <= $1 and (t.valid_to is null or t.valid_to >= $1)) "answeredFor"
         from backup_plan p join account a on a.account_id = p.responsible order by p.made_at desc, p.plan_id desc limit 1`,
      [vietnamDate(engine.ports.now())],
    );
    const row = rows[0];
    if (row?.state !== 'RUNS') return null;
    const { state: _, ...plan } = row;
    return plan;
  });
}

/** The node itself as who acts. It reaches one unit, that of the plan, and no file. */
export const nodeActor = (engine: Engine, { unit }: Pick<BackupPlan, 'unit'>): Actor => ({ accountId: 'system', name: 'Hệ thống', position: 'NODE', unitId: unit, unitKind: engine.unit(unit)?.kind ?? '', scope: [unit] });
