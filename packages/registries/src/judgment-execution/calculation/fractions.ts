import type { Fraction } from './rules/index.ts';

/** Months that a part of a term is; fractions of a month are kept. */
export const partOf = (months: number, [numerator, denominator]: Fraction): number => (months * numerator) / denominator;

/** Far below a day of a month. */
const SLACK = 1e-6;
/** Compared in whole numbers: a third of 100 months is more than 33. Days come in as thirtieths of a month, which no computer holds exactly. */
export const reaches = (servedMonths: number, termMonths: number, [numerator, denominator]: Fraction): boolean => servedMonths * denominator + SLACK >= termMonths * numerator;

/** The least of the amounts in whole months downwards, not below nothing. */
export const wholeMonths = (...amounts: readonly number[]): number => Math.max(0, Math.floor(Math.min(...amounts)));
