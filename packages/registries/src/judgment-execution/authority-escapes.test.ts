import { createAuthority, type Act, type Position, type Question } from '@thahs/engine/authority';
import { clauseBook } from '@thahs/engine/clause';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityRules } from './authority-rules.ts';
import { clauses } from './clauses/index.ts';

const authority = createAuthority(authorityRules);
const book = clauseBook(clauses);
const fileActs: readonly Act[] = ['open', 'amend', 'correct', 'confirm', 'void', 'seal', 'unseal', 'read', 'search', 'history', 'print', 'export', 'import'];
const changes: readonly Act[] = ['open', 'amend', 'correct', 'confirm', 'void', 'seal', 'unseal', 'import'];
const acts: readonly Act[] = [...fileActs, 'journal.read', 'unit.read', 'unit.manage', 'account.read', 'account.manage', 'account.confirm', 'system.run', 'keeping.read', 'keeping.manage', 'keeping.run', 'keeping.confirm', 'machine.read', 'machine.manage', 'oversight.read', 'oversight.run', 'oversight.note', 'oversight.state', 'oversight.conclude', 'oversight.confirm', 'alarm.read', 'alarm.acknowledge'];
const positions: readonly Position[] = ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR', 'TECH_ADMIN'];
const units = ['u1', 'u2', 'u3'] as const;

/** Any question at all: mostly of this registry, now and then with words nobody knows. */
const questions: fc.Arbitrary<Question> = fc.record({
  act: fc.constantFrom(...acts),
  actor: fc.record({
    accountId: fc.constantFrom('a', 'b'), position: fc.constantFrom(...positions), unitId: fc.constantFrom(...units),
    unitKind: fc.constantFrom(...authorityRules.unitKinds.map((kind) => kind.code), 'KHONG_CO'), scope: fc.subarray([...units]),
  }),
  subject: fc.option(fc.record({ subjectKind: fc.constantFrom(...authorityRules.subjectKinds.map((kind) => kind.code), 'KHONG_CO'), custodianUnit: fc.constantFrom(...units), sealed: fc.boolean() }), { freq: 6 }),
  on: fc.constantFrom('2020-01-01', '2024-05-01', '2025-02-28', '2025-03-01', '2026-06-30', '2026-07-01', '2030-01-01'),
  purpose: fc.constantFrom(null, '', 'TO_MO', ...authorityRules.purposes.map((purpose) => purpose.code)),
  madeBy: fc.constantFrom('a', 'b'),
  targetUnit: fc.constantFrom(...units),
});
const runs = { numRuns: 20_000 };

