import type { Words } from '../../../language/vi.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `108 months` → `+ 09 năm`; `-4` → `− 04 tháng`; what moves nothing is empty. */
export function signedAmount({ months, days }: { months: number; days: number }, words: Words['dates']): string {
  const sign = months < 0 || (months === 0 && days < 0) ? '−' : '+';
  const [whole, rest] = [Math.abs(months), Math.abs(days)];
  const parts = [whole >= 12 ? `${two(Math.floor(whole / 12))} ${words.year}` : '', whole % 12 > 0 ? `${two(whole % 12)} ${words.month}` : '', rest > 0 ? `${rest} ${words.day}` : ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${sign} ${parts.join(' ')}`;
}
