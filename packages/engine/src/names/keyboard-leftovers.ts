/**
 * Telex and VNI keys left in a text because the input method was off: `nguyeexn`, `d9inh`.
 *
 * Each decoder gives the letters that were meant, in the marked form of `fold.ts`, or null when it met none of its keys.
 * The result is only a proposal: `as` may be Telex for á or part of a foreign name, so the dictionary decides.
 */
export interface Decoded {
  readonly key: string;
  readonly marked: string;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ă', 'a'], ['â', 'a'], ['ê', 'e'], ['ô', 'o'], ['ơ', 'o'], ['ư', 'u'], ['đ', 'd'],
]);
const HAT: ReadonlyMap<string, string> = new Map([['a', 'â'], ['e', 'ê'], ['o', 'ô'], ['ă', 'â'], ['ơ', 'ô']]);
const HORN: ReadonlyMap<string, string> = new Map([['u', 'ư'], ['o', 'ơ'], ['ô', 'ơ']]);
const BREVE: ReadonlyMap<string, string> = new Map([['a', 'ă'], ['â', 'ă']]);
const HORN_OR_BREVE: ReadonlyMap<string, string> = new Map([...HORN, ...BREVE]);
const STROKE: ReadonlyMap<string, string> = new Map([['d', 'đ']]);
const TELEX_TONES = new Map([['s', 1], ['f', 2], ['r', 3], ['x', 4], ['j', 5], ['z', 0]]);
const VNI_MARKS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([['6', HAT], ['7', HORN], ['8', BREVE], ['9', STROKE]]);
const VOWEL = /[aăâeêioôơuư]/;

/** Letters so far, and the tone; `touched` once a key was taken as a key. */
class Draft {
  readonly letters: string[] = [];
  tone = 0;
  touched = false;

  /** Puts a mark on the last letter that can bear it; `uo` takes the horn on both, as in ươ. */
  mark(marks: ReadonlyMap<string, string>): boolean {
    const { letters } = this;
    for (let i = letters.length - 1; i >= 0; i -= 1) {
      const marked = marks.get(letters[i] ?? '');
      if (marked === undefined) continue;
      letters[i] = marked;
      if (marked === 'ơ' && letters[i - 1] === 'u' && letters[i - 2] !== 'q') letters[i - 1] = 'ư';
      this.touched = true;
      return true;
    }
    return false;
  }

  hasVowel(): boolean {
    return this.letters.some((letter) => VOWEL.test(letter));
  }

  setTone(tone: number): void {
    this.tone = tone;
    this.touched = true;
  }

  result(): Decoded | null {
    if (!this.touched) return null;
    const key = this.letters.map((letter) => PLAIN.get(letter) ?? letter).join('');
    return { key, marked: this.letters.join('') + String(this.tone) };
  }
}

/** aa, ee, oo, dd; `free`: the second letter may come later. */
function takeDoubled(draft: Draft, letter: string, free: boolean): boolean {
  const marked = letter === 'd' ? 'đ' : HAT.get(letter);
  const repeats = draft.letters.at(-1) === letter || (free && draft.letters.includes(letter));
  return marked !== undefined && repeats && draft.mark(new Map([[letter, marked]]));
}

function takeTelexKey(draft: Draft, letter: string, free: boolean): boolean {
  if (letter === 'w') {
    if (!draft.mark(HORN_OR_BREVE)) draft.letters.push('ư');
    draft.touched = true;
    return true;
  }
  if (takeDoubled(draft, letter, free)) return true;
  const tone = TELEX_TONES.get(letter);
  if (tone === undefined || !draft.hasVowel()) return false;
  draft.setTone(tone);
  return true;
}

/** `letters`: quality letters in small form, y as i. `free`: a mark may be typed at the end of the syllable (`tuanas`). */
export function decodeTelex(letters: string, tone: number, free = false): Decoded | null {
  const draft = new Draft();
  draft.tone = tone;
  for (const letter of letters) {
    if (!takeTelexKey(draft, letter, free)) draft.letters.push(letter);
  }
  return draft.result();
}

export function decodeVni(letters: string, tone: number): Decoded | null {
  const draft = new Draft();
  draft.tone = tone;
  for (const letter of letters) {
    const marks = VNI_MARKS.get(letter);
    if (marks) draft.mark(marks);
    else if (/[0-5]/.test(letter) && draft.hasVowel()) draft.setTone(Number(letter));
    else draft.letters.push(letter);
  }
  return draft.result();
}
