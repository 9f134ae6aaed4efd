import Type from 'typebox';
import type { AlarmList, AlarmSeverity, AlarmView } from '../../contract/alarm-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { accountNames, Closed } from '../../record/index.ts';
import { alarmRule, codesSeenBy } from '../catalogue.ts';
import { mayAcknowledge } from '../may-acknowledge.ts';
import type { AlarmRule, Detail, Say } from '../types.ts';

const MOST_CLOSED = 200;

interface Row {
  alarmId: string;
  unit: string;
  code: string;
  severity: AlarmSeverity;
  clause: string;
  openedAt: Date;
  lastSeenAt: Date;
  times: number;
  detail: Detail;
  closedAt: Date | null;
  by: string | null;
  at: Date | null;
  reason: string | null;
}

const COLUMNS = `alarm_id as "alarmId", unit, code, severity, clause, opened_at as "openedAt", last_seen_at as "lastSeenAt", times, detail, closed_at as "closedAt", acknowledged_by as by, acknowledged_at as at, reason`;

/** Cảnh báo (Circular Điều 11.4): those of the units one answers for, of the kinds that the position is to see; open ones, and of the closed the last. */
export const listAlarms = defineOperation({
  name: 'alarm.list',
  act: 'alarm.read',
  kind: 'read',
  title: { vi: 'Xem cảnh báo', en: 'View alarms' },
  input: Type.Object({ closed: Type.Optional(Type.Boolean()) }, Closed),
  output: Type.Object({ alarms: Type.Array(Type.Unknown()), lookedAt: Type.Union([Type.String(), Type.Null()]) }, Closed),
  load: noSubject,
  async run(context, { closed }): Promise<AlarmList> {
    const { tx, actor } = context;
    const which = closed === true ? `closed_at is not null order by closed_at desc limit ${MOST_CLOSED}` : `closed_at is null order by array_position(array['critical', 'warning', 'notice'], severity), acknowledged_at is not null, opened_at desc`;
    const { rows } = await tx.query<Row>(`select ${COLUMNS} from alarm where unit = any ($1) and code = any ($2) and ${which}`, [actor.scope, codesSeenBy(actor.position)]);
    const say = await sayer(context, rows);
    const lookedAt = (await tx.query<{ at: Date | null }>('select looked_at as at from alarm_cursor')).rows[0]?.at ?? null;
    context.journal({ body: { closed: closed === true, alarms: rows.map((row) => row.alarmId) } });
    const alarms = rows.flatMap((row) => {
      const rule = alarmRule(row.code);
      return rule ? [viewOf(context, row, rule, say, lookedAt)] : [];
    });
    return { alarms, lookedAt: lookedAt?.toISOString() ?? null };
  },
});

function viewOf(context: Context, row: Row, rule: AlarmRule, say: Say, lookedAt: Date | null): AlarmView {
  const { engine } = context;
  // How things stand is seen at each look for as long as it is so.
  const seen = rule.kind === 'state' && row.closedAt === null && lookedAt !== null ? lookedAt : row.lastSeenAt;
  return {
    alarmId: row.alarmId, code: row.code, severity: row.severity, clause: row.clause, citation: engine.clauses.citation(row.clause), unitName: say.unit(row.unit),
    title: rule.title, message: rule.told(row.detail, row.times, say), means: rule.means, todo: rule.todo, number: rule.number, link: rule.link,
    openedAt: row.openedAt.toISOString(), lastSeenAt: seen.toISOString(), times: row.times, closedAt: row.closedAt?.toISOString() ?? null,
    acknowledged: row.by === null || row.at === null ? null : { by: say.account(row.by), at: row.at.toISOString(), reason: row.reason ?? '' },
    can: { acknowledge: mayAcknowledge(engine, context.actor, row, vietnamDate(context.now)) },
  };
}

/** Names are given when they are shown, and only to whoever may see the alarm; the row holds ids. */
async function sayer(context: Context, rows: readonly Row[]): Promise<Say> {
  const ids = rows.flatMap(({ detail, by }) => [detail['accountId'], by].flatMap((id) => (typeof id === 'string' ? [id] : [])));
  const names = await accountNames(context.tx, ids);
  const labelled = rows.some(({ detail }) => 'mediumId' in detail || 'machineId' in detail);
  const labels = new Map(labelled ? (await context.tx.query<{ id: string; label: string }>('select medium_id as id, label from medium union all select machine_id, label from machine')).rows.map(({ id, label }) => [id, label]) : []);
  return { account: (id) => names.get(id) ?? id, medium: (id) => labels.get(id) ?? id, machine: (id) => labels.get(id) ?? id, unit: (id) => context.engine.unit(id)?.name ?? id };
}
