import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { DutyBoard } from '../../contract.ts';
import { Closed, DutyFilterSchema, todayOf } from '../../record/index.ts';
import { dutyRows, DutyPartSchema } from '../duty-rows.ts';

/**
 * Bảng việc đến hạn: the duties of the files in reach that are not met, by their last day seen from today in Vietnam. What is overdue, today, within seven
 * and within thirty days; the figures are exactly the lists (Luật 41/2019; draft Circular Điều 4.6).
 */
export const readDutyBoard = defineOperation({
  name: 'duty.board',
  act: 'search',
  kind: 'read',
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  title: { vi: 'Xem việc đến hạn', en: 'Duties with a time limit' },
  input: Type.Object({
    ...DutyFilterSchema, ...DutyPartSchema,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })), offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  }, Closed),
  output: Type.Object({ today: Type.String(), totals: Type.Unknown(), total: Type.Integer(), rows: Type.Array(Type.Unknown()), groups: Type.Array(Type.Unknown()), owners: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context, input): Promise<DutyBoard> {
    const { totals, total, rows } = await dutyRows(context, input);
    const { groups, owners, own } = context.engine.duties;
    context.journal({ body: { bucket: input.bucket ?? null, day: input.day ?? null, total, files: [...new Set(rows.map((row) => row.fileId))] } });
    return {
      today: todayOf(context), totals, total, rows, groups: Object.entries(groups).map(([code, label]) => ({ code, label })), owners: Object.entries(owners).map(([code, label]) => ({ code, label, waiting: !own.includes(code) })),
    };
  },
});
