import Type from 'typebox';
import { canonicalJson, sha256Hex, vietnamDate } from '../../kernel/index.ts';
import type { Json } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Engine, MovedAnswer, RecordFacts, RulesQuestion } from '../../operation/index.ts';
import { Closed, Id, Purpose } from '../../record/index.ts';
import { overPopulation, populationSize } from '../population.ts';

const PAGE = 5_000;
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const MaybeInteger = Type.Union([Type.Integer(), Type.Null()]);
const Question = Type.Union([Type.Literal('dates'), Type.Literal('reviews'), Type.Literal('grading'), Type.Literal('combined')]);
const Row = Type.Object({ fileId: Type.String(), fileNo: Type.String(), code: Type.String(), before: MaybeText, after: MaybeText }, Closed);

interface Asked {
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly records: readonly RecordFacts[];
  readonly unit: string;
  readonly today: string;
}

/** What a book makes of a file, beside the rules in use. */
const ANSWERS: Readonly<Record<RulesQuestion, (engine: Engine, asked: Asked, book: unknown) => readonly MovedAnswer[]>> = {
  dates: ({ dates }, { subjectKind, records, today }, book) => dates.days(subjectKind, records, today, book).flatMap(({ code, calculated, changed }) => (calculated === changed ? [] : [{ code, before: calculated, after: changed }])),
  reviews: (engine, { subjectKind, records, today, unit }, book) => engine.eligibility.moved(subjectKind, records, today, engine.unit(unit)?.kind ?? '', book),
  grading: ({ grading }, { subjectKind, records, today }, book) => grading.moved(subjectKind, records, today, book),
  combined: ({ dates }, { subjectKind, records, today }, book) => dates.movedFigures(subjectKind, records, today, book),
};

/** What only the changed book cannot reckon is its fault: days that no row of it covers, or figures that give no day. */
function underChanged(engine: Engine, question: RulesQuestion, asked: Asked, book: unknown): readonly MovedAnswer[] {
  try {
    return ANSWERS[question](engine, asked, book);
  } catch {
    // What the rules in use cannot reckon either is no fault of the change, and goes on as it is.
    ANSWERS[question](engine, asked, undefined);
    throw invalid('rules.change', `Với quy tắc mới, ${question === 'dates' ? 'các mốc' : 'kết quả'} của hồ sơ ${asked.fileNo} không tính được: có ngày không còn dòng nào của bảng áp dụng, hoặc con số mới không cho ra ngày. Giữ dòng cũ đến hết ngày cuối của nó (validTo), thêm dòng mới từ ngày kế tiếp (validFrom) và kiểm tra các con số.`);
  }
}

/**
 * So sánh quy tắc: what a changed book of rules would move (the dates, unless the reviews, the grading or the combined penalties are asked about), file by file, before it is switched on. One page at a call, so that a population of any size
 * is walked with its progress; each page is journalled with what it showed. Numbers and days only, no name (Circular Điều 10.1).
 */
export const rulesDiff = defineOperation({
  name: 'rules.diff',
  act: 'search',
  kind: 'read',
  title: { vi: 'So sánh mốc thời hạn khi đổi quy tắc', en: 'Compare dates under changed rules' },
  input: Type.Object({ purpose: Purpose, changes: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()), of: Type.Optional(Question), after: Type.Optional(Id) }, Closed),
  output: Type.Object({ rows: Type.Array(Row), looked: Type.Integer(), total: MaybeInteger, next: MaybeText }, Closed),
  load: noSubject,
  async run(context, { changes, of = 'dates', after }) {
    const { engine, now } = context;
    const made = engine.dates.changedBook(changes, of);
    if ('problem' in made) throw invalid('rules.change', made.problem);
    const today = vietnamDate(now);
    const total = after === undefined ? await populationSize(context) : null;
    const { rows, looked, next } = await overPopulation(context, after, PAGE, ({ fileId, fileNo, subjectKind, records, unit }) =>
      underChanged(engine, of, { fileNo, subjectKind, records, unit, today }, made.book).map((moved) => ({ fileId, fileNo, ...moved })));
    context.journal({ registry: engine.registry.name, body: { changes: sha256Hex(canonicalJson(changes as Json)), of, after: after ?? null, looked, results: [...new Set(rows.map(({ fileId }) => fileId))] } });
    return { rows, looked, total, next };
  },
});

