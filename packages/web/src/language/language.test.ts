import { expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every text with its path; of a text that is made, the words it is made from. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string' || typeof words === 'function') return [[path, String(words)]];
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

/** The printed paper, the name of the other language, citations, and a term as it is typed. */
const STAYS = /^\.print\.|^\.shell\.(otherLanguage|switchLanguage)$|^\.file\.withheldCitation$|^\.fields\.termPlaceholder$|^\.entry\.group$|^\.timeliness\.clause$/;

it('what is said in one language is said in the other', () => {
  const paths = (words: unknown): string[] => texts(words).map(([path]) => path).filter((path) => !/\.\d+$/.test(path)).toSorted();
  expect(paths(en)).toEqual(paths(vi));
});

it('English says nothing in Vietnamese but the paper and its citations', () => {
  expect(texts(en).filter(([path, text]) => VIETNAMESE.test(text.replaceAll('\\u', '').normalize('NFC')) && !STAYS.test(path))).toEqual([]);
});
