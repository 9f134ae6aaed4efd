import { describe, expect, it } from 'vitest';
import { additionalPenalty } from './additional-penalty.ts';

const found = (values: Readonly<Record<string, unknown>>): string[] => (additionalPenalty.checks ?? []).filter(({ holds }) => !holds(values, '2026-11-20')).map(({ code, severity }) => `${severity} ${code}`);
const term = (years: number, months = 0, days = 0) => ({ years, months, days });

describe('the length of an additional penalty', () => {
  it('is never life', () => expect(found({ kind: 'QUAN_CHE', term: 'life' })).toEqual(['error additional-penalty.life']));
  it.each([
    ['QUAN_CHE', term(1)], ['QUAN_CHE', term(5)], ['CAM_CU_TRU', { months: 60 }], ['CAM_KINH_DOANH', term(3)], ['PHAT_TIEN', null], ['KHAC', term(20)],
  ])('of %s may be %j', (kind, length) => expect(found({ kind, term: length })).toEqual([]));
  it.each([
    ['QUAN_CHE', term(0, 11)], ['QUAN_CHE', term(5, 0, 1)], ['CAM_DAM_NHIEM', term(9)], ['CAM_HUY_DONG_VON', term(3, 1)],
  ])('of %s is doubted where it is %j', (kind, length) => expect(found({ kind, term: length })).toEqual(['warning additional-penalty.length']));
});
