import { nameKey } from './duplicate-checks.ts';
import type { ExistingRecord } from './existing-records.ts';

export interface Who {
  readonly fullName: string;
  /** ISO date, the year alone, or empty. */
  readonly birthDate: string;
  readonly personalId: string;
}

/** One birth is known less exactly than the other and nothing of what is known differs. */
const mayAgree = (one: string, other: string): boolean => one !== other && (one.startsWith(other) || other.startsWith(one));

/**
 * Files of the same name under the same judgment whose birth does not say whether it is the same person: the year alone on one side, or nothing.
 * Two numbers tell people apart, so that where both are known nobody is doubted.
 */
export function maybeSame({ fullName, birthDate, personalId }: Who, ofJudgment: readonly ExistingRecord[]): string[] {
  if (fullName === '') return [];
  const alike = ofJudgment.filter((record) => nameKey(record.fullName ?? '') === nameKey(fullName) && !(personalId !== '' && record.personalId) && mayAgree(birthDate, record.birthDate ?? ''));
  return [...new Set(alike.flatMap(({ file }) => file ?? []))].slice(0, 3);
}
