import { crimeList } from './crime-lists.ts';
import { carriedOn, since, type Fraction, type Rows, type UpTo } from './rule.ts';

const CODE = 'Bộ luật Hình sự';

/** Who clears: the law itself (đương nhiên được xóa án tích), the court, the law for those of 16 to under 18, the law for legal persons. */
export type ClearingPath = 'AUTO' | 'COURT' | 'JUVENILE' | 'LEGAL_PERSON';
/** Clearing period (thời hạn xóa án tích). `prison`: prison that is served; else warning, fine, non-custodial reform, suspended sentence. */
export interface ClearingValues {
  readonly path: ClearingPath;
  readonly prison: boolean;
  readonly upToMonths: UpTo;
  readonly months: number;
  /** A longer additional penalty puts the clearing off to its end. */
  readonly additionalCounts: boolean;
}
const point = (path: ClearingPath, upToMonths: UpTo, months: number, additionalCounts: boolean, prison = true): ClearingValues => ({ path, prison, upToMonths, months, additionalCounts });

export const clearingRules: Rows<ClearingValues> = [
  ...carriedOn(
    [
      { ...point('AUTO', null, 12, true, false), ...since('code_2015', 'clearing.auto.a', `Điều 70 khoản 2 điểm a ${CODE}`) },
      { ...point('AUTO', 60, 24, true), ...since('code_2015', 'clearing.auto.b', `Điều 70 khoản 2 điểm b ${CODE}`) },
      { ...point('AUTO', 180, 36, true), ...since('code_2015', 'clearing.auto.c', `Điều 70 khoản 2 điểm c ${CODE}`) },
      { ...point('AUTO', null, 60, false), ...since('code_2015', 'clearing.auto.d', `Điều 70 khoản 2 điểm d ${CODE}`) },
      { ...point('COURT', null, 12, true, false), ...since('code_2015', 'clearing.court.a', `Điều 71 khoản 2 điểm a ${CODE}`) },
      { ...point('COURT', 60, 36, true), ...since('code_2015', 'clearing.court.b', `Điều 71 khoản 2 điểm b ${CODE}`) },
      { ...point('COURT', 180, 60, false), ...since('code_2015', 'clearing.court.c', `Điều 71 khoản 2 điểm c ${CODE}`) },
      { ...point('COURT', null, 84, false), ...since('code_2015', 'clearing.court.d', `Điều 71 khoản 2 điểm d ${CODE}`) },
      { ...point('LEGAL_PERSON', null, 24, true), ...since('code_2015', 'clearing.legal_person', `Điều 89 ${CODE}`) },
    ],
    'code',
  ),
  ...carriedOn(
    [
      { ...point('JUVENILE', null, 6, false, false), ...since('code_2015', 'clearing.juvenile.a', `Điều 107 khoản 2 điểm a ${CODE}`) },
      { ...point('JUVENILE', 60, 12, false), ...since('code_2015', 'clearing.juvenile.b', `Điều 107 khoản 2 điểm b ${CODE}`) },
      { ...point('JUVENILE', 180, 24, false), ...since('code_2015', 'clearing.juvenile.c', `Điều 107 khoản 2 điểm c ${CODE}`) },
      { ...point('JUVENILE', null, 36, false), ...since('code_2015', 'clearing.juvenile.d', `Điều 107 khoản 2 điểm d ${CODE}`) },
    ],
    'juvenile',
  ),
];

export type NoRecordKey = 'EXEMPTED' | 'NEGLIGENT' | 'UNDER_16' | 'UNDER_18';
/** Not deemed to have a record (không bị coi là có án tích). */
export const noRecordRules: Rows<{ readonly key: NoRecordKey }> = [
  ...carriedOn(
    [
      { key: 'EXEMPTED', ...since('code_2015', 'no_record.exempted', `Điều 69 khoản 2 ${CODE}`) },
      { key: 'NEGLIGENT', ...since('code_2015', 'no_record.negligent', `Điều 69 khoản 2 ${CODE}`) },
    ] as const,
    'code',
  ),
  ...carriedOn(
    [
      { key: 'UNDER_16', ...since('code_2015', 'no_record.under_16', `Điều 107 khoản 1 điểm a ${CODE}`) },
      { key: 'UNDER_18', ...since('code_2015', 'no_record.under_18', `Điều 107 khoản 1 điểm b ${CODE}`) },
    ] as const,
    'juvenile',
  ),
];

const byCourt = crimeList('RECORD_CLEARING_BY_COURT');
/** Crimes cleared by the court only; one of them brings the others with it (Điều 73 khoản 3). */
export const courtCrimeRules: Rows<{ readonly chapters: readonly string[] }> = carriedOn(
  [{ chapters: byCourt.chapters ?? [], ...since('code_2015', 'clearing.court', `Điều 71 khoản 1, Điều 73 khoản 3 ${CODE}`) }],
  'code',
);

/** Refused by the court: months until the next request after the first and after later refusals. */
export const reapplyRules: Rows<{ readonly firstMonths: number; readonly laterMonths: number }> = carriedOn(
  [{ firstMonths: 12, laterMonths: 24, ...since('code_2015', 'clearing.reapply', `Điều 71 khoản 3 ${CODE}`) }],
  'code',
);
/** Merit: part of the period after which the court may clear. */
export const specialClearingRules: Rows<{ readonly part: Fraction }> = carriedOn([{ part: [1, 3], ...since('code_2015', 'clearing.special', `Điều 72 ${CODE}`) }], 'code');
/** What puts the clearing off: a longer additional penalty, duties still open, a new crime. */
export type ClearingBarKey = 'ADDITIONAL' | 'DUTIES' | 'LATE_DUTIES' | 'NEW_CRIME';
export const clearingBarRules: Rows<{ readonly key: ClearingBarKey }> = carriedOn(
  [
    { key: 'ADDITIONAL', ...since('code_2015', 'clearing.additional', `Điều 70 khoản 2, Điều 71 khoản 2 (đoạn cuối) ${CODE}`) },
    { key: 'DUTIES', ...since('code_2015', 'clearing.duties', `Điều 70 khoản 2 ${CODE}`) },
    // The law asks that the duties be done; that a late day of payment is itself the day of clearing is our reading.
    { key: 'LATE_DUTIES', ...since('code_2015', 'clearing.late_duties', `Điều 70 khoản 2 ${CODE}`, 'reading') },
    { key: 'NEW_CRIME', ...since('code_2015', 'clearing.new_crime', `Điều 73 khoản 2 ${CODE}`) },
  ],
  'code',
);
