import { isUsableDay } from '../kernel/index.ts';
import { byGivenName } from '../names/index.ts';
import { invalid } from '../operation/index.ts';
import type { Context, Engine, GradingWindow } from '../operation/index.ts';
import type { RecordRow } from '../record/index.ts';

/** People of one sheet; a team is far smaller. */
export const MOST = 300;

export interface Member {
  readonly fileId: string;
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly name: string;
  readonly birth: string | null;
  readonly place: string | null;
  readonly records: readonly RecordRow[];
}

export function windowOf({ engine }: Pick<Context, 'engine'>, period: string, day: string): GradingWindow {
  if (!engine.codeExists('grading_period', period)) throw invalid('grading.period', 'Kỳ xếp loại không có trong danh mục. Chọn tuần, tháng, quý, 06 tháng hoặc năm.');
  if (!isUsableDay(day)) throw invalid('grading.day', 'Ngày chọn kỳ xếp loại không có trong lịch, hoặc ngoài các năm 1850–2200. Nhập lại ngày.');
  return engine.grading.window(period, day);
}

/** Teams of the unit with the number of people who are rated in them. */
export async function teamsOf({ tx, engine, actor }: Context): Promise<{ place: string | null; people: number }[]> {
  const { rows } = await tx.query<{ place: string | null; people: number }>({
    name: 'grading-teams',
    text: 'select place, count(*)::int as people from file_search where unit = $1 and status = any ($2) and subject_kind = any ($3) and not sealed group by place order by place nulls last',
    values: [actor.unitId, engine.grading.statuses, kindsOf(engine)],
  });
  return rows;
}

/** People of one team, by given name, with the records that their standing follows from. */
export async function membersOf({ tx, engine, actor }: Context, place: string | null): Promise<Member[]> {
  const { rows } = await tx.query<Member>({
    name: 'grading-members',
    text: `select f.file_id as "fileId", f.file_no as "fileNo", f.subject_kind as "subjectKind", f.name, f.birth, f.place,
        coalesce((select json_agg(json_build_object('recordId', r.record_id, 'type', r.type, 'state', r.state, 'occurredAt', r.occurred_at, 'values', r.content))
          from record r where r.file_id = f.file_id and r.state = 'current' and r.type = any ($5)), '[]') as records
      from file_search f where f.unit = $1 and f.status = any ($2) and f.subject_kind = any ($3) and not f.sealed and f.place is not distinct from $4
      limit ${MOST + 1}`,
    values: [actor.unitId, engine.grading.statuses, kindsOf(engine), place, engine.grading.reads],
  });
  if (rows.length > MOST) throw invalid('grading.too-many', `Đội này có hơn ${MOST} người. Ghi phân trại, đội, tổ vào hồ sơ rồi xếp loại theo từng đội.`);
  return rows.toSorted(byGivenName);
}

/** Kinds of subjects that have results. */
const kindsOf = (engine: Engine): readonly string[] => engine.registry.recordTypes.find(({ name }) => name === engine.grading.recordType)?.subjectKinds ?? [];
