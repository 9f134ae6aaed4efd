import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { coursePort, replay } from './course/index.ts';
import { COURSES } from './course/kinds/index.ts';
import { flowOf } from './counts/index.ts';
import { datesPort } from './dates/index.ts';
import { coursePort as withEndings } from './ending/index.ts';
import { summarise } from './summary.ts';

const TODAY = '2026-11-22';
const fact = (recordId: string, type: string, values: Record<string, unknown>): RecordFacts => ({ recordId, type, state: 'current', occurredAt: null, values });
const event = (recordId: string, eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): RecordFacts => fact(recordId, 'execution_event', { eventKind, occurredOn, ...more });
const prisoner = (more: Record<string, unknown> = {}): RecordFacts[] => [
  fact('a', 'judgment', { judgmentNo: '1/2020/HS-ST', judgmentDate: '2020-06-01' }), fact('c', 'admission', { admittedOn: '2020-09-01' }),
  fact('b', 'penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2020-02-01', ...more }),
];
const changed = (more: Record<string, unknown> = { months: 84 }) => event('d', 'SUA_AN', '2023-03-01', { decisionNo: '5/2023/HS-GĐT', decisionDate: '2023-02-20', ...more });
const dateOf = (code: string, records: readonly RecordFacts[], kind = 'PHAM_NHAN') => datesPort.of(kind, records, TODAY).dates.find((each) => each.code === code);

describe('a judgment that was changed', () => {
  it('leaves the person where he is, in every state of every kind', () => {
    for (const [kind, course] of Object.entries(COURSES)) for (const state of Object.keys(course.states)) expect(course.notes['SUA_AN'], `${kind} ${state}`).toContain(state);
    expect(replay('PHAM_NHAN', [...prisoner(), changed()])).toMatchObject({ status: 'DANG_CHAP_HANH', since: '2020-09-01', findings: [] });
    expect(flowOf('PHAM_NHAN', [...prisoner(), changed()], '2020-09-01', '2023-01-01', '2023-12-31')).toEqual({ opening: 1, increases: [], decreases: [], closing: 1 });
    expect(flowOf('PHAM_NHAN', [...prisoner(), event('d', 'HUY_AN', '2023-03-01')], '2020-09-01', '2023-01-01', '2023-12-31')).toEqual({ opening: 1, increases: [], decreases: ['GIAM_KHAC'], closing: 0 });
  });

  it('gives the term its new figures, and the step cites the decision', () => {
    expect(dateOf('PRISON_END', prisoner())?.calculated).toBe('2029-02-01');
    const end = dateOf('PRISON_END', [...prisoner(), changed()]);
    expect(end?.calculated).toBe('2027-02-01');
    const step = end?.steps.find((each) => JSON.stringify(each).includes('Cộng thời hạn 84 tháng'));
    expect(JSON.stringify(step)).toContain('Bản án được sửa (giám đốc thẩm, tái thẩm) số 5/2023/HS-GĐT ngày 20/02/2023');
    expect(end?.doubts[0]?.en).toContain('changed the judgment: 84 months. ');
    expect(end?.doubts[0]?.vi).toContain('84 tháng, thay cho thời hạn ở “Hình phạt, biện pháp phải chấp hành” (108 tháng)');
    expect(summarise('PHAM_NHAN', [...prisoner(), changed()]).penalty).toBe('07 năm');
    // A reduction is still deducted, and a third is of the new term: 28 months.
    expect(dateOf('PRISON_END', [...prisoner(), changed(), event('e', 'GIAM', '2025-09-02', { months: 3 })])?.calculated).toBe('2026-11-01');
    expect(dateOf('FIRST_REDUCTION', [...prisoner(), changed()])?.calculated).toBe('2022-06-01');
  });

  it('asks nothing more once the penalty says the same, and takes no figures from a voided event or one without any', () => {
    expect(dateOf('PRISON_END', [...prisoner({ term: { years: 7 } }), changed()])?.doubts).toEqual([]);
    for (const none of [changed({}), { ...changed(), state: 'voided' as const }]) expect(dateOf('PRISON_END', [...prisoner(), none])?.calculated).toBe('2029-02-01');
  });

  it('counts by its last decision, of non-custodial reform as well, and not where a later term began', () => {
    expect(dateOf('PRISON_END', [...prisoner(), changed(), event('f', 'SUA_AN', '2024-03-01', { months: 60 })])?.calculated).toBe('2025-02-01');
    const reform = [fact('b', 'penalty', { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: { years: 2 }, startDate: '2025-02-01' }), event('d', 'SUA_AN', '2025-06-01', { months: 18 })];
    expect(dateOf('NON_CUSTODIAL_END', reform, 'CAI_TAO_KHONG_GIAM_GIU')?.calculated).toBe('2026-08-01');
    const later = dateOf('PRISON_END', [...prisoner({ startDate: '2024-01-01' }), changed()]);
    expect([later?.calculated, later?.doubts.map(({ vi }) => vi)]).toEqual(['2033-01-01', [expect.stringContaining('sửa bản án trước ngày bắt đầu tính thời hạn')]]);
  });

  it('asks at the head to correct the penalty that still tells the term before, and no more once it says the same', () => {
    const points = (records: readonly RecordFacts[]): (string | null)[] => withEndings.points('PHAM_NHAN', records, TODAY).filter(({ finding }) => finding.code === 'ending.old-term').map(({ recordId }) => recordId);
    expect(points([...prisoner(), changed()])).toEqual(['b']);
    expect(points([...prisoner({ term: { years: 7 } }), changed()])).toEqual([]);
    for (const none of [changed({}), { ...changed(), state: 'voided' as const }]) expect(points([...prisoner(), none])).toEqual([]);
    expect(points([...prisoner(), changed(), event('g', 'CHAP_HANH_XONG', '2026-02-01')])).toEqual([]);
  });

  it('makes a term of life, from which every reduction is deducted', () => {
    const life = prisoner({ mainPenalty: 'TU_CHUNG_THAN', term: 'life' });
    expect(dateOf('PRISON_END', life)?.calculated).toBeNull();
    expect(dateOf('PRISON_END', [...life, changed({ months: 240 }), event('e', 'GIAM', '2025-09-02', { months: 3 })])?.calculated).toBe('2039-11-01');
  });
});

