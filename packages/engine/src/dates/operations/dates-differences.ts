import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, LabelSchema, Purpose } from '../../record/index.ts';
import { differencesOf, figureDifferencesOf } from '../difference-rows.ts';
import { populationPage } from '../population.ts';

const PAGE = 2_000;
const Row = Type.Object({
  fileId: Type.String(), fileNo: Type.String(), name: Type.String(), unitName: Type.String(), code: Type.String(), label: LabelSchema, official: Type.String(), calculated: Type.String(), difference: Type.Integer(),
}, Closed);
const FigureRow = Type.Object({
  fileId: Type.String(), fileNo: Type.String(), name: Type.String(), unitName: Type.String(), code: Type.String(), label: LabelSchema, official: LabelSchema, calculated: LabelSchema, difference: LabelSchema,
}, Closed);

/**
 * Chênh lệch mốc thời hạn: files whose official day, or combined penalty, is not the calculated one, page by page over the files that the purpose opens. Nothing is
 * mended by it: the official day counts until a decision says otherwise (NĐ 59/2020 Điều 9.2).
 */
export const listDifferences = defineOperation({
  name: 'dates.differences',
  act: 'search',
  kind: 'read',
  title: { vi: 'Xem chênh lệch mốc thời hạn', en: 'See differences of dates' },
  input: Type.Object({ purpose: Purpose, after: Type.Optional(Id) }, Closed),
  output: Type.Object({ rows: Type.Array(Row), figures: Type.Array(FigureRow), looked: Type.Integer(), next: Type.Union([Type.String(), Type.Null()]) }, Closed),
  load: noSubject,
  async run(context, { after }) {
    const { engine, now } = context;
    const today = vietnamDate(now);
    const { files, next } = await populationPage(context, after, PAGE);
    const rows = differencesOf(context, files, today);
    const figures = figureDifferencesOf(context, files, today);
    context.journal({ registry: engine.registry.name, body: { after: after ?? null, looked: files.length, results: [...rows, ...figures].map(({ fileId }) => fileId) } });
    return { rows, figures, looked: files.length, next };
  },
});
