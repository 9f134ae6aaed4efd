import type { FieldKind } from '@thahs/engine/contract';
import { boolean } from './boolean.tsx';
import { code } from './code.tsx';
import { commune } from './commune.tsx';
import { date } from './date.tsx';
import { datetime } from './datetime.tsx';
import type { FieldKindParts } from './field-kind.ts';
import { integer } from './integer.tsx';
import { longText } from './long-text.tsx';
import { money } from './money.tsx';
import { offence } from './offence.tsx';
import { partialDate } from './partial-date.tsx';
import { personId } from './person-id.tsx';
import { personName } from './person-name.tsx';
import { term } from './term.tsx';
import { text } from './text.tsx';

export const kinds = {
  text, 'long-text': longText, 'person-name': personName, date, 'partial-date': partialDate, datetime, integer, money, boolean, code, 'person-id': personId, offence, commune, term,
} satisfies Record<FieldKind, FieldKindParts>;
