import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed } from '../../record/index.ts';
import { takeList, TakenInput, TakenOutput } from '../paper.ts';

/** In danh sách đề nghị (Circular Điều 4.7, 10.1): the list as a numbered paper of one's own unit; every file in it counts it as a look. */
export const printEligibility = defineOperation({
  name: 'eligibility.print',
  act: 'print',
  kind: 'change',
  title: { vi: 'In danh sách xét giảm, tha, rút ngắn', en: 'Print who qualifies' },
  input: Type.Object(TakenInput, Closed),
  output: TakenOutput,
  load: noSubject,
  run: (context, input) => takeList(context, input, 'paper'),
});
