/**
 * Personal number (số định danh cá nhân, 12 digits) and old identity-card number (CMND, 9 digits).
 *
 * Digits 1-3 are the place of birth registration: 0 and the code of one of the 63 provinces of before 2025-07-01;
 * digit 4 is century and sex (0/1 = 1900s, 2/3 = 2000s, even = male); digits 5-6 the year of birth.
 * Invariants: there is no check digit, so disagreement with the form is a warning and never an error;
 * a number that is not valid gives neither a normalised value nor a reading of its parts.
 */
import provinces from '../../../data/former-province-codes.json' with { type: 'json' };

export type Sex = 'MALE' | 'FEMALE';
export type PersonIdError = 'EMPTY' | 'NOT_DIGITS' | 'LENGTH' | 'MAYBE_LOST_LEADING_ZERO';
export type PersonIdWarning = 'OLD_CMND' | 'PLACE_CODE_UNKNOWN' | 'BIRTH_YEAR_MISMATCH' | 'SEX_MISMATCH' | 'PLACE_CODE_DIFFERS';

export interface PersonIdParts {
  readonly placeCode: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** What the form says beside the number; whatever is missing is not compared. */
export interface PersonIdContext {
  /** ISO date, or the year alone. */
  readonly birthDate?: string | null;
  readonly sex?: Sex | null;
  readonly registeredPlaceCode?: string | null;
}

export interface PersonIdReading {
  readonly valid: boolean;
  readonly normalised: string | null;
  readonly documentKind: 'PERSONAL_ID_12' | 'CMND_9' | null;
  readonly parsed: PersonIdParts | null;
  readonly errors: readonly PersonIdError[];
  readonly warnings: readonly PersonIdWarning[];
}

const PLACE_CODES: ReadonlySet<string> = new Set(provinces.placeCodes);
const TAKEN_OUT = /[\s.\p{Pd}\u2212\u00AD\u180E\u200B-\u200D\u2060\uFEFF]/gu;
const DIGITS = /^[0-9]+$/;

/** The parts of a string that is known to be 12 digits. */
export function personIdParts(twelveDigits: string): PersonIdParts {
  const centuryAndSex = Number(twelveDigits[3]);
  return {
    placeCode: twelveDigits.slice(0, 3),
    sex: centuryAndSex % 2 === 0 ? 'MALE' : 'FEMALE',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(twelveDigits.slice(4, 6)),
  };
}

/** Codes in ASCII order. */
export function comparePersonId(parts: PersonIdParts, context: PersonIdContext): PersonIdWarning[] {
  const warnings: PersonIdWarning[] = [];
  if (context.birthDate && Number(context.birthDate.slice(0, 4)) !== parts.birthYear) warnings.push('BIRTH_YEAR_MISMATCH');
  if (context.registeredPlaceCode && context.registeredPlaceCode !== parts.placeCode) warnings.push('PLACE_CODE_DIFFERS');
  if (!PLACE_CODES.has(parts.placeCode)) warnings.push('PLACE_CODE_UNKNOWN');
  if (context.sex && context.sex !== parts.sex) warnings.push('SEX_MISMATCH');
  return warnings;
}

const rejected = (...errors: PersonIdError[]): PersonIdReading => ({
  valid: false, normalised: null, documentKind: null, parsed: null, errors, warnings: [],
});

export function checkPersonId(value: string | null | undefined, context: PersonIdContext = {}): PersonIdReading {
  const digits = (value ?? '').normalize('NFKC').replace(TAKEN_OUT, '');
  if (digits === '') return rejected('EMPTY');
  if (!DIGITS.test(digits)) return rejected('NOT_DIGITS');
  if (digits.length === 11) return rejected('LENGTH', 'MAYBE_LOST_LEADING_ZERO');
  if (digits.length === 9) {
    return { valid: true, normalised: digits, documentKind: 'CMND_9', parsed: null, errors: [], warnings: ['OLD_CMND'] };
  }
  if (digits.length !== 12) return rejected('LENGTH');
  const parsed = personIdParts(digits);
  return { valid: true, normalised: digits, documentKind: 'PERSONAL_ID_12', parsed, errors: [], warnings: comparePersonId(parsed, context) };
}
