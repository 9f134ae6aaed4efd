import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

const OTHER_SCRIPT = /[\p{Script=Greek}\p{Script=Cyrillic}\uFF21-\uFF3A\uFF41-\uFF5A]/u;
const DIGIT = /\p{Nd}/u;
const NAME_MAX = 100;
const REMARK_MAX = 2_000;

const lengthOf = (text: string, limit: number): number => (text.length > limit ? Array.from(text).length : text.length);

/** Letters that look Vietnamese and are not would hide the person from every search. */
export function checkNameAndRemark(row: ReadRow, findings: RowFindings): void {
  const { fullName, remark } = row.text;
  if (fullName !== null) {
    if (OTHER_SCRIPT.test(fullName)) findings.add('fullName', 'MIXED_SCRIPT');
    if (DIGIT.test(fullName)) findings.add('fullName', 'DIGIT_IN_NAME');
    if (lengthOf(fullName, NAME_MAX) > NAME_MAX) findings.add('fullName', 'TOO_LONG');
  }
  if (remark !== null && lengthOf(remark, REMARK_MAX) > REMARK_MAX) findings.add('remark', 'TOO_LONG');
}

/** An unreadable cell is not empty: it is reported as what it is. */
export function checkRequired(row: ReadRow, findings: RowFindings): void {
  const { text, dates, unreadable, legalPerson } = row;
  if (text.fullName === null && !unreadable.has('fullName')) findings.add('fullName', 'REQUIRED');
  if (dates.judgmentDate === null && !unreadable.has('judgmentDate')) findings.add('judgmentDate', 'REQUIRED');
  if (!legalPerson && dates.birthDate === null && !unreadable.has('birthDate')) findings.add('birthDate', 'REQUIRED');
}
