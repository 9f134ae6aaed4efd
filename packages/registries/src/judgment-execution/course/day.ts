import { ARRIVALS } from './acts.ts';
import type { Happening } from './happenings.ts';
import { stepOf, type Position } from './position.ts';
import type { Act, Course } from './table.ts';

const factOf = (act: Act): string => (ARRIVALS.has(act) ? 'ARRIVAL' : act);

/** What is left of a day after one act of it: papers of different kinds that tell the same fact are one act. */
function without(left: readonly Happening[], taken: Happening): Happening[] {
  const teller = `${taken.type} ${taken.act}`;
  return left.filter((each) => each !== taken && (factOf(each.act) !== factOf(taken.act) || `${each.type} ${each.act}` === teller));
}

/** A notice that finds the person at large belongs to that flight; after his return of the same day it would open another. */
const isNoticeOfFlight = (course: Course, { state }: Position, { act }: Happening): boolean => act === 'TRUY_NA' && course.states[state]?.closed === 'ESCAPED';

function following(course: Course, from: Position, left: readonly Happening[]): readonly Happening[] {
  const possible = left.filter((each) => stepOf(course, from, each).refused === null);
  const notices = possible.filter((each) => isNoticeOfFlight(course, from, each));
  return [...notices, ...possible.filter((each) => !notices.includes(each))];
}

/** Days with more acts are taken as they come: every order of them would have to be tried. */
const MOST = 6;

/** The first order in which every act of the day is possible. */
function wholeOrder(course: Course, from: Position, left: readonly Happening[]): Happening[] | null {
  if (left.length === 0) return [];
  for (const each of following(course, from, left)) {
    const rest = wholeOrder(course, stepOf(course, from, each), without(left, each));
    if (rest !== null) return [each, ...rest];
  }
  return null;
}

/** First what is possible, in the order of acts; what is left is impossible. */
function asFarAsPossible(course: Course, start: Position, day: readonly Happening[]): Happening[] {
  const order: Happening[] = [];
  let [position, left] = [start, day];
  for (;;) {
    const next = following(course, position, left)[0] ?? left[0];
    if (next === undefined) return order;
    const { refused, ...after } = stepOf(course, position, next);
    order.push(next);
    position = after;
    left = refused === null ? without(left, next) : left.filter((each) => each !== next);
  }
}

/** The order of the acts of one day. Papers give no hours: an order in which everything was possible is the one that was. */
export function orderOfDay(course: Course, from: Position, day: readonly Happening[]): readonly Happening[] {
  if (day.length === 1) return day;
  return (day.length <= MOST ? wholeOrder(course, from, day) : null) ?? asFarAsPossible(course, from, day);
}
