import Type from 'typebox';
import { conflict, defineOperation, notFound, refused } from '../../operation/index.ts';
import { Closed, Id } from '../../record/index.ts';
import { codesSeenBy } from '../catalogue.ts';
import { OWN } from '../may-acknowledge.ts';
import type { Detail } from '../types.ts';

interface Row {
  readonly unit: string;
  readonly code: string;
  readonly clause: string;
  readonly times: number;
  readonly detail: Detail;
  readonly closedAt: Date | null;
  readonly by: string | null;
}

/** Xác nhận cảnh báo (Circular Điều 11.4): somebody says that they look into it and what they found; the one whose conduct it is about cannot. */
export const acknowledgeAlarm = defineOperation({
  name: 'alarm.acknowledge',
  act: 'alarm.acknowledge',
  kind: 'change',
  title: { vi: 'Xác nhận cảnh báo', en: 'Acknowledge an alarm' },
  input: Type.Object({ operationId: Id, alarmId: Id, reason: Type.String({ minLength: 5, maxLength: 500, pattern: '\\S' }) }, Closed),
  output: Type.Object({}, Closed),
  async load(tx, { alarmId }, _engine, actor) {
    const { rows } = await tx.query<Row>(
      'select unit, code, clause, times, detail, closed_at as "closedAt", acknowledged_by as by from alarm where alarm_id = $1 and unit = any ($2) and code = any ($3) for update', [alarmId, actor.scope, codesSeenBy(actor.position)]);
    const alarm = rows[0];
    if (!alarm) throw notFound('alarm.not-found', 'Không có cảnh báo này trong phạm vi của đơn vị. Tải lại trang.');
    return { subject: null, targetUnit: alarm.unit, alarm };
  },
  async run(context, { alarmId, reason }, { alarm }) {
    if (alarm.detail['accountId'] === context.actor.accountId) throw refused('alarm.own', 'tt.d11.k4', OWN);
    if (alarm.closedAt !== null) throw conflict('alarm.closed', 'Cảnh báo này đã đóng, không còn phải xác nhận. Tải lại trang.');
    if (alarm.by !== null) throw conflict('alarm.acknowledged', 'Cảnh báo này đã có người xác nhận. Tải lại trang.');
    await context.tx.query('update alarm set acknowledged_by = $2, acknowledged_at = $3, acknowledged_times = times, reason = $4 where alarm_id = $1', [alarmId, context.actor.accountId, new Date(context.now).toISOString(), reason.trim()]);
    context.journal({ unit: alarm.unit, body: { alarmId, code: alarm.code, times: alarm.times, reason: reason.trim() } });
    return {};
  },
});
