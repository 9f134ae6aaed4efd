/** The number of a file as it is kept: one form of each letter, no blanks around it and one at most between. */
export const tidyFileNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Numbers that differ only by case, width of letters or blanks are one number. The column `file.number_key` holds the same. */
export const fileNumberKey = (number: string): string => tidyFileNumber(number).toLowerCase();
