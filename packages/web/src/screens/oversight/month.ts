/** As a person writes a month. */
export const showMonth = (month: string): string => month.split('-').toReversed().join('/');

/** As a person writes a quarter: 4/2026. */
export const showQuarter = (quarter: string): string => `${quarter.slice(6)}/${quarter.slice(0, 4)}`;
