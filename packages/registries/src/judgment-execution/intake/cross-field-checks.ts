import { ageAtCrime } from './date-checks.ts';
import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

/** BLHS Đ33.1: the main penalties of a legal person. */
const FOR_LEGAL_PERSONS: ReadonlySet<string> = new Set(['PHAT_TIEN', 'DINH_CHI_CO_THOI_HAN', 'DINH_CHI_VINH_VIEN']);
/** BLHS Đ39, Đ40: never for a crime committed under 18. */
const ADULTS_ONLY: ReadonlySet<string> = new Set(['TU_CHUNG_THAN', 'TU_HINH']);
const CITIZEN: ReadonlySet<string> = new Set(['việt nam', 'viet nam', 'vietnam']);
const EXPULSION = /(?:^|[\s,;])TRUC_XUAT(?:$|[\s,;])/;

/** BLHS Đ37: expulsion is for foreigners; the finding goes to the cell that holds it. */
function checkExpulsion({ text }: ReadRow, findings: RowFindings): void {
  if (text.nationality === null || !CITIZEN.has(text.nationality.toLowerCase())) return;
  for (const field of ['mainPenalty', 'additionalPenalty'] as const) {
    const penalty = text[field];
    if (penalty !== null && EXPULSION.test(penalty)) findings.add(field, 'EXPULSION_OF_CITIZEN');
  }
}

/** Penalties that the person, by age, nationality or kind, cannot have been given. */
export function checkCrossField(row: ReadRow, findings: RowFindings): void {
  const { mainPenalty } = row.text;
  if (row.legalPerson && mainPenalty !== null && !FOR_LEGAL_PERSONS.has(mainPenalty)) findings.add('mainPenalty', 'NOT_FOR_LEGAL_PERSON');
  const age = mainPenalty !== null && ADULTS_ONLY.has(mainPenalty) ? ageAtCrime(row) : null;
  if (age !== null && age < 18) findings.add('mainPenalty', 'NOT_FOR_UNDER_18');
  checkExpulsion(row, findings);
}
