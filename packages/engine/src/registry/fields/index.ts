/**
 * Field kinds: the closed list of how a value can be kept. Each is one file with one object; adding a kind is a file here and a line below.
 *
 * - `satisfies Record<FieldKind, …>` makes a missing kind a type error.
 * - parse never throws and never returns an empty value; validateRecord keeps empty input away from it.
 * - parse(display(value)) is the same value, so what is shown can be typed back.
 */
import type { FieldKind } from '../types.ts';
import { boolean } from './boolean.ts';
import { code } from './code.ts';
import { commune } from './commune.ts';
import { date } from './date.ts';
import { datetime } from './datetime.ts';
import type { FieldKindDefinition } from './field-kind.ts';
import { integer } from './integer.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { offence } from './offence.ts';
import { partialDate } from './partial-date.ts';
import { personId } from './person-id.ts';
import { personName } from './person-name.ts';
import { term } from './term.ts';
import { text } from './text.ts';

export type { FieldContext, FieldKindDefinition, JsonSchema, ParseResult } from './field-kind.ts';
export type { Term } from './term.ts';
export { bareDigits } from './person-id.ts';

export const fieldKinds = {
  text, 'long-text': longText, 'person-name': personName, date, 'partial-date': partialDate, datetime, integer, money, boolean, code, 'person-id': personId, offence, commune, term,
} as const satisfies Record<FieldKind, FieldKindDefinition>;
