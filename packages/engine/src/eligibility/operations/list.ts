import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, unitsOf } from '../../record/index.ts';
import type { EligibilityList } from '../../contract.ts';
import type { Reviewed } from '../reviewed.ts';
import { reviewedUnit } from '../reviewed.ts';
import { filtered, firstOutcome, ofOutcome, OUTCOMES, rowsOf } from '../rows.ts';
import { Outcome, questionOf, UnitSchema, unitWanted, WantedSchema } from '../wanted.ts';
import type { Question } from '../wanted.ts';
import { roundView } from '../view.ts';

const Some = Type.Array(Type.Unknown());

/** Danh sách xét giảm, tha, rút ngắn (Luật 41/2019 Điều 38, 57, 64, 89): the people of one unit against the conditions of a round, page by page; whose files were shown is journalled. */
export const listEligibility = defineOperation({
  name: 'eligibility.list',
  act: 'search',
  kind: 'read',
  title: { vi: 'Xem danh sách xét giảm, tha, rút ngắn', en: 'See who qualifies' },
  input: Type.Object({ ...WantedSchema, ...UnitSchema, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })), offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })) }, Closed),
  output: Type.Object({
    today: Type.String(), kinds: Some, kind: Type.String(), rounds: Some, round: Type.Unknown(), units: Some, unitId: Type.String(), unitName: Type.String(), outcome: Outcome, totals: Type.Record(Type.String(), Type.Integer()),
    outside: Type.Integer(), conditions: Some, total: Type.Integer(), rows: Some,
  }, Closed),
  load: noSubject,
  async run(context, input): Promise<EligibilityList> {
    const question = questionOf(context, input, unitWanted(context, input.unitId));
    const reviewed = await reviewedUnit(context, question);
    const outcome = input.outcome ?? firstOutcome(reviewed);
    const files = ofOutcome(reviewed, outcome);
    const wanted = filtered(files, input);
    const { offset = 0, limit = 100 } = input;
    const rows = await rowsOf(context, question, wanted.slice(offset, offset + limit));
    const { kind, round, unitId, unitName, today } = question;
    context.journal({ registry: context.engine.registry.name, body: { kind: kind.code, round: round.code, unit: unitId, outcome, condition: input.condition ?? null, total: wanted.length, results: rows.map(({ fileId }) => fileId) } });
    return {
      today, kinds: context.engine.eligibility.kinds.map(({ code, label }) => ({ code, label: { ...label } })), kind: kind.code, rounds: question.rounds.map(roundView), round: roundView(round),
      units: unitsOf(context).map((id) => ({ unitId: id, name: context.engine.unit(id)?.name ?? id })), unitId, unitName, outcome,
      totals: Object.fromEntries(OUTCOMES.map((each) => [each, ofOutcome(reviewed, each).length])) as EligibilityList['totals'], outside: reviewed.outside, conditions: conditionsOf(context, question, files), total: wanted.length, rows,
    };
  },
});

/** How often each condition stands in the way; those that never do are not offered. */
function conditionsOf({ engine }: Context, { kind }: Question, files: readonly Reviewed[]): EligibilityList['conditions'] {
  return engine.eligibility.conditions(kind.code).flatMap(({ code, label }) => {
    const count = filtered(files, { condition: code }).length;
    return count === 0 ? [] : [{ code, label: { ...label }, count, only: filtered(files, { condition: code, only: true }).length }];
  });
}