describe('no way around', () => {
  it('every decision names a known clause; every refusal is a sentence with its code and its citation', () => {
    fc.assert(fc.property(questions, (question) => {
      const decision = authority.decide(question);
      const citation = book.citation(decision.clause);
      if (!decision.allowed) {
        expect(decision.code).toMatch(/^authority\.[a-z-]+$/);
        expect(decision.message).toContain(`(${citation})`);
        expect(decision.message).toMatch(/Hãy .*\.$/u);
      }
    }), runs);
  });

  it('what is allowed on a file lies in scope, has a purpose, and is never done by a technical administrator', () => {
    fc.assert(fc.property(questions, (question) => {
      const { act, actor, subject, purpose } = question;
      if (!fileActs.includes(act) || !authority.decide(question).allowed) return;
      expect(actor.position).not.toBe('TECH_ADMIN');
      expect(actor.scope).toContain(subject?.custodianUnit ?? actor.unitId);
      if (!['confirm', 'seal', 'unseal'].includes(act)) expect(authorityRules.purposes.map((rule) => rule.code)).toContain(purpose);
      if (actor.position === 'INSPECTOR') expect([purpose, changes.includes(act)]).toEqual(['KIEM_TRA', false]);
      if (subject?.sealed === true) expect([actor.position, ['read', 'history', 'seal', 'unseal'].includes(act)]).toEqual(['UNIT_HEAD', true]);
    }), runs);
  });

  it('a change is made by the custodian unit, on a right that the table grants, and confirmed by another person', () => {
    fc.assert(fc.property(questions, (question) => {
      const { act, actor, subject, madeBy } = question;
      const decision = authority.decide(question);
      if (!changes.includes(act) || !decision.allowed) return;
      expect(subject?.custodianUnit ?? actor.unitId).toBe(actor.unitId);
      if (act === 'confirm') expect(madeBy).not.toBe(actor.accountId);
      if (subject === null || act === 'seal' || act === 'unseal') return;
      expect(authorityRules.entry.some((right) => right.mayEnter && right.regime === decision.regime && right.unitKind === actor.unitKind && right.subjectKind === subject.subjectKind)).toBe(true);
    }), runs);
  });

  it('what is done on a file serves the purpose that was stated: who only looks, counts or answers changes nothing', () => {
    const looking = ['read', 'search', 'history'];
    const beyondLooking: Readonly<Record<string, readonly Act[]>> = {
      QUAN_LY_GIAM_GIU: ['open', 'amend', 'correct', 'void', 'import', 'print', 'export'], NHAP_LIEU: ['open', 'amend', 'correct', 'void', 'import'], DOI_CHIEU_HO_SO: ['amend', 'correct'],
      CHI_DAO_CAP_DUOI: [], KIEM_TRA: [], TRA_LOI_YEU_CAU: ['print', 'export'], GIAI_QUYET_KHIEU_NAI: ['print'], THONG_KE: ['export'],
    };
    expect(Object.keys(beyondLooking).toSorted()).toEqual(authorityRules.purposes.map(({ code }) => code).toSorted());
    const officer = (position: Position): Question['actor'] => ({ accountId: 'a', position, unitId: 'u1', unitKind: 'TRAI_GIAM', scope: ['u1'] });
    for (const { code: purpose } of authorityRules.purposes) {
      for (const act of fileActs.filter((each) => !['confirm', 'seal', 'unseal'].includes(each))) {
        const allowed = positions.some((position) => authority.decide({ act, actor: officer(position), subject: { subjectKind: 'PHAM_NHAN', custodianUnit: 'u1', sealed: false }, on: '2026-08-01', purpose }).allowed);
        expect([purpose, act, allowed]).toEqual([purpose, act, looking.includes(act) || (beyondLooking[purpose] ?? []).includes(act)]);
      }
    }
  });

  it('a purpose that is missing or does not serve the act is refused with those that do', () => {
    const question: Question = { act: 'amend', actor: { accountId: 'a', position: 'ENTRY_OFFICER', unitId: 'u1', unitKind: 'TRAI_GIAM', scope: ['u1'] }, subject: { subjectKind: 'PHAM_NHAN', custodianUnit: 'u1', sealed: false }, on: '2026-08-01', purpose: 'THONG_KE' };
    expect(authority.decide(question)).toMatchObject({ allowed: false, code: 'authority.purpose-not-fitting', clause: 'tt.d16.k7' });
    expect(authority.fittingPurposes(question)).toEqual(['QUAN_LY_GIAM_GIU', 'NHAP_LIEU', 'DOI_CHIEU_HO_SO']);
    expect(authority.fittingPurposes({ ...question, act: 'print', purpose: null })).toEqual(['QUAN_LY_GIAM_GIU', 'TRA_LOI_YEU_CAU']);
  });

  it('administration stays inside the scope, and what is read inside the readable units', () => {
    fc.assert(fc.property(questions, (question) => {
      const { act, actor, subject, targetUnit } = question;
      if (!authority.decide(question).allowed) return;
      if (act === 'unit.manage' || act === 'account.manage') expect(actor.scope).toContain(targetUnit);
      if (act === 'account.confirm') expect([actor.position, actor.scope.includes(targetUnit ?? ''), question.madeBy === actor.accountId]).toEqual(['UNIT_HEAD', true, false]);
      if (act === 'read' || act === 'history') expect(authority.readableUnits(actor, subject?.sealed ?? false)).toContain(subject?.custodianUnit);
    }), runs);
  });

  it('health data are shown only to the working positions of the custodian unit', () => {
    fc.assert(fc.property(questions, (question) => {
      const decision = authority.decide(question);
      if (!decision.allowed || !decision.reveals.includes('special')) return;
      expect(question.subject?.custodianUnit).toBe(question.actor.unitId);
      expect(['UNIT_HEAD', 'ENTRY_OFFICER', 'DATABASE_OFFICER']).toContain(question.actor.position);
    }), runs);
  });

  it('the same question gets the same answer', () => {
    fc.assert(fc.property(questions, (question) => {
      expect(authority.decide(question)).toEqual(authority.decide(structuredClone(question)));
    }), { numRuns: 500 });
  });
});
