import Type from 'typebox';
import { addDays, isIsoDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { TimelinessView } from '../../contract.ts';
import { Closed } from '../../record/index.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const LONGEST_DAYS = 366;
const SHOWN = 200;

/** The beginning of a day in Vietnam. */
const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/**
 * Nhập chậm theo đơn vị (Circular Điều 4.6; NĐ 160/2026 Điều 8.5.c): who enters for a unit or answers for it, its superior and the inspector see what
 * was entered late in a period, and why. Records of sealed files count only for those who may see them.
 */
export const readTimeliness = defineOperation({
  name: 'timeliness.read',
  act: 'timeliness.read',
  kind: 'read',
  title: { vi: 'Xem nhập chậm theo đơn vị', en: 'Late entries by unit' },
  input: Type.Object({ from: Day, to: Day, unitId: Type.Optional(Type.String({ maxLength: 60 })) }, Closed),
  output: Type.Object({
    from: Day, to: Day, entered: Type.Integer(), late: Type.Integer(), unexplained: Type.Integer(), rows: Type.Array(Type.Unknown()), lateRecords: Type.Array(Type.Unknown()),
  }, Closed),
  load: noSubject,
  async run(context, input): Promise<TimelinessView> {
    const { from, to } = input;
    if (!isIsoDate(from) || !isIsoDate(to) || to < from || to > addDays(from, LONGEST_DAYS)) {
      throw invalid('timeliness.period', 'Khoảng ngày không đúng. Chọn từ ngày, đến ngày trong vòng một năm, ngày đầu không sau ngày cuối.');
    }
    const units = context.actor.scope.filter((unit) => input.unitId === undefined || unit === input.unitId);
    const period = [units, startOf(from), startOf(addDays(to, 1))];
    const rows = await countsOf(context, period);
    const lateRecords = await latestOf(context, period);
    const sum = (pick: (row: TimelinessView['rows'][number]) => number): number => rows.reduce((total, row) => total + pick(row), 0);
    const view = { from, to, entered: sum((r) => r.entered), late: sum((r) => r.late), unexplained: sum((r) => r.unexplained), rows, lateRecords };
    context.journal({ body: { from, to, unitId: input.unitId ?? null, late: view.late, records: lateRecords.map((r) => r.recordId) } });
    return view;
  },
});

const IN_PERIOD = `from record r join file_search f using (file_id) where r.custodian_unit = any ($1) and r.entered_at >= $2 and r.entered_at < $3 and r.due_at is not null and r.state = 'current'`;

async function countsOf(context: Context, period: unknown[]): Promise<TimelinessView['rows']> {
  const { rows } = await context.tx.query<{ unitId: string; type: string; entered: number; late: number; unexplained: number }>({
    name: 'timeliness-counts',
    text: `select r.custodian_unit as "unitId", r.type, count(*)::int as entered, count(*) filter (where r.entered_at > r.due_at)::int as late,
        count(*) filter (where r.entered_at > r.due_at and r.late_reason is null)::int as unexplained
      ${IN_PERIOD} group by r.custodian_unit, r.type order by late desc, entered desc, r.custodian_unit, r.type`,
    values: period,
  });
  return rows.map((row) => ({ ...row, unitName: context.engine.unit(row.unitId)?.name ?? row.unitId, label: labelOf(context, row.type) }));
}

async function latestOf(context: Context, period: unknown[]): Promise<TimelinessView['lateRecords']> {
  const { rows } = await context.tx.query<{ fileId: string; fileNo: string; unitId: string; recordId: string; type: string; occurredAt: string; dueAt: Date; enteredAt: Date; reason: string | null }>({
    name: 'timeliness-latest',
    text: `select r.file_id as "fileId", f.file_no as "fileNo", r.custodian_unit as "unitId", r.record_id as "recordId", r.type, r.occurred_at as "occurredAt", r.due_at as "dueAt", r.entered_at as "enteredAt", r.late_reason as reason
      ${IN_PERIOD} and r.entered_at > r.due_at order by r.entered_at desc, r.record_id limit ${SHOWN}`,
    values: period,
  });
  return rows.map(({ unitId, type, dueAt, enteredAt, ...row }) => ({
    ...row, unitName: context.engine.unit(unitId)?.name ?? unitId, label: labelOf(context, type), dueAt: dueAt.toISOString(), enteredAt: enteredAt.toISOString(),
  }));
}

function labelOf(context: Context, type: string): TimelinessView['rows'][number]['label'] {
  return context.engine.registry.recordTypes.find((t) => t.name === type)?.label ?? { vi: type, en: type };
}
