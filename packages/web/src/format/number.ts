import type { Language } from '../language/which.ts';

const makers = { vi: 'vi-VN', en: 'en-GB' } as const;

function formatsOf(language: Language) {
  const make = (digits: number): Intl.NumberFormat => new Intl.NumberFormat(makers[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { whole: make(0), decimal: make(1), precise: make(3) };
}

let formats = formatsOf('vi');

/** Numbers follow the language of the page: `2.002` in Vietnamese, `2,002` in English. */
export function speakNumbers(language: Language): void {
  formats = formatsOf(language);
}

export const showNumber = (value: number): string => formats.whole.format(value);
export const showPercent = (part: number, of: number): string => (of === 0 ? '—' : `${formats.decimal.format((100 * part) / of)}%`);
export const showSeconds = (milliseconds: number): string => formats.precise.format(milliseconds / 1000);

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes in the largest unit that leaves at least one: `48,2 GB`. */
export function showBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return `${(step === 0 ? formats.whole : formats.decimal).format(bytes / 1000 ** step)} ${UNITS[step]}`;
}
