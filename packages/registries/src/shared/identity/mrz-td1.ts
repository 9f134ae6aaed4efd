/**
 * Machine-readable zone of a card of size TD1: three lines of thirty (ICAO Doc 9303 parts 3 and 5).
 *
 * Written out here and not taken from a component: the rules want each check by itself, the century of the birth
 * year from the day of reading, and no guess at misread letters, which ready readers make.
 * Invariants: shape errors end the reading; fields are given only without any error; no check digit covers line 3,
 * so a misread name cannot be found here.
 */
import { calendarDay } from './calendar-day.ts';
import type { Sex } from './person-id.ts';

export type MrzError =
  | 'LINE_COUNT' | 'LINE_LENGTH' | 'CHARACTER'
  | 'CHECK_DOCUMENT_NUMBER' | 'CHECK_BIRTH_DATE' | 'CHECK_EXPIRY' | 'CHECK_COMPOSITE'
  | 'BIRTH_DATE' | 'EXPIRY_DATE' | 'SEX' | 'NAME';

export interface MrzChecks {
  readonly documentNumber: boolean;
  readonly birthDate: boolean;
  readonly expiry: boolean;
  readonly composite: boolean;
}

export interface MrzFields {
  readonly documentCode: string;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly optional1: string;
  readonly birthDate: string;
  /** Null when the holder's card leaves it open (filler). */
  readonly sex: Sex | null;
  readonly expiry: string;
  readonly nationality: string;
  readonly optional2: string;
  readonly surname: string;
  readonly givenNames: string;
}

export interface MrzReading {
  readonly ok: boolean;
  readonly errors: readonly MrzError[];
  readonly warnings: readonly 'EXPIRED'[];
  readonly fields: MrzFields | null;
  readonly checks: MrzChecks | null;
}

const LINE = 30;
const WEIGHTS = [7, 3, 1] as const;
const SEXES: ReadonlyMap<string, Sex | null> = new Map([['M', 'MALE'], ['F', 'FEMALE'], ['<', null]]);

const withoutFillers = (text: string): string => text.replace(/<+$/, '');
const words = (text: string): string => text.replace(/<+/g, ' ').trim();

/** Doc 9303-3 §4.9: 0-9 as they are, A-Z as 10-35, filler 0, weights 7-3-1. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '<';
    sum += (letter === '<' ? 0 : Number.parseInt(letter, 36)) * (WEIGHTS[i % 3] ?? 0);
  }
  return String(sum % 10);
}

/** Doc 9303-5 §4.2.4: a number of over nine characters has a filler for its check digit and goes on in the optional data. */
function documentNumber(first: string): { number: string; digit: string; optional: string } {
  const head = first.slice(5, 14);
  const tail = withoutFillers(first.slice(15));
  const [rest = ''] = tail.split('<');
  if (first[14] !== '<' || rest.length < 2) return { number: head, digit: first[14] ?? '', optional: tail };
  return { number: head + rest.slice(0, -1), digit: rest.slice(-1), optional: withoutFillers(tail.slice(rest.length + 1)) };
}

function shortDate(text: string, century: number): string | null {
  if (!/^[0-9]{6}$/.test(text)) return null;
  return calendarDay(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));
}

function birthDay(text: string, today: string): string | null {
  const recent = shortDate(text, 2000);
  return recent === null || recent > today ? shortDate(text, 1900) : recent;
}

function names(third: string): { surname: string; givenNames: string } {
  const [surname = '', ...given] = withoutFillers(third).split('<<');
  return { surname: words(surname), givenNames: words(given.join('<')) };
}

function tidyLines(lines: readonly string[]): string[] {
  const tidy = lines.map((line) => line.replace(/\s/g, '').toUpperCase());
  const [only] = tidy;
  if (tidy.length !== 1 || only?.length !== 3 * LINE) return tidy;
  return [only.slice(0, LINE), only.slice(LINE, 2 * LINE), only.slice(2 * LINE)];
}

function shapeError(lines: readonly string[]): MrzError | null {
  if (lines.length !== 3) return 'LINE_COUNT';
  if (lines.some((line) => Array.from(line).length !== LINE)) return 'LINE_LENGTH';
  return lines.every((line) => /^[A-Z0-9<]*$/.test(line)) ? null : 'CHARACTER';
}

function runChecks(first: string, second: string): MrzChecks {
  const { number, digit } = documentNumber(first);
  return {
    documentNumber: checkDigit(number) === digit,
    birthDate: checkDigit(second.slice(0, 6)) === second[6],
    expiry: checkDigit(second.slice(8, 14)) === second[14],
    composite: checkDigit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)) === second[29],
  };
}

const CHECK_ERRORS: readonly (readonly [keyof MrzChecks, MrzError])[] = [
  ['documentNumber', 'CHECK_DOCUMENT_NUMBER'],
  ['birthDate', 'CHECK_BIRTH_DATE'],
  ['expiry', 'CHECK_EXPIRY'],
  ['composite', 'CHECK_COMPOSITE'],
];

type Holder = Pick<MrzFields, 'surname' | 'givenNames'> & { readonly [K in 'birthDate' | 'expiry']: string | null } & { readonly sex: Sex | null | undefined };

function readHolder(second: string, third: string, today: string): Holder {
  return {
    birthDate: birthDay(second.slice(0, 6), today),
    expiry: shortDate(second.slice(8, 14), 2000),
    sex: SEXES.get(second[7] ?? ''),
    ...names(third),
  };
}

function holderErrors({ birthDate, expiry, sex, surname, givenNames }: Holder): MrzError[] {
  const errors: MrzError[] = [];
  if (birthDate === null) errors.push('BIRTH_DATE');
  if (expiry === null) errors.push('EXPIRY_DATE');
  if (sex === undefined) errors.push('SEX');
  if (surname === '' && givenNames === '') errors.push('NAME');
  return errors;
}

function readFields(first: string, second: string, holder: Holder): MrzFields {
  const { number, optional } = documentNumber(first);
  return {
    documentCode: withoutFillers(first.slice(0, 2)),
    issuer: withoutFillers(first.slice(2, 5)),
    documentNumber: withoutFillers(number),
    optional1: optional,
    birthDate: holder.birthDate ?? '',
    sex: holder.sex ?? null,
    expiry: holder.expiry ?? '',
    nationality: withoutFillers(second.slice(15, 18)),
    optional2: withoutFillers(second.slice(18, 29)),
    surname: holder.surname,
    givenNames: holder.givenNames,
  };
}

export function parseMrzTd1(given: readonly string[], today: string): MrzReading {
  const lines = tidyLines(given);
  const broken = shapeError(lines);
  if (broken) return { ok: false, errors: [broken], warnings: [], fields: null, checks: null };
  const [first = '', second = '', third = ''] = lines;
  const checks = runChecks(first, second);
  const holder = readHolder(second, third, today);
  const errors = [...CHECK_ERRORS.filter(([name]) => !checks[name]).map(([, code]) => code), ...holderErrors(holder)].toSorted();
  const warnings: 'EXPIRED'[] = holder.expiry !== null && holder.expiry < today ? ['EXPIRED'] : [];
  const ok = errors.length === 0;
  return { ok, errors, warnings, fields: ok ? readFields(first, second, holder) : null, checks };
}
