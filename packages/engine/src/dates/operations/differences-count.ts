import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Purpose } from '../../record/index.ts';
import { differencesOf, figureDifferencesOf } from '../difference-rows.ts';
import { overPopulation } from '../population.ts';

/** So many files are compared for one figure; a unit with more is told that there are others. */
const MOST_COMPARED = 20_000;

/** Số chênh lệch mốc thời hạn: how many dates the list of differences has, for the work desk; no name and no file is told. */
export const countDifferences = defineOperation({
  name: 'differences.count',
  act: 'search',
  kind: 'read',
  title: { vi: 'Đếm chênh lệch mốc thời hạn', en: 'Count differences of dates' },
  input: Type.Object({ purpose: Purpose }, Closed),
  output: Type.Object({ found: Type.Integer(), looked: Type.Integer(), whole: Type.Boolean() }, Closed),
  load: noSubject,
  async run(context) {
    const today = vietnamDate(context.now);
    const { rows: { length: found }, looked, next } = await overPopulation(context, undefined, MOST_COMPARED, (file) => [...differencesOf(context, [file], today), ...figureDifferencesOf(context, [file], today)]);
    context.journal({ registry: context.engine.registry.name, body: { found, looked } });
    return { found, looked, whole: next === null };
  },
});
