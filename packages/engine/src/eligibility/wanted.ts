import Type from 'typebox';
import { vietnamDate } from '../kernel/index.ts';
import { invalid, refused } from '../operation/index.ts';
import type { Context, ReviewKind, ReviewRound } from '../operation/index.ts';
import { Purpose, unitsOf } from '../record/index.ts';

const Code = Type.String({ maxLength: 60 });
export const Outcome = Type.Union([Type.Literal('eligible'), Type.Literal('waiting'), Type.Literal('not-eligible'), Type.Literal('unknown')]);
export const WantedSchema = { purpose: Purpose, kind: Type.Optional(Code), round: Type.Optional(Code), outcome: Type.Optional(Outcome), condition: Type.Optional(Code), only: Type.Optional(Type.Boolean()) };
export const UnitSchema = { unitId: Type.Optional(Code) };

export interface Wanted {
  readonly kind?: string;
  readonly round?: string;
  readonly unitId?: string;
}

/** What is reviewed, for which day, of which unit. */
export interface Question {
  readonly kind: ReviewKind;
  readonly rounds: readonly ReviewRound[];
  readonly round: ReviewRound;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly today: string;
}

/** A purpose opens the units that its clause speaks of. */
const clauseOfPurpose = ({ engine, purpose, decision }: Context): string => engine.purposes.find(({ code }) => code === purpose)?.clause ?? decision.clause;

function kindOf({ engine }: Context, code: string | undefined): ReviewKind {
  const kind = code === undefined ? engine.eligibility.kinds[0] : engine.eligibility.kinds.find((each) => each.code === code);
  if (!kind) throw invalid('eligibility.kind', 'Không có loại xét này. Chọn giảm thời hạn, tha tù trước thời hạn hoặc rút ngắn thời gian thử thách.');
  return kind;
}

/** The round that is wanted, or the next one. */
export function questionOf(context: Context, wanted: Wanted, ofUnit: string): Question {
  const { engine, now } = context;
  const kind = kindOf(context, wanted.kind);
  const unit = engine.unit(ofUnit);
  const today = vietnamDate(now);
  const unitKind = unit?.kind ?? '';
  const rounds = engine.eligibility.rounds(kind.code, today, unitKind);
  const round = wanted.round === undefined ? (rounds.find(({ day }) => day >= today) ?? rounds.at(-1)) : rounds.find(({ code }) => code === wanted.round);
  if (!round) throw invalid('eligibility.round', 'Đợt xét này không còn trong danh sách các đợt. Chọn lại đợt.');
  return { kind, rounds, round, unitId: ofUnit, unitName: unit?.name ?? ofUnit, unitKind, today };
}

/** The unit whose list is wanted, when the purpose opens it. */
export function unitWanted(context: Context, unitId: string | undefined): string {
  const unit = unitId ?? context.actor.unitId;
  if (!unitsOf(context).includes(unit)) throw refused('eligibility.unit', clauseOfPurpose(context), 'Mục đích đang dùng không xem được danh sách xét của đơn vị này. Chọn đơn vị của mình, hoặc đổi mục đích.');
  return unit;
}
