import type { FieldDefinition } from '../types.ts';
import { refuse, type ParseResult } from './field-kind.ts';

/** Control, format (bidirectional, zero-width), surrogate, private-use and unassigned characters, line and paragraph separators: what a reader cannot see can mislead. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const HIDDEN_BUT_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** Text as typed: NFC, trimmed, without hidden characters, within its length. Numbers from a spreadsheet cell count as typed. */
export function typedText(raw: unknown, field: FieldDefinition, limit: number, lines = false): ParseResult<string> {
  const typed = typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : raw;
  if (typeof typed !== 'string') return refuse(field, 'field.type', 'giá trị phải là chữ.');
  const text = (lines ? typed.replace(/\r\n?/gu, '\n') : typed).normalize('NFC').trim();
  const hidden = (lines ? HIDDEN_BUT_LINES : HIDDEN).exec(text);
  if (hidden) {
    const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refuse(field, 'text.hidden-character', `có ký tự ẩn hoặc điều khiển (U+${code}) ở vị trí ${hidden.index + 1}; hãy xóa và gõ lại.`);
  }
  if (text === '') return refuse(field, 'field.empty', 'chưa có nội dung.');
  const most = field.maxLength ?? limit;
  if (text.length > most) return refuse(field, 'text.too-long', `dài ${text.length} ký tự, nhiều nhất là ${most}.`);
  return { value: text };
}
