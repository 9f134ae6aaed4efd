import Type from 'typebox';
import { canonicalJson, sha256Hex, vietnamDate } from '../../kernel/index.ts';
import type { Json } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { DateDay, Engine, RecordFacts } from '../../operation/index.ts';
import { Closed, Id, Purpose } from '../../record/index.ts';
import { overPopulation, populationSize } from '../population.ts';

const PAGE = 5_000;
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const MaybeInteger = Type.Union([Type.Integer(), Type.Null()]);
const Row = Type.Object({ fileId: Type.String(), fileNo: Type.String(), code: Type.String(), before: MaybeText, after: MaybeText }, Closed);

interface Asked {
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly records: readonly RecordFacts[];
  readonly today: string;
}

/** The days of a file under both books. What only the changed book cannot reckon is its fault: days that no row of it covers, or figures that give no day. */
function underChanged({ dates }: Engine, { fileNo, subjectKind, records, today }: Asked, book: unknown): readonly DateDay[] {
  try {
    return dates.days(subjectKind, records, today, book);
  } catch {
    // What the rules in use cannot reckon either is no fault of the change, and goes on as it is.
    dates.days(subjectKind, records, today);
    throw invalid('rules.change', `Với quy tắc mới, các mốc của hồ sơ ${fileNo} không tính được: có ngày không còn dòng nào của bảng áp dụng, hoặc con số mới không cho ra ngày. Giữ dòng cũ đến hết ngày cuối của nó (validTo), thêm dòng mới từ ngày kế tiếp (validFrom) và kiểm tra các con số.`);
  }
}

/**
 * So sánh quy tắc: what a changed book of rules would move, file by file, before it is switched on. One page at a call, so that a population of any size
 * is walked with its progress; each page is journalled with what it showed. Numbers and days only, no name (Circular Điều 10.1).
 */
export const rulesDiff = defineOperation({
  name: 'rules.diff',
  act: 'search',
  kind: 'read',
  title: { vi: 'So sánh mốc thời hạn khi đổi quy tắc', en: 'Compare dates under changed rules' },
  input: Type.Object({ purpose: Purpose, changes: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()), after: Type.Optional(Id) }, Closed),
  output: Type.Object({ rows: Type.Array(Row), looked: Type.Integer(), total: MaybeInteger, next: MaybeText }, Closed),
  load: noSubject,
  async run(context, { changes, after }) {
    const { engine, now } = context;
    const made = engine.dates.changedBook(changes);
    if ('problem' in made) throw invalid('rules.change', made.problem);
    const today = vietnamDate(now);
    const total = after === undefined ? await populationSize(context) : null;
    const { rows, looked, next } = await overPopulation(context, after, PAGE, ({ fileId, fileNo, subjectKind, records }) =>
      underChanged(engine, { fileNo, subjectKind, records, today }, made.book).flatMap(({ code, calculated, changed }) => (calculated === changed ? [] : [{ fileId, fileNo, code, before: calculated, after: changed }])));
    context.journal({ registry: engine.registry.name, body: { changes: sha256Hex(canonicalJson(changes as Json)), after: after ?? null, looked, results: [...new Set(rows.map(({ fileId }) => fileId))] } });
    return { rows, looked, total, next };
  },
});

