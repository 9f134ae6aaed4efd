import type { ConditionState, Review, ReviewRound } from '@thahs/engine/operation';

const STATES: Readonly<Record<Exclude<ConditionState, 'met'>, string>> = { unmet: 'chưa đạt', waits: 'chờ', unknown: 'chưa có thông tin' };

/** How a review comes out, in one line: the round, then every condition that stands in the way, or how far it may go. */
export function shownOutcome(round: ReviewRound, { conditions, amount }: Review): string {
  const wanting = conditions.flatMap(({ label, state }) => (state === 'met' ? [] : [`${label.vi} (${STATES[state]})`]));
  return `${round.label.vi}: ${wanting.length > 0 ? wanting.join(', ') : `đủ điều kiện${amount === null ? '' : `, ${amount.vi}`}`}`;
}
