/**
 * Folding of a name into search keys, and reading of its marks.
 *
 * A key is a syllable in small letters without tone, hat, hook or bar, with y written i. Apostrophes, dots, commas and
 * dashes part syllables; invisible characters vanish. The marked form keeps hats, hooks, bars and the tone (as a digit
 * at the end, so that its place does not matter) and serves to rank, never to find.
 * Invariants: folding is idempotent; composed and decomposed letters give the same; no letter of another script is lost.
 * A table of every letter up to U+1EFF makes this cheap enough for a million names.
 */
export interface NameSyllable {
  /** As written. */
  readonly written: string;
  readonly key: string;
  /** `nguyễn` is `nguiên4`: quality marks kept, y as i, tone 0-5 last. */
  readonly marked: string;
}

const TABLE_SIZE = 0x1f00;
const APOSTROPHES = new Set(Array.from('\'’‘‛ʼʻ`´′ʹ＇'));
const STROKED: ReadonlyMap<string, string> = new Map([
  ['đ', 'd'], ['ð', 'd'], ['ɖ', 'd'], ['ƀ', 'b'], ['ɓ', 'b'], ['ł', 'l'], ['ø', 'o'], ['ı', 'i'], ['y', 'i'], ['æ', 'ae'], ['œ', 'oe'], ['ħ', 'h'],
]);
/** Grave, acute, tilde, hook above, dot below. */
const TONES: ReadonlyMap<string, number> = new Map([['\u0301', 1], ['\u0300', 2], ['\u0309', 3], ['\u0303', 4], ['\u0323', 5]]);
const SEPARATOR = ' ';

interface Letter {
  /** '' vanishes, ' ' parts syllables. */
  readonly key: string;
  readonly quality: string;
  readonly tone: number;
}

const APART: Letter = { key: SEPARATOR, quality: SEPARATOR, tone: 0 };

function qualityOf(small: string): { quality: string; tone: number } {
  let tone = 0;
  let kept = '';
  for (const part of small.normalize('NFD')) {
    const mark = TONES.get(part);
    if (mark === undefined) kept += part;
    else tone = mark;
  }
  const composed = kept.normalize('NFC');
  const quality = composed === 'y' ? 'i' : composed === 'ð' || composed === 'ɖ' ? 'đ' : composed;
  return { quality, tone };
}

function readLetter(letter: string): Letter {
  if (APOSTROPHES.has(letter)) return APART;
  const flat = letter.normalize('NFKD').toLowerCase().normalize('NFKD');
  let key = '';
  for (const part of flat) {
    if (/[\p{M}\p{Cf}]/u.test(part)) continue;
    if (APOSTROPHES.has(part) || !/[\p{L}\p{N}]/u.test(part)) return APART;
    key += STROKED.get(part) ?? part;
  }
  return { key, ...qualityOf(letter.toLowerCase()) };
}

const TABLE: readonly Letter[] = Array.from({ length: TABLE_SIZE }, (_, code) => readLetter(String.fromCodePoint(code)));

const letterAt = (code: number): Letter => TABLE[code] ?? readLetter(String.fromCodePoint(code));

/** Search keys of a name, in its order. */
export function foldSyllables(name: string): string[] {
  const keys: string[] = [];
  let key = '';
  for (let i = 0; i < name.length; i += 1) {
    const code = name.codePointAt(i) ?? 0;
    if (code > 0xffff) i += 1;
    const part = letterAt(code).key;
    if (part !== SEPARATOR) key += part;
    else if (key !== '') {
      keys.push(key);
      key = '';
    }
  }
  if (key !== '') keys.push(key);
  return keys;
}

const DECOMPOSED = /[\u0300-\u036F]/;

/** Keys together with what was written and its marks. */
export function readName(name: string): NameSyllable[] {
  const text = DECOMPOSED.test(name) ? name.normalize('NFC') : name;
  const syllables: NameSyllable[] = [];
  let key = '';
  let quality = '';
  let tone = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const at = i;
    const code = i < text.length ? (text.codePointAt(i) ?? 0) : -1;
    if (code > 0xffff) i += 1;
    const letter = code < 0 ? APART : letterAt(code);
    if (letter.key !== SEPARATOR) {
      if (key === '') start = at;
      key += letter.key;
      quality += letter.quality;
      if (letter.tone !== 0) tone = letter.tone;
    } else if (key !== '') {
      syllables.push({ written: text.slice(start, at), key, marked: quality + String(tone) });
      key = '';
      quality = '';
      tone = 0;
    }
  }
  return syllables;
}
