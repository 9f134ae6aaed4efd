import Type from 'typebox';
import { Closed, Id } from '../schemas.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const State = Type.Union([Type.Literal('PROPOSED'), Type.Literal('IN_USE'), Type.Literal('REFUSED'), Type.Literal('RETIRED')]);

/** `RecoveryKeyView` of the contract. */
export const KeyShape = Type.Object({
  keyId: Id, name: Type.String(), fingerprint: Nullable, keeper: Type.String(), place: Type.String(), state: State, askedBy: Type.String(), askedAt: Type.String(), decidedBy: Nullable, decidedAt: Nullable, note: Nullable, endedAt: Nullable, triedOn: Nullable,
  mayDecide: Type.Boolean(), mayNot: Nullable,
}, Closed);
