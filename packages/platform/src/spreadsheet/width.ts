/** Columns a table may have: more than any register on paper, and few enough for a screen and a row in memory. */
export const MOST_COLUMNS = 500;
