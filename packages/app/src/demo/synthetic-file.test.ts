import { expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { coursePort, datesPort, eligibilityPort, judgmentExecution } from '@thahs/registries';
import { replay } from '@thahs/registries/judgment-execution/course';
import { Chance } from './chance.ts';
import { syntheticFile } from './synthetic-file.ts';

it('invented files have a course in which nothing is impossible or doubtful', () => {
  const seen = new Set<string>();
  for (const { code } of judgmentExecution.subjectKinds)
    for (let number = 0; number < 400; number += 1) {
      const { records } = syntheticFile(new Chance(number), code, number, addDays('2026-08-01', number % 90));
      const facts = records.map((record, at) => ({ recordId: String(at).padStart(4, '0'), state: 'current' as const, occurredAt: null, ...record }));
      const { findings, status } = replay(code, facts);
      expect(findings, JSON.stringify(records)).toEqual([]);
      // The few ends on paper that an officer forgot are counted below.
      const doubts = coursePort.added(code, [], facts, '2026-11-01').filter(({ finding }) => finding.code !== 'ending.unlike-calculated');
      expect(doubts, JSON.stringify(records)).toEqual([]);
      seen.add(status);
    }
  expect([...seen]).toEqual(expect.arrayContaining(['CHO_THI_HANH', 'DANG_CHAP_HANH', 'DANG_TRICH_XUAT', 'TAM_DINH_CHI', 'BO_TRON', 'DA_XONG']));
});

it('the end on paper of an invented prisoner follows the reductions, but for the few that an officer forgot', () => {
  const today = '2026-11-20';
  const differing = Array.from({ length: 800 }, (_, number) => {
    const { records } = syntheticFile(new Chance(number), 'PHAM_NHAN', number, today);
    const facts = records.map((record, at) => ({ recordId: String(at).padStart(4, '0'), state: 'current' as const, occurredAt: null, ...record }));
    const away = records.some(({ values }) => ['BO_TRON', 'TAM_DINH_CHI'].includes(String(values['eventKind'])));
    return datesPort.days('PHAM_NHAN', facts, today).some(({ difference }) => (difference ?? 0) !== 0) && !away;
  }).filter(Boolean).length;
  expect(differing).toBeGreaterThan(0);
  expect(differing / 800).toBeLessThan(0.03);
});

it.each(['AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU', 'THA_TU_CO_DIEU_KIEN'])('of who serves among people (%s) nothing about the days is doubted, some qualify and some do not', (subjectKind) => {
  const today = '2026-11-20';
  const review = { AN_TREO: 'SHORTEN_SUSPENDED', CAI_TAO_KHONG_GIAM_GIU: 'REDUCE_NON_CUSTODIAL', THA_TU_CO_DIEU_KIEN: 'SHORTEN_RELEASE' }[subjectKind] ?? '';
  const [round] = eligibilityPort.rounds(review, today, 'CONG_AN_XA');
  const outcomes = Array.from({ length: 60 }, (_, number) => {
    const { records } = syntheticFile(new Chance(number), subjectKind, number, today);
    const facts = records.map((record, at) => ({ recordId: String(at).padStart(4, '0'), state: 'current' as const, occurredAt: null, ...record }));
    const { dates } = datesPort.of(subjectKind, facts, today);
    expect(dates.flatMap(({ code, doubts, missing, difference }) => (doubts.length + missing.length > 0 || (difference ?? 0) !== 0 ? [[code, doubts, missing, difference]] : [])), JSON.stringify(records)).toEqual([]);
    return round && eligibilityPort.review(review, subjectKind, facts, round, today, 'CONG_AN_XA')?.outcome;
  });
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  expect([count('eligible') > 5, count('not-eligible') > 5]).toEqual([true, true]);
});