it('a file that the old event “annulled or changed” took out of the figures asks which of the two it was', () => {
  const points = coursePort.points('PHAM_NHAN', [...prisoner(), event('d', 'HUY_AN', '2023-03-01')], TODAY);
  expect(points.map(({ recordId, finding }) => [recordId, finding.code])).toEqual([['d', 'file.annulled-or-changed']]);
  // Held again after it, nobody asks.
  expect(coursePort.points('PHAM_NHAN', [...prisoner(), event('d', 'HUY_AN', '2023-03-01'), event('e', 'TIEP_NHAN', '2023-06-01')], TODAY)).toEqual([]);
});

describe('a judgment that is annulled', () => {
  const annulled = (act: string, since: string): RecordFacts[] => [...prisoner(), event('d', act, since), event('e', 'HUY_AN', '2026-04-01')];
  it('brings back nobody who was at large, suspended or deferred', () => {
    // Nine years from 01/02/2020 and every day from 01/01/2026 to 22/11/2026, 325 of them.
    const atLarge = dateOf('PRISON_END', annulled('BO_TRON', '2026-01-01'));
    expect([atLarge?.calculated, atLarge?.open]).toEqual(['2029-12-23', true]);
    expect(atLarge?.doubts.some(({ vi }) => vi.includes('không có bản án để thi hành'))).toBe(true);
    expect(dateOf('PRISON_END', annulled('TAM_DINH_CHI', '2026-01-01'))?.calculated).toBe('2029-12-23');
    // Caught on 01/07/2026: 181 days.
    const caught = dateOf('PRISON_END', [...annulled('BO_TRON', '2026-01-01'), event('f', 'BAT_LAI', '2026-07-01')]);
    expect([caught?.calculated, caught?.open]).toEqual(['2029-08-01', false]);
  });

  it('and then changed to a term that is over is a point of the file', () => {
    const found = (months: number): (string | null)[] => withEndings.points('PHAM_NHAN', [...annulled('BO_TRON', '2026-01-01'), event('f', 'SUA_AN', '2026-05-01', { months })], TODAY)
      .filter(({ finding }) => finding.code === 'ending.over-by-change').map(({ recordId }) => recordId);
    // 01/08/2024 came before he fled; 01/02/2026 had not come yet.
    expect([found(54), found(72)]).toEqual([['f'], []]);
  });
});
