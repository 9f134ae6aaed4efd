/** Periods of the code list `grading_period`, as the calculation names them. */
export const UNITS = { TUAN: 'WEEK', THANG: 'MONTH', QUY: 'QUARTER', SAU_THANG: 'HALF_YEAR', NAM: 'YEAR' } as const;
export type Period = keyof typeof UNITS;
export const isPeriod = (code: string): code is Period => Object.hasOwn(UNITS, code);

/** What a window is made of: days of a week, weeks of a month, months of the longer ones (NĐ 133/2020 Điều 18.1). */
export const BELOW: Readonly<Record<Period, Period | null>> = { TUAN: null, THANG: 'TUAN', QUY: 'THANG', SAU_THANG: 'THANG', NAM: 'THANG' };

export const NAMES: Readonly<Record<Period, string>> = { TUAN: 'tuần', THANG: 'tháng', QUY: 'quý', SAU_THANG: '06 tháng', NAM: 'năm' };

export const ENGLISH: Readonly<Record<Period, string>> = { TUAN: 'week', THANG: 'month', QUY: 'quarter', SAU_THANG: 'half-year', NAM: 'year' };

/** States of a file whose person is held, and so rated. */
export const HELD: readonly string[] = ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT'];
