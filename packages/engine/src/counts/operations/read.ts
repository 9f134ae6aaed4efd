import Type from 'typebox';
import { addDays, isIsoDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject, refused } from '../../operation/index.ts';
import type { Context, RecordFacts } from '../../operation/index.ts';
import { Closed, Purpose, unitsOf } from '../../record/index.ts';
import type { CountsRow } from '../../contract.ts';

/** Every file is folded once however long the period is: its length costs nothing, and ten years are what a term on average takes. */
const LONGEST_DAYS = 3_653;
/** Files of one answer, of a unit or of those below it together: some seconds of reading. */
const MOST_FILES = 100_000;
/** Files that are read at once; memory does not follow the size of the unit. */
const PAGE = 2_000;

const LabelSchema = Type.Object({ vi: Type.String(), en: Type.String() }, Closed);
const Group = Type.Object({ code: Type.String(), label: LabelSchema }, Closed);
const Figures = Type.Record(Type.String(), Type.Integer());

/**
 * Số liệu tăng, giảm của đơn vị (NĐ 59/2020 Điều 8.1): of one unit, or of it and those that lay below it on the last day of
 * the period in one figure, from the courses of their files. A unit that lay there then and is out of reach today is named and not counted.
 */
export const readCounts = defineOperation({
  name: 'counts.read',
  act: 'search',
  kind: 'read',
  title: { vi: 'Xem số liệu tăng, giảm', en: 'See the figures of a period' },
  input: Type.Object({ purpose: Purpose, from: Type.String({ maxLength: 10 }), to: Type.String({ maxLength: 10 }), unitId: Type.Optional(Type.String({ maxLength: 60 })), withBelow: Type.Optional(Type.Boolean()) }, Closed),
  output: Type.Object({
    unitName: Type.String(), outside: Type.Array(Type.String()), increases: Type.Array(Group), decreases: Type.Array(Group),
    rows: Type.Array(Type.Object({ kind: Type.String(), opening: Type.Integer(), increases: Figures, decreases: Figures, closing: Type.Integer() }, Closed)),
  }, Closed),
  load: noSubject,
  async run(context, input) {
    const { engine, actor } = context;
    const { from, to } = input;
    if (!isIsoDate(from) || !isIsoDate(to) || to < from || to > addDays(from, LONGEST_DAYS)) throw invalid('counts.period', 'Khoảng ngày không đúng. Chọn từ ngày, đến ngày trong vòng mười năm, ngày đầu không sau ngày cuối.');
    const unit = input.unitId ?? actor.unitId;
    if (!unitsOf(context).includes(unit)) throw refused('counts.unit', clauseOfPurpose(context), 'Mục đích đang dùng không xem được số liệu của đơn vị này. Chọn đơn vị của mình, hoặc đổi mục đích.');
    const below = input.withBelow === true ? engine.unitsUnder(unit, to) : [];
    const units = [unit, ...below.flatMap(({ unitId }) => (unitId !== unit && unitsOf(context).includes(unitId) ? [unitId] : []))];
    const outside = below.filter(({ unitId }) => !units.includes(unitId)).map(({ name }) => name);
    const rows = await countAll(context, units, from, to);
    context.journal({ unit: actor.unitId, body: { unit, ...(input.withBelow === true ? { withBelow: true, units } : {}), from, to } });
    return { unitName: engine.unit(unit)?.name ?? unit, outside, increases: groups(engine.counts.increases), decreases: groups(engine.counts.decreases), rows };
  },
});

/** A purpose opens the units that its clause speaks of. */
const clauseOfPurpose = ({ engine, purpose, decision }: Context): string => engine.purposes.find(({ code }) => code === purpose)?.clause ?? decision.clause;

const groups = (given: Context['engine']['counts']['increases']) => given.map(({ code, label }) => ({ code, label: { ...label } }));

async function countAll(context: Context, units: readonly string[], from: string, to: string): Promise<CountsRow[]> {
  const rows = new Map<string, CountsRow>();
  let read = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await filesAfter(context, units, after);
    read += page.length;
    if (read > MOST_FILES) throw invalid('counts.too-many', `Có hơn ${MOST_FILES.toLocaleString('vi')} hồ sơ để tính một lần. Bỏ chọn đơn vị cấp dưới và xem từng đơn vị.`);
    for (const file of page) add(rows, file.subjectKind, context.engine.counts.flow(file.subjectKind, file.records, file.openedOn, from, to));
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.fileId;
  }
  // In the order of the registry; a kind of which there was nobody at any time has no row.
  return context.engine.registry.subjectKinds.flatMap(({ code }) => rows.get(code) ?? []);
}

interface CountedFile {
  readonly fileId: string;
  readonly subjectKind: string;
  readonly openedOn: string;
  readonly records: readonly RecordFacts[];
}

async function filesAfter({ tx, engine }: Context, units: readonly string[], after: string): Promise<CountedFile[]> {
  const { rows } = await tx.query<CountedFile>({
    name: 'counts-files',
    text: `select f.file_id as "fileId", f.subject_kind as "subjectKind", to_char(g.opened_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "openedOn",
        coalesce((select json_agg(json_build_object('recordId', r.record_id, 'type', r.type, 'state', r.state, 'occurredAt', r.occurred_at, 'values', r.content))
          from record r where r.file_id = f.file_id and r.state = 'current' and r.type = any ($3)), '[]') as records
      from file_search f join file g using (file_id) where f.unit = any ($1::text[]) and f.file_id > $2 order by f.file_id limit ${PAGE}`,
    values: [units, after, engine.counts.reads],
  });
  return rows;
}

function add(rows: Map<string, CountsRow>, kind: string, flow: ReturnType<Context['engine']['counts']['flow']>): void {
  if (flow.opening === 0 && flow.increases.length === 0) return;
  const row = rows.get(kind) ?? { kind, opening: 0, increases: {}, decreases: {}, closing: 0 };
  row.opening += flow.opening;
  row.closing += flow.closing;
  for (const way of flow.increases) row.increases[way] = (row.increases[way] ?? 0) + 1;
  for (const way of flow.decreases) row.decreases[way] = (row.decreases[way] ?? 0) + 1;
  rows.set(kind, row);
}
