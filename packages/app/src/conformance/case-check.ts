/**
 * Which calculation answers which file of vectors.
 *
 * Invariant: a file not named here is reported as skipped and never counted as passed.
 * A reading joins by one line in the table here, a calculation of dates and eligibility by one line in calculation-checks.ts.
 */
import { checkPersonId, parseCardQr, parseMrzTd1, type PersonIdContext } from '@thahs/registries/shared/identity';
import { checkRow, ExistingIndex, type DateSystem, type ExistingRecord, type IntakeRow } from '@thahs/registries/judgment-execution/intake';
import { agrees } from './agrees.ts';
import { calculationFor } from './calculation-checks.ts';
import { nameSearchCheck } from './name-search-check.ts';
import type { CaseCheck } from './case-outcome.ts';
import type { VectorFile } from './vector-file.ts';

interface GivenRow {
  readonly row: IntakeRow;
  readonly existing: readonly ExistingRecord[];
  readonly today: string;
  readonly dateSystem: DateSystem;
}

const READINGS: ReadonlyMap<string, (given: unknown) => unknown> = new Map<string, (given: unknown) => unknown>([
  ['person-id', (given) => {
    const { value, ...context } = given as PersonIdContext & { readonly value: string };
    return checkPersonId(value, context);
  }],
  ['cccd-qr', (given) => parseCardQr((given as { readonly payload: string }).payload)],
  ['mrz-td1', (given) => {
    const { lines, today } = given as { readonly lines: readonly string[]; readonly today: string };
    return parseMrzTd1(lines, today);
  }],
  ['import-bad-rows', (given) => {
    const { row, existing, today, dateSystem } = given as GivenRow;
    return checkRow(row, { existing: new ExistingIndex(existing), today, dateSystem });
  }],
]);

/** The check for a file, or null when this version does not understand it. */
export function checkFor({ file, version, corpus }: VectorFile): CaseCheck | null {
  if (version !== 1) return null;
  if (file === 'name-search') return nameSearchCheck(corpus);
  const calculation = calculationFor(file);
  const calculate = calculation ? (given: unknown) => calculation(given as Parameters<typeof calculation>[0]).outcome : READINGS.get(file);
  if (!calculate) return null;
  return (given, expect) => {
    const got = calculate(given);
    return { ok: agrees(got, expect), got };
  };
}
