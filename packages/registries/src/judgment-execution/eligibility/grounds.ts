import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts, Review } from '@thahs/engine/operation';
import type { SpecialGroundKind } from '../../shared/code-lists/special-ground.ts';
import { label } from '../../shared/label.ts';
import { addMonths } from '../calculation/dates.ts';
import { dayIn, textIn, type FileFacts } from '../dates/index.ts';
import { review } from './answer.ts';
import { holds, type Found } from './found.ts';
import { noChildBirth, noGroundPaper } from './missing.ts';

/** A ground that lets somebody be reviewed sooner, or what has to be entered to know whether there is one. */
export interface Ground<Kind extends SpecialGroundKind> {
  readonly kind: Kind | null;
  readonly record: RecordFacts | null;
  readonly missing: readonly MissingFact[];
}

interface Asked<Kind extends SpecialGroundKind> {
  readonly on: IsoDate;
  readonly kinds: readonly Kind[];
  /** Decision that was made last: a merit from before it was looked at there. */
  readonly lastDecided: IsoDate | null;
}

const CHILD_MONTHS = 36;

function stands(record: RecordFacts, { on, lastDecided }: Pick<Asked<SpecialGroundKind>, 'on' | 'lastDecided'>): boolean {
  const [since, until, child, kind] = [dayIn(record, 'since'), dayIn(record, 'until'), dayIn(record, 'childBirthDate'), textIn(record, 'kind')];
  if (since === null || since > on || (until !== null && until < on)) return false;
  if (kind === 'NUOI_CON_NHO' && child !== null) return on < addMonths(child, CHILD_MONTHS);
  return kind !== 'LAP_CONG' || lastDecided === null || since > lastDecided;
}

const lacks = (record: RecordFacts): MissingFact[] => [
  ...(textIn(record, 'paperNo') === '' ? [noGroundPaper] : []),
  ...(textIn(record, 'kind') === 'NUOI_CON_NHO' && dayIn(record, 'childBirthDate') === null ? [noChildBirth] : []),
];

/** The ground that stands on the day of a review (BLHS Điều 64, 66.1.đ; Luật 41/2019 Điều 58.2, 64, 89, 102): it counts with its paper only. */
export function groundOf<Kind extends SpecialGroundKind>(facts: FileFacts, asked: Asked<Kind>): Ground<Kind> {
  const standing = facts.of('special_ground', 'since').filter((record) => asked.kinds.some((kind) => kind === record.values['kind']) && stands(record, asked));
  const record = standing.find((each) => lacks(each).length === 0) ?? null;
  const kind = asked.kinds.find((each) => each === record?.values['kind']) ?? null;
  return { kind, record, missing: record === null ? [...new Set(standing.flatMap(lacks))] : [] };
}

const proven = label('Có căn cứ được xét đặc biệt, đã có giấy tờ chứng minh', 'There is a special ground with its paper');
/** Which ground it is stays in its record: lists tell that there is one. */
export const bySpecialGround = (record: RecordFacts): Found => holds(proven, record);

/** A review that a ground could turn: with the ground where its paper is there, open where it is not. `lifts`: the conditions that the ground makes milder. */
export function turnedBy<Kind extends SpecialGroundKind>(ordinary: Review, lifts: readonly string[], { kind, record, missing }: Ground<Kind>, special: (kind: Kind, record: RecordFacts) => Review): Review {
  const isLifted = ({ code, state }: Review['conditions'][number]): boolean => state === 'unmet' && lifts.includes(code);
  if (!ordinary.conditions.some(isLifted)) return ordinary;
  if (kind !== null && record !== null) return special(kind, record);
  if (missing.length === 0) return ordinary;
  return review(ordinary.conditions.map((each) => (isLifted(each) ? { ...each, state: 'unknown', missing } : each)), ordinary.amount, ordinary.doubts);
}
