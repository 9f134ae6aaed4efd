import Type from 'typebox';
import { Closed, Id, Nullable } from '../schemas.ts';

const Kind = Type.Union([Type.Literal('PERIODIC'), Type.Literal('AD_HOC')]);
const State = Type.Union([Type.Literal('OPEN'), Type.Literal('CONCLUDED'), Type.Literal('RETURNED'), Type.Literal('CONFIRMED')]);
const Verdict = Type.Union([Type.Literal('MEETS'), Type.Literal('FAILS'), Type.Literal('NOT_APPLICABLE')]);
const Evidence = Type.Union([Type.Object({ point: Type.String(), holds: Type.Union([Type.Boolean(), Type.Null()]), vi: Type.String(), en: Type.String() }, Closed), Type.Null()]);

/** `CheckHead` of the contract. */
export const Head = Type.Object({
  checkId: Id, unit: Type.String(), unitName: Type.String(), kind: Kind, quarter: Type.String(), orderedBy: Nullable, reason: Nullable, state: State, begunBy: Nullable, begunAt: Type.String(), points: Type.Integer(), stated: Type.Integer(), fails: Type.Integer(),
  words: Nullable, askedBy: Nullable, askedAt: Nullable, decidedBy: Nullable, decidedAt: Nullable, note: Nullable, mayDecide: Type.Boolean(), mayNot: Nullable,
}, Closed);

export const Point = Type.Object({
  point: Type.String(), clause: Type.String(), citation: Type.String(), question: Type.Object({ vi: Type.String(), en: Type.String() }, Closed), atBeginning: Evidence, evidence: Evidence, needsWords: Type.Array(Verdict), verdict: Type.Union([Verdict, Type.Null()]), words: Nullable, measure: Nullable, measureBy: Nullable, statedBy: Nullable,
  former: Type.Union([Type.Object({ quarter: Type.String(), measure: Type.String(), measureBy: Type.String() }, Closed), Type.Null()]),
}, Closed);
