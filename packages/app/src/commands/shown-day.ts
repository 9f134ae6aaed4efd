/** A day, a month or a year as an officer writes it; JSON keeps the ISO form. */
export const shownDay = (value: string | null): string => (value === null ? '' : value.split('-').toReversed().join('/'));
