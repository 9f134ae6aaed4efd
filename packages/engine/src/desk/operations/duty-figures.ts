import Type from 'typebox';
import { addDays, isIsoDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { DutyFigures } from '../../contract.ts';
import { Closed, todayOf } from '../../record/index.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const LONGEST_DAYS = 366;

/**
 * Việc đúng hạn, trễ hạn theo đơn vị (draft Circular Điều 4.6): of the duties that fell due in a period, how many were met in time, late with or without a
 * reason, and how many are overdue. For heads, those above them and inspectors; duties of sealed files count only for those who may see them.
 */
export const readDutyFigures = defineOperation({
  name: 'duty.figures',
  act: 'duty.figures',
  kind: 'read',
  title: { vi: 'Xem việc đúng hạn, trễ hạn theo đơn vị', en: 'Duties in time and late by unit' },
  input: Type.Object({ from: Day, to: Day, unitId: Type.Optional(Type.String({ maxLength: 60 })) }, Closed),
  output: Type.Object({ from: Day, to: Day, rows: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context, { from, to, unitId }): Promise<DutyFigures> {
    if (!isIsoDate(from) || !isIsoDate(to) || to < from || to > addDays(from, LONGEST_DAYS)) throw invalid('duty.period', 'Khoảng ngày không đúng. Chọn từ ngày, đến ngày trong vòng một năm, ngày đầu không sau ngày cuối.');
    const { rows } = await context.tx.query<Omit<DutyFigures['rows'][number], 'unitName'>>({
      name: 'duty-figures',
      text: `select unit as "unitId", count(*) filter (where met <= due)::int as "inTime", count(*) filter (where met > due and explained)::int as "lateExplained", count(*) filter (where met > due and not explained)::int as "lateUnexplained",
          count(*) filter (where met is null and due < $4 and explained)::int as "overdueExplained", count(*) filter (where met is null and due < $4 and not explained)::int as "overdueUnexplained",
          count(*) filter (where met is null and due >= $4)::int as running
        from duty_search where unit = any ($1::text[]) and due >= $2::date and due <= $3::date and owes = any ($5::text[]) group by unit order by unit`,
      values: [context.actor.scope.filter((unit) => unitId === undefined || unit === unitId), from, to, todayOf(context), context.engine.duties.own],
    });
    context.journal({ body: { from, to, unitId: unitId ?? null, units: rows.map((row) => row.unitId) } });
    return { from, to, rows: rows.map((row) => ({ ...row, unitName: context.engine.unit(row.unitId)?.name ?? row.unitId })) };
  },
});
