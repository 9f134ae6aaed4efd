import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed } from '../../record/index.ts';
import { takeList, TakenInput, TakenOutput } from '../paper.ts';

/** Xuất danh sách xét (Circular Điều 10.1): of one's own unit, as it is filtered; every file in it counts it as a look. */
export const exportEligibility = defineOperation({
  name: 'eligibility.export',
  act: 'export',
  kind: 'change',
  title: { vi: 'Xuất danh sách xét giảm, tha, rút ngắn', en: 'Export who qualifies' },
  input: Type.Object({ ...TakenInput, format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) }, Closed),
  output: TakenOutput,
  load: noSubject,
  run: (context, input) => takeList(context, input, input.format),
});
