import Type from 'typebox';
import { defineOperation, noSubject, refused } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';

const Many = Type.Integer({ minimum: 1, maximum: 400 });

/**
 * Lập kế hoạch sao lưu: from now on the node makes, checks, tries and clears copies by itself, and the officer who makes the plan answers for it
 * (NĐ 160/2026 Điều 10.7.c, 13.7). How often is not the plan's to say: that is the law's (`KeepingRule`). A new plan takes the place of the former.
 */
export const planBackups = defineOperation({
  name: 'backup.plan',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Lập kế hoạch sao lưu', en: 'Plan backups' },
  input: Type.Object({
    operationId: Id, state: Type.Union([Type.Literal('RUNS'), Type.Literal('STOPPED')]), hour: Type.Integer({ minimum: 0, maximum: 23 }),
    keep: Type.Object({ daily: Many, weekly: Many, monthly: Many }, Closed), oneDeviceReason: Type.Optional(Text),
  }, Closed),
  output: Type.Object({ planId: Id }, Closed),
  load: noSubject,
  async run(context, { state, hour, keep, oneDeviceReason }) {
    const { tx, actor } = context;
    const { rows } = await tx.query<{ media: number }>(`select count(*)::int media from medium where unit = $1 and state = 'IN_USE'`, [actor.unitId]);
    if (state === 'RUNS' && (rows[0]?.media ?? 0) < 2) throw refused('backup.plan-media', 'tt.d8.k5.b', 'Đơn vị chưa đăng ký đủ hai phương tiện lưu trữ nên chưa lập được kế hoạch sao lưu. Đăng ký bằng “thahs medium register” rồi làm lại.');
    const planId = context.newId();
    const at = new Date(context.now).toISOString();
    await tx.query(
      'insert into backup_plan (plan_id, unit, made_at, responsible, responsible_position, state, hour, keep_daily, keep_weekly, keep_monthly, one_device_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [planId, actor.unitId, at, actor.accountId, actor.position, state, hour, keep.daily, keep.weekly, keep.monthly, oneDeviceReason ?? null],
    );
    context.journal({ body: { planId, state, hour, keep, oneDeviceReason: oneDeviceReason ?? null } });
    return { planId };
  },
});
