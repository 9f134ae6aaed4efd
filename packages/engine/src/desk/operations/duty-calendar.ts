import Type from 'typebox';
import { addDays, isUsableDay } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { DutyCalendar } from '../../contract.ts';
import { Closed, dutiesInScope, DutyFilterSchema, todayOf } from '../../record/index.ts';

/** Lịch việc đến hạn: how many duties fall due on each day of a month, and how many of them are met. */
export const readDutyCalendar = defineOperation({
  name: 'duty.calendar',
  act: 'search',
  kind: 'read',
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  title: { vi: 'Xem lịch việc đến hạn', en: 'Calendar of duties' },
  input: Type.Object({ ...DutyFilterSchema, month: Type.String({ pattern: '^\\d{4}-\\d{2}$' }) }, Closed),
  output: Type.Object({ month: Type.String(), today: Type.String(), days: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context, input): Promise<DutyCalendar> {
    const first = `${input.month}-01`;
    if (!isUsableDay(first)) throw invalid('duty.day', 'Ngày cần xem không có trong lịch, hoặc ngoài các năm 1850–2200. Chọn lại ngày.');
    const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
    const c = dutiesInScope(context, input);
    const { rows } = await context.tx.query<{ day: string; open: number; done: number }>({
      text: `select due as day, count(*) filter (where met is null)::int as open, count(*) filter (where met is not null)::int as done from duty_search
        where ${c.where()} and due >= ${c.param(first)}::date and due <= ${c.param(last)}::date group by due order by due`,
      values: c.values,
    });
    context.journal({ body: { month: input.month, days: rows.length } });
    return { month: input.month, today: todayOf(context), days: rows };
  },
});
