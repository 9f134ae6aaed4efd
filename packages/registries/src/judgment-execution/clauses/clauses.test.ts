import { createAuthority, type Position, type Question } from '@thahs/engine/authority';
import { clauseBook, regimeOn, type WorkedCase } from '@thahs/engine/clause';
import { describe, expect, it } from 'vitest';
import { authorityRules } from '../authority-rules.ts';
import { entryRights } from '../entry-authority.ts';
import { judgmentExecution } from '../registry.ts';
import { dueAt } from '../timeliness.ts';
import { clauses } from './index.ts';

/** Structure of the draft Circular, written down from its text: article, its clauses, the points of each. Điều 4 has no khoản 3. */
const CIRCULAR: Readonly<Record<string, readonly string[]>> = {
  1: [], 2: [], 3: ['1', '2', '3'], 4: ['1', '2', '4', '5', '6', '7', '8'], 5: ['1abc', '2'], 6: ['1ab', '2abcd'], 7: ['1ab', '2abc'], 8: ['1', '2', '3', '4', '5ab'],
  9: ['1', '2', '3', '4', '5', '6'], 10: ['1', '2'], 11: ['1', '2', '3', '4', '5'], 12: ['1abc', '2ab'], 13: ['1abc', '2'], 14: [], 15: ['1', '2', '3', '4', '5', '6'], 16: ['1', '2', '3', '4', '5', '6', '7'], 17: ['1', '2'],
};
const expectedIds = Object.entries(CIRCULAR).flatMap(([article, parts]) =>
  parts.length === 0 ? [`tt.d${article}`] : parts.flatMap(([clause = '', ...points]) => [`tt.d${article}.k${clause}`, ...points.map((point) => `tt.d${article}.k${clause}.${point}`)]));

const book = clauseBook(clauses);
const authority = createAuthority(authorityRules);

function decisionOf(given: WorkedCase['given']): string {
  const units: Readonly<Record<string, string>> = { own: 'u', below: 'v', other: 'w' };
  const said = (key: string, otherwise: string): string => (typeof given[key] === 'string' ? given[key] : otherwise);
  const unit = units[said('custodian', 'own')] ?? 'u';
  const question: Question = {
    act: given['act'] as Question['act'],
    actor: { accountId: 'self', position: given['position'] as Position, unitId: 'u', unitKind: 'TRAI_GIAM', scope: ['u', 'v'] },
    subject: given['target'] === undefined ? { subjectKind: 'PHAM_NHAN', custodianUnit: unit, sealed: given['sealed'] === true } : null,
    on: said('on', '2024-05-01'),
    purpose: typeof given['purpose'] === 'string' ? given['purpose'] : null,
    ...(typeof given['madeBy'] === 'string' ? { madeBy: given['madeBy'] } : {}),
    ...(typeof given['target'] === 'string' ? { targetUnit: units[given['target']] ?? 'w' } : {}),
  };
  const decision = authority.decide(question);
  return decision.allowed ? 'allowed' : decision.code;
}

/** Which control answers a worked case. */
const controls: Readonly<Record<string, (given: WorkedCase['given']) => unknown>> = {
  entry: (given) => entryRights.find((right) => right.unitKind === given['unitKind'] && right.subjectKind === given['subjectKind'] && right.regime === regimeOn(String(given['on'])))?.mayEnter,
  decision: decisionOf,
  due: (given) => dueAt(String(given['since']), regimeOn(String(given['on']))),
};

describe('clauses', () => {
  it('every khoản and điểm of Điều 1–17 of the draft Circular has its file, and nothing else', () => {
    expect(expectedIds).toHaveLength(80);
    expect(clauses.filter((clause) => clause.id.startsWith('tt.')).map((clause) => clause.id)).toEqual(expectedIds);
  });

  it('every clause a rule, a record type, a purpose or a ground cites exists', () => {
    const cited = [
      ...judgmentExecution.recordTypes.flatMap((type) => [...type.source, ...(type.checks ?? []).flatMap((check) => (check.clause === undefined ? [] : [check.clause]))]),
      ...entryRights.map((right) => right.clause), ...authorityRules.purposes.map((purpose) => purpose.clause), ...Object.values(authorityRules.grounds).flatMap((perRegime) => Object.values(perRegime)),
    ];
    for (const id of cited) expect(() => book.get(id), id).not.toThrow();
  });

  it('a granted cell cites a clause of its own regime, and a ground one that is in force in its regime', () => {
    const days = { draft_2021: '2024-05-01', interim_2025_03: '2025-06-01', from_2026_07: '2026-08-01' } as const;
    for (const right of entryRights) expect(book.inForce(right.clause, days[right.regime]), `${right.regime} ${right.unitKind} ${right.subjectKind}`).toBe(true);
    for (const [ground, perRegime] of Object.entries(authorityRules.grounds)) {
      for (const [regime, clause] of Object.entries(perRegime)) expect(book.inForce(clause, days[regime as keyof typeof days]), `${ground} ${regime} ${clause}`).toBe(true);
    }
  });

  it('the citation of Điều 5.2 keeps both what is drafted and what is meant', () => {
    const { summary, regimes } = book.get('tt.d5.k2');
    expect(summary.vi).toMatch(/khoản 4 Điều 11.*khoản 4 Điều 8/su);
    expect(regimes).not.toContain('from_2026_07');
    expect(book.get('nd59.d8.k4').summary.vi).toContain('Điều 5 khoản 2');
  });

  it('what is not served names the control that will serve it', () => {
    for (const clause of clauses.filter(({ status }) => status === 'not-yet')) expect(clause.places, clause.id).toContainEqual(expect.stringMatching(/^(?:engine|platform)\/[a-z]+$/u));
  });

  it('controls are said in words of an officer: no place in the code, no technical name', () => {
    for (const { id, control } of clauses) expect(`${control.vi} ${control.en}`, id).not.toMatch(/\b(?:engine|platform|data|judgment-execution)\/|\.(?:ts|csv)\b|[a-z]_[a-z]|[A-Z]_[A-Z]|\bDDL\b/u);
  });

  it('district agencies end with the district', () => {
    expect([book.inForce('tt.d6.k2.c', '2025-02-28'), book.inForce('tt.d6.k2.c', '2025-03-01')]).toEqual([true, false]);
  });
});

const cases = clauses.flatMap((clause) => (clause.cases ?? []).map((worked) => ({ id: clause.id, ...worked })));

describe('worked cases', () => {
  it.each(cases)('$id: $title', ({ given, expect: answer }) => {
    const control = controls[String(given['ask'])];
    expect(control?.(given)).toEqual(answer);
  });
  it('a rule of entry, of purpose and of time has one', () => {
    const ids = new Set(cases.map((worked) => worked.id));
    for (const id of ['tt.d4.k1', 'tt.d4.k2', 'tt.d6.k2', 'tt.d6.k2.a', 'tt.d6.k2.b', 'tt.d6.k2.c', 'tt.d6.k2.d', 'tt.d10.k1', 'nd59.d9.k2', 'nd59.d11.k2.a', 'nd160.d8.k5.c', 'nd231.d5.k2.a']) expect(ids.has(id), id).toBe(true);
  });
});
