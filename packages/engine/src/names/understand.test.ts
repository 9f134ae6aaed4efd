import { describe, expect, it } from 'vitest';
import { SyllableDictionary, understand } from './index.ts';

const WORDS = 'nguien van hung trinh chinh linh xuan sinh nam lam dung giang dang nghiem phuoc loc quang dat tien dinh thi kim ngan ro mah h sa rai hlinh le hoa binh';
const dictionary = new SyllableDictionary(WORDS.split(' ').map((word) => [word, 1] as const));
const readingsOf = (query: string, word = 0): string[] => understand(query, dictionary)[word]?.readings.map((reading) => reading.syllable) ?? [];
const costOf = (query: string, syllable: string, word = 0): number | undefined =>
  understand(query, dictionary)[word]?.readings.find((reading) => reading.syllable === syllable)?.cost;

describe('understand', () => {
  it.each([
    ['nguyeexn', 'nguien'], ['hungf', 'hung'], ['ddinhj', 'dinh'], ['d9inh', 'dinh'], ['tie6n1', 'tien'], ['nguye^~n', 'nguien'], ['quangw', 'quang'],
    ['Suân', 'xuan'], ['Xinh', 'sinh'], ['Nâm', 'lam'], ['Giũng', 'dung'], ['Dang', 'giang'], ['Rang', 'dang'], ['Ngiêm', 'nghiem'], ['Phướt', 'phuoc'], ['Quan', 'quang'],
    ['hunh', 'hung'], ['hnug', 'hung'], ['hug', 'hung'], ['huung', 'hung'], ['hujng', 'hung'],
  ])('%s may mean %s', (typed, meant) => {
    expect(readingsOf(typed)).toContain(meant);
  });

  it('keeps the word as typed first, and says when it is nobody\'s name', () => {
    const [chinh] = understand('Chinh', dictionary);
    expect(chinh).toMatchObject({ typed: 'Chinh', corrected: false });
    expect(chinh?.readings[0]).toMatchObject({ syllable: 'chinh', cost: 0 });
    expect(chinh?.readings.map((reading) => reading.syllable)).toContain('trinh');
    expect(understand('Nguyeexn', dictionary)[0]?.corrected).toBe(true);
  });

  it('parts what was written together and joins what was written apart', () => {
    expect(understand('NguyenThiKimNgan', dictionary).map((word) => word.key)).toEqual(['nguien', 'thi', 'kim', 'ngan']);
    expect(understand('nguyenthikimngan', dictionary)[0]?.readings[0]).toMatchObject({ syllable: 'nguien', rest: ['thi', 'kim', 'ngan'] });
    expect(understand('Saray', dictionary)[0]?.readings[0]).toMatchObject({ syllable: 'sa', rest: ['rai'] });
    expect(understand('Rmah', dictionary)[0]?.readings).toContainEqual(expect.objectContaining({ syllable: 'ro', rest: ['mah'] }));
    expect(understand("H'Linh", dictionary).map((word) => word.readings.find((reading) => reading.pair)?.syllable)).toEqual(['hlinh', 'hlinh']);
  });

  it('takes a key next door for likelier than a far one', () => {
    expect(costOf('hunh', 'hung') ?? 9).toBeLessThan(costOf('hunp', 'hung') ?? 0);
  });

  it('keeps the readings of a word few even with five thousand syllables', () => {
    const many: [string, number][] = [];
    for (const a of ['', ...'b c ch d g gi h k kh l m n ng nh p ph qu r s t th tr v x'.split(' ')]) {
      for (const b of 'a e i o u ia ua uo ie oa ao au ai eu iu oi ui uie uoi oe oo uu'.split(' ')) {
        for (const c of ['', ...'n ng nh m p t c ch'.split(' ')]) many.push([a + b + c, 1]);
      }
    }
    const large = new SyllableDictionary(many);
    expect(large.size).toBeGreaterThan(4_500);
    for (const word of understand('cong tang ton nu thu huonh', large)) expect(word.readings.length).toBeLessThan(120);
  });

  it('makes nothing of nothing', () => {
    expect(understand(' ., ', dictionary)).toEqual([]);
    expect(understand('qqqqqq', dictionary)[0]?.readings).toEqual([]);
  });
});
