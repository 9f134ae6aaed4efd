import type { Words } from '../language/vi.ts';

const parts = ['years', 'months', 'days'] as const;

/** `{ years: 5, months: 6 }` → `05 năm 06 tháng`; what is not a term is shown as it was typed. */
export function showTerm(value: unknown, words: Words['fields']): string {
  if (value === 'life') return words.life;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
  const term = value as Partial<Record<(typeof parts)[number], number>>;
  return parts.flatMap((part) => ((term[part] ?? 0) > 0 ? [`${String(term[part]).padStart(2, '0')} ${words[part]}`] : [])).join(' ');
}
