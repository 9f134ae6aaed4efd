import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';

const SHORT = /^(\d{1,3}[a-z]?)(?:\.(\d{1,2}[a-z]?)(?:\.([a-zđ]\d?))?)?$/;

function spelled(typed: string): string | null {
  const pick = (name: string): string | undefined => new RegExp(`(?:^|[\\s,;])${name}\\s*([0-9a-zđ]+)(?=$|[\\s,;])`, 'u').exec(typed)?.[1];
  const article = pick('(?:điều|đ)');
  const clause = pick('(?:khoản|k)');
  const point = pick('(?:điểm|đ\\.)');
  const left = typed.replace(/(?:điểm|khoản|điều|đ\.|k|đ)\s*[0-9a-zđ]+/gu, '').replace(/blhs|bộ luật hình sự|[\s,;]/gu, '');
  if (article === undefined || left !== '' || (clause === undefined && point !== undefined)) return null;
  return [article, clause, point].filter((part) => part !== undefined).join('.');
}

/** Article of the penal code, with clause and point when known: '248', '248.2', '248.2.a'. One point a value: each charge is its own record. */
export const offence: FieldKindDefinition = {
  kind: 'offence',
  column: 'text',
  parse(raw, field, context) {
    const typed = typeof raw === 'string' || typeof raw === 'number' ? String(raw).normalize('NFC').trim().toLowerCase() : '';
    const value = SHORT.test(typed) ? typed : spelled(typed);
    const parts = value === null ? null : SHORT.exec(value);
    if (!parts) return refuse(field, 'offence.format', 'hãy gõ điều.khoản.điểm, ví dụ 248.2.a.');
    if (!context.codeExists(field.list ?? 'penal_article', parts[1] ?? '')) return refuse(field, 'offence.unknown', `Bộ luật Hình sự không có Điều ${parts[1] ?? ''} trong danh mục.`);
    return { value: parts[0] };
  },
  display: (value) => String(value),
  schema: () => ({ type: 'string', pattern: '^\\d{1,3}[a-z]?(\\.\\d{1,2}[a-z]?(\\.[a-zđ]\\d?)?)?$' }),
};
