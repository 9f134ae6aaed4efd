import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

/** A term as the judgment writes it; 18 months stay 18 months, since the day it ends depends on the calendar. */
export interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

const PARTS = [['years', 'năm', 99], ['months', 'tháng', 1200], ['days', 'ngày', 36_500]] as const;

function spelled(typed: string): Record<string, unknown> | null {
  const read = /^(?:(\d{1,5})\s*(?:năm|n))?[\s,]*(?:(\d{1,5})\s*(?:tháng|t))?[\s,]*(?:(\d{1,5})\s*(?:ngày|ng))?$/u.exec(typed);
  return read && typed !== '' ? { years: Number(read[1] ?? 0), months: Number(read[2] ?? 0), days: Number(read[3] ?? 0) } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Length of a penalty: years, months, days, or 'life'. */
export const term: FieldKindDefinition = {
  kind: 'term',
  column: 'jsonb',
  parse(raw, field) {
    const typed = typeof raw === 'string' ? raw.normalize('NFC').trim().toLowerCase() : raw;
    if (typed === 'life' || typed === 'chung thân' || typed === 'tù chung thân') return { value: 'life' };
    const parts = typeof typed === 'string' ? spelled(typed) : typed;
    if (!isRecord(parts)) return refuse(field, 'term.format', 'hãy gõ số năm, tháng, ngày, ví dụ 05 năm 06 tháng, hoặc chung thân.');
    if (Object.keys(parts).some((key) => !PARTS.some(([name]) => name === key))) return refuse(field, 'term.format', 'thời hạn chỉ gồm năm, tháng, ngày.');
    const numbers = PARTS.map(([name]) => parts[name] ?? 0);
    const wrong = PARTS.find(([, , most], index) => !Number.isInteger(numbers[index]) || Number(numbers[index]) < 0 || Number(numbers[index]) > most);
    if (wrong) return refuse(field, 'term.out-of-range', `số ${wrong[1]} phải là số nguyên từ 0 đến ${wrong[2]}.`);
    const [years = 0, months = 0, days = 0] = numbers.map((number) => Number(number) + 0);
    if (years + months + days === 0) return refuse(field, 'term.empty', 'thời hạn phải lớn hơn không.');
    return { value: { years, months, days } satisfies Term };
  },
  display(value) {
    if (!isRecord(value)) return 'chung thân';
    return PARTS.flatMap(([name, word]) => (Number(value[name] ?? 0) > 0 ? [`${String(value[name]).padStart(2, '0')} ${word}`] : [])).join(' ');
  },
  schema: () => ({
    oneOf: [
      { const: 'life' },
      { type: 'object', additionalProperties: false, properties: { years: { type: 'integer', minimum: 0 }, months: { type: 'integer', minimum: 0 }, days: { type: 'integer', minimum: 0 } } },
    ],
  }),
};
