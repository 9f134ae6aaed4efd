import Type from 'typebox';
import { isUsableDay, vietnamDate } from '../kernel/index.ts';
import { invalid } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import type { DutyBoard, DutyBoardInput, DutyRow } from '../contract.ts';
import { bucketDays, dutiesInScope, dutyTotals, dutyView, shownPerson, todayOf } from '../record/index.ts';

/** The part of the board that is wanted: what is overdue, today, within seven and within thirty days; or one day. */
export const DutyPartSchema = { bucket: Type.Optional(Type.Union([Type.Literal('overdue'), Type.Literal('today'), Type.Literal('week'), Type.Literal('later')])), day: Type.Optional(Type.String({ maxLength: 10 })) };

/** A part of the board with the figures of all parts: each figure is exactly its list. */
export async function dutyRows(context: Context, input: DutyBoardInput): Promise<Pick<DutyBoard, 'totals' | 'total' | 'rows'>> {
  if (input.day !== undefined && !isUsableDay(input.day)) throw invalid('duty.day', 'Ngày cần xem không có trong lịch, hoặc ngoài các năm 1850–2200. Chọn lại ngày.');
  const [totals, { counted, rows }] = await Promise.all([dutyTotals(context, input), listOf(context, input)]);
  return { totals, total: counted ?? (input.bucket === undefined ? Object.values(totals).reduce((sum, n) => sum + n, 0) : totals[input.bucket]), rows };
}

type Listed = Pick<DutyRow, 'fileId' | 'rule' | 'occasion' | 'due' | 'met' | 'explained' | 'fileNo' | 'name' | 'subjectKind' | 'unitId'> & { birth: string | null; sealed: boolean };

/** Who may write into files of a kind, unit and seal: asked once for all of them on a page. */
function amending({ engine, actor, purpose, now }: Context): (row: Pick<Listed, 'subjectKind' | 'unitId' | 'sealed'>) => boolean {
  const known = new Map<string, boolean>();
  return ({ subjectKind, unitId, sealed }) => {
    const key = JSON.stringify([subjectKind, unitId, sealed]);
    const may = known.get(key) ?? engine.authority.decide({ act: 'amend', actor, subject: { subjectKind, custodianUnit: unitId, sealed }, on: vietnamDate(now), purpose: purpose ?? 'NHAP_LIEU' }).allowed;
    known.set(key, may);
    return may;
  };
}

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
      text: `select d.file_id as "fileId", d.rule, d.occasion, d.due, d.met, d.explained, f.file_no as "fileNo", f.name, f.birth, f.sealed, d.subject_kind as "subjectKind", d.unit as "unitId"
        from (select * from duty_search where ${c.where()} order by due, file_id, rule limit ${limit} offset ${offset}) d join file_search f using (file_id) order by d.due, d.file_id, d.rule, d.occasion`,
      values: c.values,
    }),
  ]);
  const may = amending(context);
  const shown = rows.map(({ birth, sealed, ...row }) => ({ ...row, mayAmend: may({ ...row, sealed }), ...dutyView(context, row), name: shownPerson(context, { name: row.name, birth }).name, unitName: context.engine.unit(row.unitId)?.name ?? row.unitId }));
  return { counted: counted === null ? null : (counted.rows[0]?.n ?? 0), rows: shown };
}
