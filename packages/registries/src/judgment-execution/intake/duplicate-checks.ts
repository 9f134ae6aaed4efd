/**
 * Duplicates against the records that are there already.
 *
 * The number decides who somebody is: a namesake born on the same day under another number is another person.
 * Where a number is missing on one side, the same name, birth date and judgment together are taken for the same person.
 * Invariant: what is missing or unreadable on either side is not compared and makes nobody another person.
 */
import type { ExistingRecord, ExistingRecords } from './existing-records.ts';
import type { RowFindings } from './row-findings.ts';
import type { ReadRow } from './types.ts';

type Likeness = 'SAME' | 'OTHER' | 'UNKNOWN';

export const nameKey = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const dayOf = (date: string): string => (date.length === 4 ? `${date}-01-01` : date);

function alike(mine: string | null, theirs: string | null | undefined, key: (value: string) => string): Likeness {
  if (!mine || !theirs) return 'UNKNOWN';
  return mine === theirs || key(mine) === key(theirs) ? 'SAME' : 'OTHER';
}

/** A day of birth and the year of another say the same as far as they go: `agreeing`, which with one number is enough, and without one leaves it open. */
function birthLikeness(mine: string | null, theirs: string | null | undefined, agreeing: Likeness): Likeness {
  const likeness = alike(mine, theirs, dayOf);
  const yearAlone = mine?.length === 4 || theirs?.length === 4;
  return likeness === 'OTHER' && yearAlone && mine?.slice(0, 4) === theirs?.slice(0, 4) ? agreeing : likeness;
}

function samePerson(row: ReadRow, record: ExistingRecord, agreeing: Likeness): Likeness {
  const name = alike(row.text.fullName, record.fullName, nameKey);
  const birth = birthLikeness(row.birthYearAlone ? (row.dates.birthDate?.slice(0, 4) ?? null) : row.dates.birthDate, record.birthDate, agreeing);
  if (name === 'OTHER' || birth === 'OTHER') return 'OTHER';
  return name === 'SAME' && birth === 'SAME' ? 'SAME' : 'UNKNOWN';
}

function checkByNumber(row: ReadRow, records: readonly ExistingRecord[], findings: RowFindings): void {
  const { judgmentNo } = row.text;
  let repeated = false;
  let elsewhere = false;
  for (const record of records) {
    const likeness = samePerson(row, record, 'SAME');
    if (likeness === 'OTHER') findings.add('personalId', 'ID_OF_ANOTHER_PERSON');
    if (likeness !== 'SAME' || !judgmentNo || !record.judgmentNo) continue;
    if (record.judgmentNo === judgmentNo) repeated = true;
    else elsewhere = true;
  }
  if (repeated) findings.add('judgmentNo', 'DUPLICATE_JUDGMENT');
  else if (elsewhere) findings.add('personalId', 'SAME_PERSON_OTHER_JUDGMENT');
}

export function checkDuplicates(row: ReadRow, existing: ExistingRecords, findings: RowFindings): void {
  const { recordNo, personalId, judgmentNo } = row.text;
  if (recordNo !== null && existing.findByRecordNo(recordNo).length > 0) findings.add('recordNo', 'DUPLICATE_RECORD_NO');
  if (personalId !== null) checkByNumber(row, existing.findByPersonId(personalId), findings);
  if (judgmentNo === null) return;
  for (const record of existing.findByJudgmentNo(judgmentNo)) {
    const numbersMeet = personalId !== null && Boolean(record.personalId);
    if (!numbersMeet && samePerson(row, record, 'UNKNOWN') === 'SAME') findings.add('judgmentNo', 'DUPLICATE_JUDGMENT');
  }
}
