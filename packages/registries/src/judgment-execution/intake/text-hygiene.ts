/**
 * Hygiene of a text cell: what is broken beyond repair, and what may be tidied without asking.
 *
 * Invariants: broken text (lost letters, wrong encoding, control characters, a formula) is never repaired by guessing;
 * tidying changes only what no reader can see (form of Unicode, invisible characters, blanks). The remark alone keeps
 * formula-like text, as text.
 */
import type { IssueCode } from './issue-codes.ts';

export interface CleanText {
  /** Null when the text is broken. */
  readonly text: string | null;
  readonly codes: readonly IssueCode[];
}

export interface CleanTextOptions {
  /** Ð and ð of other alphabets become Đ and đ. */
  readonly name?: boolean;
  /** Formula-like text is reported but kept. */
  readonly keepFormulaLike?: boolean;
}

// Most cells hold nothing but these; they need none of the dearer checks. No ? and no letter that ill-read bytes yield.
const ORDINARY = /^[A-Za-z0-9 .,;:'"()/_\-ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]*$/;
const UNTIDY = /^[ -]| $| {2}/;

const LOST = /\uFFFD|[\p{L}\p{M}]\?+\p{L}/u;
// Tab and line ends count as blanks; marks that turn the direction of writing can make a name read as another.
const CONTROL = /(?![\t\n\r])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const FORMULA = /^[\t\r]|^[\s\u200B-\u200D\u2060\u00AD]*(?:[=+@]|-(?![0-9]))/;
const INVISIBLE = /[\u00AD\u180E\u200B-\u200D\u2060\uFEFF]/g;

// Bytes 80-BF as Windows-1252 (or Latin-1) shows them; the second set is without the blank, quotes and dashes that may
// rightly follow a capital Â or Ã.
const TRAIL = '[\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6\\u2030\\u0160\\u2039\\u0152\\u017D\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC\\u2122\\u0161\\u203A\\u0153\\u017E\\u0178]';
const STRANGE_TRAIL = '[\\u0080-\\u009F\\u00A1-\\u00AA\\u00AC-\\u00BA\\u00BC-\\u00BF\\u20AC\\u0192\\u2020\\u2021\\u02C6\\u2030\\u0160\\u0152\\u017D\\u02DC\\u2122\\u0161\\u0153\\u017E\\u0178]';
/** Never Vietnamese: the bytes of ă đ ĩ ũ ơ ư, of the U+1E.. block, of curly quotes, of accented Latin-1 letters. */
const SURELY_MISREAD = new RegExp(`[ÄÅÆ]${TRAIL}|á[º»]|â(?:€|\\u0080)|[ÃÂ]${STRANGE_TRAIL}`);
/** Only if the whole text could have come out of a one-byte table: Ã and a hard blank is à, but also MÃ and a hard blank. */
const MAYBE_MISREAD = new RegExp(`Ã${TRAIL}`);
const ONE_BYTE = new RegExp(`^(?:[\\u0000-\\u00FF]|${TRAIL})*$`);

function brokenBy(text: string): IssueCode | null {
  if (LOST.test(text.replace(INVISIBLE, ''))) return 'LOST_CHARACTERS';
  if (SURELY_MISREAD.test(text) || (MAYBE_MISREAD.test(text) && ONE_BYTE.test(text) && !/^[^a-z]*$/.test(text))) return 'WRONG_ENCODING';
  return CONTROL.test(text) ? 'CONTROL_CHARACTER' : null;
}

function tidy(value: string, name: boolean, codes: IssueCode[]): string {
  const composed = value.normalize('NFC');
  if (composed !== value) codes.push('MADE_NFC');
  const visible = composed.replace(INVISIBLE, '').normalize('NFC');
  if (visible !== composed) codes.push('INVISIBLE_REMOVED');
  const spaced = visible.replace(/\s+/g, ' ').trim();
  if (spaced !== visible) codes.push('BLANKS_TIDIED');
  if (!name) return spaced;
  const mended = spaced.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
  if (mended !== spaced) codes.push('LETTER_D_MENDED');
  return mended;
}

/** The text as it may be stored, with one code for each thing that was wrong. */
export function cleanText(value: string, options: CleanTextOptions = {}): CleanText {
  if (ORDINARY.test(value) && !UNTIDY.test(value)) return { text: value, codes: [] };
  const broken = brokenBy(value);
  if (broken) return { text: null, codes: [broken] };
  const codes: IssueCode[] = [];
  if (FORMULA.test(value)) {
    codes.push('FORMULA_LIKE');
    if (options.keepFormulaLike !== true) return { text: null, codes };
  }
  return { text: tidy(value, options.name === true, codes), codes };
}
