/**
 * Duties: what must be done by when in the execution of a judgment, from the records of a file.
 *
 * - A duty is a rule row (`groups/`, one file a group of legal.md §11): what it hangs on, its limit, what meets it, who owes it, citation, regime.
 * - Pure and without a day of today: which duties there are, when they fall due and when they were met follows from records alone. Only `stateOf` asks for the day.
 * - The order of entry never matters; a duty is met at most once, and one act meets at most one duty of a rule. A request is answered by its own later days; of several of one day the last.
 * - Of what repeats, the periods stand up to the first that is not met after the last that is; the next shows when that one is done.
 * - What fell due before the file was kept here and is not recorded as met is not a duty of the board: nobody knows whether it was done.
 * - It is told in the file as to be looked over (`uncheckedOf`). What was said of a duty whose paper was voided or corrected meets nothing and is a point of the file (`marks.ts`).
 * - A rule whose text was not read warns and never blocks; nothing is refused for being late (draft Circular Điều 4.6).
 */
export { DUTY_GROUPS, DUTY_RULES } from './catalogue.ts';
export { dutiesOf, type Duty } from './duties-of.ts';
export { marksLeft } from './marks.ts';
export { dueOf } from './due.ts';
export { stateOf, type DutyState } from './state.ts';
export { dutyPort, DUTIES_VERSION } from './port.ts';
