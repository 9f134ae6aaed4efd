import Type from 'typebox';
import { isIsoDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { DutyBoard, DutyBoardInput, DutyRow } from '../../contract.ts';
import { bucketDays, Closed, dutiesInScope, DutyFilterSchema, dutyTotals, dutyView, shownPerson, todayOf } from '../../record/index.ts';

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
    ...DutyFilterSchema, bucket: Type.Optional(Type.Union([Type.Literal('overdue'), Type.Literal('today'), Type.Literal('week'), Type.Literal('later')])), day: Type.Optional(Type.String({ maxLength: 10 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })), offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  }, Closed),
  output: Type.Object({ today: Type.String(), totals: Type.Unknown(), total: Type.Integer(), rows: Type.Array(Type.Unknown()), groups: Type.Array(Type.Unknown()), owners: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context, input): Promise<DutyBoard> {
    if (input.day !== undefined && !isIsoDate(input.day)) throw invalid('duty.day', 'Ngày cần xem không có trong lịch. Chọn lại ngày.');
    const [totals, { counted, rows }] = await Promise.all([dutyTotals(context, input), listOf(context, input)]);
    const total = counted ?? (input.bucket === undefined ? Object.values(totals).reduce((sum, n) => sum + n, 0) : totals[input.bucket]);
    const { groups, owners, own } = context.engine.duties;
    context.journal({ body: { bucket: input.bucket ?? null, day: input.day ?? null, total, files: [...new Set(rows.map((row) => row.fileId))] } });
    return {
      today: todayOf(context), totals, total, rows, groups: Object.entries(groups).map(([code, label]) => ({ code, label })), owners: Object.entries(owners).map(([code, label]) => ({ code, label, waiting: !own.includes(code) })),
    };
  },
});

type Listed = Pick<DutyRow, 'fileId' | 'rule' | 'occasion' | 'due' | 'met' | 'explained' | 'fileNo' | 'name' | 'subjectKind' | 'unitId'> & { birth: string | null };

async function listOf(context: Context, input: DutyBoardInput): Promise<{ counted: number | null; rows: DutyRow[] }> {
  const c = dutiesInScope(context, input);
  c.add('met is null');
  const days = bucketDays(todayOf(context));
  const from = input.day ?? (input.bucket === undefined ? null : days[input.bucket].from);
  c.add(`due <= ${c.param(input.day ?? days[input.bucket ?? 'later'].to)}::date`);
  if (from !== null) c.add(`due >= ${c.param(from)}::date`);
  const { limit = 100, offset = 0 } = input;
  const [counted, { rows }] = await Promise.all([
    // The parts of the board are counted already; only a day is not.
    input.day === undefined ? null : context.tx.query<{ n: number }>({ text: `select count(*)::int as n from duty_search where ${c.where()}`, values: c.values }),
    context.tx.query<Listed>({
      text: `select d.file_id as "fileId", d.rule, d.occasion, d.due, d.met, d.explained, f.file_no as "fileNo", f.name, f.birth, d.subject_kind as "subjectKind", d.unit as "unitId"
        from (select * from duty_search where ${c.where()} order by due, file_id, rule limit ${limit} offset ${offset}) d join file_search f using (file_id) order by d.due, d.file_id, d.rule, d.occasion`,
      values: c.values,
    }),
  ]);
  const shown = rows.map(({ birth, ...row }) => ({ ...row, ...dutyView(context, row), name: shownPerson(context, { name: row.name, birth }).name, unitName: context.engine.unit(row.unitId)?.name ?? row.unitId }));
  return { counted: counted === null ? null : (counted.rows[0]?.n ?? 0), rows: shown };
}
