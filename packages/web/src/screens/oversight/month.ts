/** As a person writes a month. */
export const showMonth = (month: string): string => month.split('-').toReversed().join('/');
