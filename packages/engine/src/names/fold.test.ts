import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSyllables, readName } from './index.ts';

const letters = fc.string({ unit: fc.constantFrom(...Array.from('nguyễnđðaăâeêioôơuưyỳýỷỹỵthkbrmlH\' ’.,-ẮỒỬĐÐÑŭƀ')), maxLength: 30 });

describe('foldSyllables', () => {
  it.each([
    ['Nguyễn Thị Thuý', ['nguien', 'thi', 'thui']],
    ['  ĐẶNG.Hữu.Nghĩa ', ['dang', 'huu', 'nghia']],
    ['Ðỗ, Trường', ['do', 'truong']],
    ['H’Linh Mlô', ['h', 'linh', 'mlo']],
    ["K'Brôih", ['k', 'broih']],
    ['Y Blô Kđoh', ['i', 'blo', 'kdoh']],
    ['Ayŭn', ['aiun']],
    ['Nguyễn\u200B', ['nguien']],
    ['', []],
  ])('%s', (name, keys) => expect(foldSyllables(name)).toEqual(keys));

  it('is idempotent, for any text', () => {
    fc.assert(fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 30 })), (name) => {
      const once = foldSyllables(name);
      expect(foldSyllables(once.join(' '))).toEqual(once);
    }), { numRuns: 1_000 });
  });

  it('does not mind the form of Unicode, case, or the kind of blank', () => {
    fc.assert(fc.property(letters, (name) => {
      const keys = foldSyllables(name);
      expect(foldSyllables(name.normalize('NFD'))).toEqual(keys);
      expect(foldSyllables(name.normalize('NFC'))).toEqual(keys);
      expect(foldSyllables(name.toUpperCase())).toEqual(keys);
      expect(foldSyllables(name.replaceAll(' ', '\u00A0'))).toEqual(keys);
    }));
  });

  it('reads the same keys as readName, whose marks ignore only y and the place of the tone', () => {
    fc.assert(fc.property(letters, (name) => {
      expect(readName(name).map((syllable) => syllable.key)).toEqual(foldSyllables(name.normalize('NFC')));
    }));
    const marked = (name: string): string | undefined => readName(name)[0]?.marked;
    expect(marked('Hoà')).toBe(marked('Hòa'));
    expect(marked('Lí')).toBe(marked('Lý'));
    expect(marked('Hùng')).not.toBe(marked('Hưng'));
    expect(marked('Ðặng')).toBe(marked('Đặng'));
  });
});
