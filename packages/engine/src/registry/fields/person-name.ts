import type { FieldKindDefinition } from './field-kind.ts';
import { refuse } from './field-kind.ts';
import { typedText } from './typed-text.ts';

const LIMIT = 200;
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, /\p{Script=Hangul}/u,
  /\p{Script=Khmer}/u, /\p{Script=Lao}/u, /\p{Script=Thai}/u, /\p{Script=Arabic}/u, /\p{Script=Devanagari}/u,
];

/**
 * Name of a person, kept as written (case and accents), blanks made single.
 * One script only: a Cyrillic "а" inside a Latin name looks right and is never found again.
 */
export const personName: FieldKindDefinition = {
  kind: 'person-name',
  column: 'text',
  parse(raw, field) {
    const read = typedText(raw, field, LIMIT);
    if ('finding' in read) return read;
    const name = read.value.replace(/\p{Zs}+/gu, ' ');
    if (/\p{N}/u.test(name)) return refuse(field, 'name.digit', 'họ tên không được có chữ số.');
    if (!/\p{L}/u.test(name)) return refuse(field, 'name.no-letter', 'họ tên phải có chữ.');
    if (/[^\p{L}\p{M} '’.-]/u.test(name)) return refuse(field, 'name.character', 'họ tên chỉ gồm chữ, dấu cách, dấu chấm, gạch nối và dấu nháy.');
    const scripts = SCRIPTS.filter((script) => script.test(name)).length;
    const letters = name.match(/\p{L}/gu) ?? [];
    const known = letters.every((letter) => SCRIPTS.some((script) => script.test(letter)));
    if (scripts > 1 || (scripts === 1 && !known)) return refuse(field, 'name.mixed-script', 'họ tên lẫn chữ của hai hệ chữ viết khác nhau; hãy gõ lại bằng một hệ chữ.');
    return { value: name };
  },
  display: (value) => String(value),
  schema: (field) => ({ type: 'string', minLength: 1, maxLength: field.maxLength ?? LIMIT }),
};
