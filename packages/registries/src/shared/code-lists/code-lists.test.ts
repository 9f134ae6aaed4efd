import { describe, expect, it } from 'vitest';
import { codeByLabel, codeEntry, codeExists, codeListEntries, codeLists } from './index.ts';

describe('code lists', () => {
  it('have unique names and no blank label; only places repeat a code, told apart by dates', () => {
    expect(new Set(codeLists.map((list) => list.name)).size).toBe(codeLists.length);
    for (const list of codeLists) {
      expect(list.entries.every((entry) => entry.code !== '' && entry.label.vi.trim() !== '' && entry.label.en.trim() !== ''), list.name).toBe(true);
      const keys = list.entries.map((entry) => `${entry.code}|${entry.validTo ?? ''}`);
      expect(new Set(keys).size, list.name).toBe(keys.length);
    }
  });
  it.each([['penal_article', 428], ['ethnicity', 55], ['commune_current', 3321], ['commune', 3321 + 10035], ['province', 34 + 63], ['district_former', 696], ['unit_kind', 12], ['country', 250]] as const)('%s has %i entries', (name, size) => {
    expect(codeListEntries(name)).toHaveLength(size);
  });
  it('a former commune names its successors, each of which is in force', () => {
    const current = new Set(codeListEntries('commune_current').map((entry) => entry.code));
    const former = codeListEntries('commune').filter((entry) => entry.validTo !== null && entry.validTo !== undefined);
    expect(former.filter((entry) => (entry.successors ?? []).length === 0)).toEqual([]);
    expect(former.flatMap((entry) => (entry.successors ?? []).filter((code) => !current.has(code)))).toEqual([]);
    expect(former.every((entry) => entry.validTo === '2025-06-30')).toBe(true);
  });
  it('a code finds the place in force before the former one of the same code', () => {
    expect(codeEntry('commune', '00004')).toMatchObject({ validFrom: '2025-07-01', validTo: null });
    expect(codeEntry('commune', '00001')).toMatchObject({ validTo: '2025-06-30', successors: ['00097'] });
  });
  it('labels are understood only when they mean one code', () => {
    expect([codeByLabel('country', 'việt nam'), codeByLabel('ethnicity', 'Tày'), codeByLabel('province', 'Thành phố Hà Nội'), codeByLabel('nope', 'x'), codeByLabel('sex', '')]).toEqual(['VN', '02', '01', null, null]);
  });
  it('an unknown list holds nothing and cannot be listed', () => {
    expect(codeExists('nope', 'x')).toBe(false);
    expect(() => codeListEntries('nope')).toThrow(/no code list/);
  });
  it('repealed and inserted articles are known', () => {
    expect(['1', '217a', '256a', '292', '426', '427'].map((article) => codeExists('penal_article', article))).toEqual([true, true, true, true, true, false]);
  });
});
