import { describe, expect, it } from 'vitest';
import { RULES } from '../calculation/index.ts';
import { datesPort, READ_BY } from '../dates/index.ts';
import { admitted, event, facts, FEE, owes, penalty, quarter, years, type Draft } from './review-kit.ts';
import { eligibilityPort } from './index.ts';

const TODAY = '2026-11-20';
const bookOf = (changes: unknown): unknown => {
  const made = datesPort.changedBook(changes, 'reviews');
  if (!('book' in made)) throw new Error(made.problem);
  return made.book;
};
const rowsWith = <T extends { readonly id: string }>(rows: readonly T[], more: Partial<T>) => rows.map(({ id }) => ({ id, ...more }));
const GRADES = ['2025-11-25', '2026-02-25', '2026-05-25', '2026-08-25'].map((day) => quarter(day, 'KHA'));
/** Nine years from 14/03/2024, a third of them on 14/03/2027: after the round of Tết 2027. */
const prisoner: Draft[] = [penalty({ term: years(9), startDate: '2024-03-14' }), ['admission', { admittedOn: '2024-06-01' }], ['person', { fullName: 'Lê Văn Xét', birthDate: '1990-01-01' }], ['offence', { article: '173.2', crimeDate: '2023-10-01' }], FEE, ...GRADES];
const moved = (changes: unknown) => eligibilityPort.moved('PHAM_NHAN', facts(prisoner), TODAY, 'TRAI_GIAM', bookOf(changes));

describe('a changed rule of reviews', () => {
  it('tells whose next review comes out otherwise, before and after', () => {
    // A quarter is two years and three months, over since 14/06/2026.
    const quarterServed = rowsWith(RULES.reduction.filter(({ penalty: of, juvenile, special }) => of === 'TU_CO_THOI_HAN' && !juvenile && !special), { firstAfter: [1, 4] });
    const [row, ...others] = moved({ reduction: quarterServed });
    expect(others).toEqual([]);
    expect(row?.code).toBe('REDUCTION');
    expect(row?.before).toMatch(/^Tết Nguyên đán 2027 .*: Thời gian đã chấp hành \(chưa đạt\)$/u);
    expect(row?.after).toMatch(/^Tết Nguyên đán 2027 .*: đủ điều kiện/u);
    expect(moved({ reduction: quarterServed.map(({ id }) => ({ id })) })).toEqual([]);
  });
  it('tells who is reviewed in another round, and of grades that are wanted', () => {
    const rounds = moved({ round: rowsWith(RULES.round, { rounds: ['2/9'] }) });
    expect(rounds.map(({ code, after }) => [code, after?.slice(0, 8)])).toEqual([['REDUCTION', '2/9 2027']]);
    // Nine years ask for six quarters: of those before the four that are there nothing was entered. One is that of the day of the review.
    const [release] = moved({ gradedQuarter: rowsWith(RULES.gradedQuarter, { quarters: 1 }) });
    const quarters = (said: string | null | undefined) => /Số quý xếp loại khá trở lên \(([^)]+)\)/u.exec(said ?? '')?.[1];
    expect([release?.code, quarters(release?.before), quarters(release?.after)]).toEqual(['RELEASE', 'chưa có thông tin', 'chờ']);
  });
  it('refuses a table that no review reads, and names the question that it bears on', () => {
    expect(datesPort.changedBook({ ceiling: rowsWith(RULES.ceiling, {}) }, 'reviews')).toEqual({ problem: expect.stringContaining('(grading)') as unknown });
    expect(datesPort.changedBook({ breach: rowsWith(RULES.breach, {}) }, 'reviews')).toEqual({ problem: expect.stringContaining('Bỏ bảng đó') as unknown });
  });
});

it('the tables that are said to decide reviews are those that reviews read', () => {
  const read = new Set<string>();
  const watched = new Proxy(RULES, { get: (book, table) => { read.add(String(table)); return Reflect.get(book, table) as unknown; } });
  const cut = event('GIAM', '2025-09-02', { months: 3, decisionDate: '2025-09-02' });
  const life = [penalty({ mainPenalty: 'TU_CHUNG_THAN', term: undefined, startDate: '2010-03-14' }), admitted];
  const young: Draft[] = [['person', { fullName: 'Lê Văn Trẻ', birthDate: '2008-01-01' }], ['offence', { article: '123.1', crimeDate: '2025-10-01' }]];
  for (const more of [[], [cut], [cut, event('PHAM_TOI_MOI', '2026-01-02')], [event('BO_TRON', '2025-01-01'), event('BAT_LAI', '2025-02-01')], [owes('BOI_THUONG', 'CHUA')], [['special_ground', { kind: 'LAP_CONG', since: '2026-03-01' }] as Draft], young]) {
    const files: [string, Draft[]][] = [
      ['PHAM_NHAN', prisoner], ['PHAM_NHAN', life], ['PHAM_NHAN', [...prisoner, event('THA_TU_CO_DIEU_KIEN', '2026-01-02', { months: 30, decisionDate: '2026-01-02' })]],
      ['AN_TREO', [penalty({ mainPenalty: 'AN_TREO', probationMonths: 36, startDate: '2024-03-14' }), event('CAM_KET', '2024-04-01')]],
      ['CAI_TAO_KHONG_GIAM_GIU', [penalty({ mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: years(2), startDate: '2025-03-14' }), event('CAM_KET', '2025-04-01'), owes('BOI_THUONG', 'CHUA')]],
    ];
    for (const [kind, drafts] of files) eligibilityPort.moved(kind, facts([...drafts, ...more]), TODAY, 'TRAI_GIAM', watched);
  }
  expect([...read].toSorted()).toEqual([...READ_BY.reviews].toSorted());
});
