import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Purpose, shownPerson } from '../../record/index.ts';
import { membersOf, teamsOf, windowOf } from '../team.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Label = Type.Object({ vi: Type.String(), en: Type.String() }, Closed);
const MaybeLabel = Type.Union([Label, Type.Null()]);
const Part = Type.Object({ ratingDay: Type.String(), grade: MaybeText, ratedBy: MaybeText, missing: Type.Boolean() }, Closed);
const Row = Type.Object({
  fileId: Type.String(), fileNo: Type.String(), name: Type.String(), birth: MaybeText, grade: MaybeText, ratedBy: MaybeText, previous: MaybeText, arrived: Type.Union([Type.Object({ on: Type.String(), from: MaybeText }, Closed), Type.Null()]),
  parts: Type.Array(Part), doubt: MaybeLabel, ceiling: Type.Union([Type.Object({ grade: Type.String(), sentence: Label }, Closed), Type.Null()]),
}, Closed);

/** Bảng xếp loại của đội (Luật 41/2019 Điều 35): who is rated in the window, who is already, and what is wanting below it. The people of the own unit, without sealed files. */
export const readSheet = defineOperation({
  name: 'grading.sheet',
  act: 'search',
  kind: 'read',
  title: { vi: 'Xem bảng xếp loại của đội', en: 'See the grading sheet of a team' },
  input: Type.Object({ purpose: Purpose, period: Type.String({ maxLength: 40 }), day: Type.String({ maxLength: 10 }), place: Type.Optional(Type.Union([Type.String({ maxLength: 250 }), Type.Null()])) }, Closed),
  output: Type.Object({
    window: Type.Object({ from: Type.String(), to: Type.String(), ratingDay: Type.String() }, Closed),
    meeting: MaybeLabel,
    teams: Type.Array(Type.Object({ place: MaybeText, people: Type.Integer() }, Closed)),
    rows: Type.Array(Row),
  }, Closed),
  load: noSubject,
  async run(context, input) {
    const today = vietnamDate(context.now);
    const window = windowOf(context, input.period, input.day);
    const teams = await teamsOf(context);
    const members = input.place === undefined ? [] : await membersOf(context, input.place);
    context.journal({ registry: context.engine.registry.name, body: { period: input.period, ratingDay: window.ratingDay, place: input.place ?? null, results: members.map(({ fileId }) => fileId) } });
    return {
      window, meeting: context.engine.grading.meeting(input.period, window), teams,
      rows: members.map((member) => {
        const { rated, previous, arrived, parts, doubt, ceiling } = context.engine.grading.standing(member.subjectKind, member.records, input.period, window, today);
        return {
          fileId: member.fileId, fileNo: member.fileNo, ...shownPerson(context, member), grade: rated?.grade ?? null, ratedBy: rated?.ratedBy ?? null, previous, arrived: arrived && { ...arrived }, parts: parts.map((part) => ({ ...part })), doubt,
          ceiling: ceiling && { grade: ceiling.grade, sentence: ceiling.sentence },
        };
      }),
    };
  },
});
