import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Purpose, shownPerson } from '../../record/index.ts';
import { membersOf, teamsOf, windowOf } from '../team.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Row = Type.Object({ fileId: Type.String(), fileNo: Type.String(), name: Type.String(), birth: MaybeText, grade: MaybeText, previous: MaybeText, doubt: MaybeText, ceiling: Type.Union([Type.Object({ grade: Type.String(), sentence: Type.String() }, Closed), Type.Null()]) }, Closed);

/** Bảng xếp loại của đội (Luật 41/2019 Điều 35): who is rated in the window, who is already, and what is wanting below it. The people of the own unit, without sealed files. */
export const readSheet = defineOperation({
  name: 'grading.sheet',
  act: 'search',
  kind: 'read',
  title: { vi: 'Xem bảng xếp loại của đội', en: 'See the grading sheet of a team' },
  input: Type.Object({ purpose: Purpose, period: Type.String({ maxLength: 40 }), day: Type.String({ maxLength: 10 }), place: Type.Optional(Type.Union([Type.String({ maxLength: 250 }), Type.Null()])) }, Closed),
  output: Type.Object({
    window: Type.Object({ from: Type.String(), to: Type.String(), ratingDay: Type.String() }, Closed),
    teams: Type.Array(Type.Object({ place: MaybeText, people: Type.Integer() }, Closed)),
    rows: Type.Array(Row),
  }, Closed),
  load: noSubject,
  async run(context, input) {
    const window = windowOf(context, input.period, input.day);
    const teams = await teamsOf(context);
    const members = input.place === undefined ? [] : await membersOf(context, input.place);
    context.journal({ registry: context.engine.registry.name, body: { period: input.period, ratingDay: window.ratingDay, place: input.place ?? null, results: members.map(({ fileId }) => fileId) } });
    return {
      window, teams,
      rows: members.map((member) => {
        const { rated, previous, doubt, ceiling } = context.engine.grading.standing(member.subjectKind, member.records, input.period, window);
        return { fileId: member.fileId, fileNo: member.fileNo, ...shownPerson(context, member), grade: rated?.grade ?? null, previous, doubt, ceiling: ceiling && { ...ceiling } };
      }),
    };
  },
});
