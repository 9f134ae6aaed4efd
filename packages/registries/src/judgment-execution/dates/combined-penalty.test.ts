import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { RULES } from '../calculation/index.ts';
import { datesPort, READ_BY } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const term = (years: number, months = 0, days = 0) => ({ years, months, days });
const penalty = (length: unknown, mainPenalty = 'TU_CO_THOI_HAN'): Draft => ['penalty', { mainPenalty, term: length, startDate: '2019-02-01' }];
const judgment = (judgmentNo: string, judgmentDate: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['judgment', { judgmentNo, judgmentDate, instance: 'SO_THAM', ...more }];
const crime = (judgmentNo: string, crimeDate: string, length: unknown, article = '173.2.a'): Draft => ['offence', { judgmentNo, crimeDate, term: length, article }];
const figuresOf = (drafts: readonly Draft[], kind = 'PHAM_NHAN') => datesPort.of(kind, records(drafts), TODAY).figures;
const figure = (...drafts: readonly Draft[]) => {
  const [found] = figuresOf(drafts);
  if (!found) throw new Error('no combined penalty');
  return found;
};
const said = (...drafts: readonly Draft[]) => {
  const { official, calculated, difference } = figure(...drafts);
  return [official?.vi ?? null, calculated?.vi ?? null, difference?.vi ?? null];
};
const asked = (...drafts: readonly Draft[]) => figure(...drafts).missing.map(({ recordType, field }) => [recordType, field]);

// Five years for a crime of January 2019, judged on 10/05/2020; three years for one of June 2019, judged on 01/03/2021.
const OLDER: readonly Draft[] = [judgment('12/2020/HS-ST', '2020-05-10'), judgment('7/2021/HS-ST', '2021-03-01'), crime('12/2020/HS-ST', '2019-01-15', term(5)), crime('7/2021/hs-st', '2019-06', term(3), '249.1')];
// Ten years judged on 15/01/2018, a new crime in 2020 with four; two years and three months of the ten were served.
const NEWER = (served: unknown): readonly Draft[] => [
  judgment('3/2018/HS-ST', '2018-01-15'), judgment('9/2020/HS-ST', '2020-11-02', { earlierServed: served }), crime('3/2018/HS-ST', '2017-03-01', term(10), '168.2'), crime('9/2020/HS-ST', '2020', term(4), '173.2'),
];

describe('combined penalty of several judgments', () => {
  it('adds an older crime to the earlier judgment, and the term of the court counts', () => {
    expect(said(penalty(term(8)), ...OLDER)).toEqual(['08 năm', '08 năm', null]);
    expect(said(penalty(term(9)), ...OLDER)).toEqual(['09 năm', '08 năm', 'ngắn hơn 01 năm']);
    expect(said(penalty({ months: 90 }), ...OLDER)).toEqual(['07 năm 06 tháng', '08 năm', 'dài hơn 06 tháng']);
    const { steps, doubts } = figure(penalty(term(9)), ...OLDER);
    expect(steps.map(({ citation, document }) => [citation.replace(' Bộ luật Hình sự', ''), document])).toEqual([
      ['Điều 55 khoản 1 điểm a', 'Bản án số 12/2020/HS-ST ngày 10/05/2020'], ['Điều 55 khoản 1 điểm a', 'Bản án số 7/2021/HS-ST ngày 01/03/2021'], ['Điều 56 khoản 1', 'Bản án số 7/2021/HS-ST ngày 01/03/2021'],
    ]);
    expect(doubts.map(({ vi }) => vi)).toEqual([expect.stringContaining('án treo')]);
  });
  it('adds only what was not served of the earlier judgment to a new crime', () => {
    // 10 years less 2 years 3 months leave 7 years 9 months, and 4 years.
    expect(said(penalty(term(11, 9)), ...NEWER(term(2, 3)))).toEqual(['11 năm 09 tháng', '11 năm 09 tháng', null]);
    expect(said(penalty(term(14)), ...NEWER(term(2, 3)))).toEqual(['14 năm', '11 năm 09 tháng', 'ngắn hơn 02 năm 03 tháng']);
    expect(asked(penalty(term(14)), ...NEWER(undefined))).toEqual([['judgment', 'earlierServed']]);
  });
  it('holds the sum to thirty years, of somebody under eighteen to eighteen, and lets life absorb', () => {
    const two = (a: unknown, b: unknown): readonly Draft[] => [judgment('1', '2020-05-10'), judgment('2', '2021-03-01'), crime('1', '2019-01-15', a, '168.4'), crime('1', '2019-01-15', term(5), '134.3'), crime('2', '2019-01-20', b, '251.4')];
    // 7 + 5 + 20 years.
    expect(said(penalty(term(30)), ...two(term(7), term(20)))).toEqual(['30 năm', '30 năm', null]);
    expect(said(penalty(term(18)), ...two(term(7), term(10)), ['person', { birthDate: '2001-08-30' }])).toEqual(['18 năm', '18 năm', null]);
    expect(said(penalty(term(22)), ...two(term(7), term(10)), ['person', { birthDate: '2001-01-01' }])).toEqual(['22 năm', '22 năm', null]);
    expect(said(penalty('life', 'TU_CHUNG_THAN'), ...two(term(7), 'life'))).toEqual(['tù chung thân', 'tù chung thân', null]);
    expect(said(penalty(term(20)), ...two('life', term(2)))).toEqual(['20 năm', 'tù chung thân', 'khác loại hình phạt']);
  });
  it('takes points of one article for one crime, counts odd days in months of thirty, and finds an appeal by its case', () => {
    const odd = [judgment('1', '2020-05-10'), judgment('2', '2021-03-01', { caseNo: '44/2020' }), ['judgment', { judgmentNo: '8/PT', judgmentDate: '2021-06-01', instance: 'PHUC_THAM', caseNo: '44/2020' }]] as const;
    const crimes = [crime('1', '2019-01-15', term(0, 11, 15), '173.2.a'), crime('1', '2019-01-15', term(0, 11, 15), '173.2.g'), crime('8/PT', '2019-01-20', term(0, 8, 20))];
    // 11 months 15 days and 8 months 20 days are 19 months 35 days.
    const found = figure(penalty(term(1, 8, 5)), ...odd, ...crimes);
    expect([found.calculated?.vi, found.difference, found.verified, found.doubts.length]).toEqual(['01 năm 08 tháng 05 ngày', null, false, 1]);
  });
  it('says what is to be entered, and when the court alone decides', () => {
    expect(asked(penalty(term(8)), ...OLDER, ['offence', { article: '134.1' }])).toEqual([['offence', 'judgmentNo']]);
    expect(asked(penalty(term(8)), ...OLDER.slice(0, 3))).toEqual([['offence', 'article']]);
    expect(asked(penalty(term(8)), ...OLDER.slice(0, 3), crime('7/2021/HS-ST', '2020', null))).toEqual([['offence', 'term'], ['offence', 'crimeDate']]);
    // Between the judgments of 2020 and of 2021.
    expect(figure(penalty(term(8)), ...OLDER, judgment('9/2022', '2022-01-01'), crime('9/2022', '2020-12-01', term(1))).none?.vi).toContain('xen giữa');
    expect(figure(penalty(term(8)), ...OLDER, ['execution_event', { eventKind: 'HUY_THA_TU', occurredOn: '2024-01-01' }])).toMatchObject({ calculated: null, official: { vi: '08 năm' }, none: { vi: expect.stringContaining('phần còn phải chấp hành') as string } });
  });
  it('is of no file with one judgment of first instance, nor of one that serves neither prison nor non-custodial reform', () => {
    const appeal: Draft = ['judgment', { judgmentNo: '8/PT', judgmentDate: '2021-06-01', instance: 'PHUC_THAM' }];
    expect(figuresOf([penalty(term(5)), OLDER[0]!, appeal, OLDER[2]!])).toEqual([]);
    expect(figuresOf([penalty(term(8), 'BAT_BUOC_CHUA_BENH'), ...OLDER], 'BAT_BUOC_CHUA_BENH')).toEqual([]);
  });
  it('is the same in any order of entry, and is listed only where it differs', () => {
    const all = [penalty(term(9)), ...OLDER];
    expect(datesPort.of('PHAM_NHAN', records(all.toReversed()), TODAY).figures[0]?.calculated).toEqual(figure(...all).calculated);
    expect(datesPort.figureDifferences('PHAM_NHAN', records(all), TODAY).map(({ code, difference }) => [code, difference?.vi])).toEqual([['COMBINED_PENALTY', 'ngắn hơn 01 năm']]);
    expect(datesPort.figureDifferences('PHAM_NHAN', records([penalty(term(8)), ...OLDER]), TODAY)).toEqual([]);
  });
});

it('another book that makes another combined penalty is told, with both lengths, and reads the tables that it is said to', () => {
  const made = datesPort.changedBook({ combinedLimit: RULES.combinedLimit.filter(({ penalty: of, age }) => of === 'TU_CO_THOI_HAN' && age === null).map(({ id }) => ({ id, maxMonths: 84 })) }, 'combined');
  if (!('book' in made)) throw new Error(made.problem);
  // Five years and three are eight, and no more than the seven of the changed limit.
  const file = records([penalty(term(8)), ...OLDER]);
  expect(datesPort.movedFigures('PHAM_NHAN', file, TODAY, made.book)).toEqual([{ code: 'COMBINED_PENALTY', before: '08 năm', after: '07 năm' }]);
  expect(datesPort.movedFigures('PHAM_NHAN', file, TODAY, RULES)).toEqual([]);
  const read = new Set<string>();
  const bans = records([penalty(term(8)), ...OLDER, ['additional_penalty', { kind: 'QUAN_CHE', term: term(1) }], ['additional_penalty', { kind: 'QUAN_CHE', term: term(2) }]]);
  datesPort.movedFigures('PHAM_NHAN', bans, TODAY, new Proxy(RULES, { get: (book, table) => { read.add(String(table)); return Reflect.get(book, table) as unknown; } }));
  expect([...read].toSorted()).toEqual([...READ_BY.combined].toSorted());
});
