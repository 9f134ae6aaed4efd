import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

const YES = new Set(['có', 'co', 'đã', 'rồi', 'x', '1', 'true', 'yes', 'y']);
const NO = new Set(['không', 'khong', 'chưa', '0', 'false', 'no', 'n']);

/** Yes or no. An empty value stays unknown; it is never read as no. */
export const boolean: FieldKindDefinition = {
  kind: 'boolean',
  column: 'boolean',
  parse(raw, field) {
    if (typeof raw === 'boolean') return { value: raw };
    const typed = typeof raw === 'string' || typeof raw === 'number' ? String(raw).normalize('NFC').trim().toLowerCase() : '';
    if (YES.has(typed)) return { value: true };
    if (NO.has(typed)) return { value: false };
    return refuse(field, 'boolean.format', 'hãy trả lời Có hoặc Không.');
  },
  display: (value) => (value === true ? 'Có' : 'Không'),
  schema: () => ({ type: 'boolean' }),
};
