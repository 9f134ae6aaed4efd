import { comparePersonId, personIdParts, type Sex } from '../../shared/identity/index.ts';
import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

const SEXES: ReadonlyMap<string, Sex> = new Map([['Nam', 'MALE'], ['Nữ', 'FEMALE']]);
const MENDED: ReadonlyMap<string, string> = new Map([['nam', 'Nam'], ['NAM', 'Nam'], ['nữ', 'Nữ'], ['NỮ', 'Nữ']]);
const DIGITS = /^[0-9]+$/;

/** Sex as the list has it; only whole-word case is mended, an abbreviation is not guessed at. */
export function checkSex(row: ReadRow, findings: RowFindings): Sex | null {
  if (row.unreadable.has('sex')) return null;
  const written = row.text.sex ?? '';
  const mended = MENDED.get(written);
  if (mended !== undefined) {
    findings.add('sex', 'CASE_MENDED');
    findings.change('sex', mended);
  }
  const sex = SEXES.get(mended ?? written) ?? null;
  if (!sex && !row.legalPerson) findings.add('sex', 'NOT_IN_LIST');
  return sex;
}

/** The number itself, then its agreement with the row. A number of 10 or 11 digits has most likely lost zeros. */
export function checkPersonalNumber(row: ReadRow, sex: Sex | null, findings: RowFindings): void {
  const number = row.text.personalId;
  if (number === null) return;
  if (!DIGITS.test(number)) return findings.add('personalId', 'NOT_DIGITS');
  if (number.length === 10 || number.length === 11) return findings.add('personalId', 'MAYBE_LOST_LEADING_ZERO');
  if (number.length === 9) return;
  if (number.length !== 12) return findings.add('personalId', 'LENGTH');
  for (const warning of comparePersonId(personIdParts(number), { birthDate: row.dates.birthDate, sex })) {
    if (warning === 'SEX_MISMATCH' || warning === 'BIRTH_YEAR_MISMATCH') findings.add('personalId', warning);
  }
}
