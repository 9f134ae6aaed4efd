import Type from 'typebox';
import { Closed, Id, Nullable } from '../schemas.ts';

const State = Type.Union([Type.Literal('BEGUN'), Type.Literal('READY'), Type.Literal('CONCLUDED'), Type.Literal('RETURNED'), Type.Literal('CONFIRMED')]);
const Result = Type.Union([Type.Literal('MATCHES'), Type.Literal('DIFFERS'), Type.Literal('PAPER_MISSING')]);

/** `ReconciliationHead` of the contract. */
export const Head = Type.Object({
  reconciliationId: Id, unit: Type.String(), unitName: Type.String(), month: Type.String(), state: State, begunAt: Type.String(), begunBy: Nullable, runAt: Nullable, faults: Type.Union([Type.Integer(), Type.Null()]),
  files: Type.Integer(), stated: Type.Integer(), differ: Type.Integer(), missing: Type.Integer(), words: Nullable, askedBy: Nullable, askedAt: Nullable, decidedBy: Nullable, decidedAt: Nullable, note: Nullable, mayDecide: Type.Boolean(), mayNot: Nullable,
}, Closed);

export const Sample = Type.Object({
  fileId: Id, place: Type.Integer(), fileNo: Type.String(), subjectKind: Type.String(), sealed: Type.Boolean(), opened: Type.Boolean(), mayState: Type.Boolean(), result: Type.Union([Result, Type.Null()]), words: Nullable, statedBy: Nullable, statedAt: Nullable, changedAt: Nullable,
}, Closed);

export const Draw = Type.Union([Type.Object({ drawnAt: Type.String(), treeSize: Type.Integer(), root: Type.String(), population: Type.Integer(), size: Type.Integer() }, Closed), Type.Null()]);
export const Step = Type.Object({ entryId: Id, act: Type.String(), at: Type.String(), by: Type.String(), reason: Nullable }, Closed);
