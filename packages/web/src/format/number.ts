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
