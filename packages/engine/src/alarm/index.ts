/**
 * Alarm (cảnh báo): what endangers the base, found by the node itself each minute and told to whoever answers for it (Circular Điều 11.4).
 * A rule is data: what it looks at, its number and where that comes from, who sees it, when it opens and closes. Rules about conduct count entries of
 * the journal over a window and stay open until somebody acknowledged them; rules about how things stand open and close with what they find.
 * Invariants: each entry is looked at once, by its place in the tree; opening, raising, acknowledging and closing are entries; an alarm holds ids and
 * numbers, never a name; nobody acknowledges what is about themselves; a technical administrator sees only what tells nothing of people.
 */
import type { AnyOperation } from '../operation/index.ts';
import { acknowledgeAlarm } from './operations/alarm-acknowledge.ts';
import { listAlarms } from './operations/alarm-list.ts';

export const alarmOperations: readonly AnyOperation[] = [listAlarms, acknowledgeAlarm];
export { ALARM_RULES } from './catalogue.ts';
export { countAlarms } from './count.ts';
export type { Facts, MachineFacts } from './facts.ts';
export { lookForAlarms } from './look.ts';
export type { Looked } from './look.ts';
export { sendWaitingMail } from './mail.ts';
export type { Recipients, SendLetter } from './mail.ts';
export { noteJournalCheck } from './note-check.ts';
export type { AlarmRule } from './types.ts';
