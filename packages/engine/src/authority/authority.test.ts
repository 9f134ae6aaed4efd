import { describe, expect, it } from 'vitest';
import { createAuthority, type Act, type ActorFacts, type AuthorityFacts, type AuthorityRules, type Ground, type Question } from './index.ts';

const regimes = (clause: string): Record<'draft_2021' | 'interim_2025_03' | 'from_2026_07', string> => ({ draft_2021: clause, interim_2025_03: clause, from_2026_07: clause });
const names: readonly Ground[] = ['position', 'technical', 'scope', 'custody', 'sealed', 'purpose', 'entry', 'second-person', 'administration', 'reading', 'journal', 'inspection', 'keeping', 'machine', 'alarm'];
const looks: readonly Act[] = ['read', 'search', 'history'];
const all: readonly Act[] = [...looks, 'print', 'export', 'open', 'amend', 'correct', 'void', 'import'];
const rules: AuthorityRules & AuthorityFacts = {
  entry: [
    { unitKind: 'CAMP', subjectKind: 'PRISONER', regime: 'from_2026_07', mayEnter: true, right: null, clause: 'l.d1', standing: 'verified' },
    { unitKind: 'CAMP', subjectKind: 'PUPIL', regime: 'from_2026_07', mayEnter: true, right: null, clause: 'l.d2', standing: 'unverified' },
    { unitKind: 'CAMP', subjectKind: 'FIRM', regime: 'from_2026_07', mayEnter: false, right: null, clause: 'l.d3', standing: 'unverified' },
  ],
  purposes: [
    { code: 'CUSTODY', label: { vi: 'Quản lý', en: 'Custody' }, clause: 'l.p1', acts: all, ownCustody: true, positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'] },
    { code: 'INSPECT', label: { vi: 'Kiểm tra', en: 'Inspection' }, clause: 'l.p2', acts: looks, positions: ['INSPECTOR'] },
    { code: 'DIRECT', label: { vi: 'Chỉ đạo', en: 'Direction' }, clause: 'l.p3', acts: all },
    { code: 'COUNT', label: { vi: 'Thống kê', en: 'Statistics' }, clause: 'l.p4', acts: looks, opens: 'internal' },
  ],
  grounds: Object.fromEntries(names.map((name) => [name, regimes(`g.${name}`)])) as AuthorityFacts['grounds'],
  subjectKinds: ['PRISONER', 'PUPIL', 'FIRM'].map((code) => ({ code, label: { vi: code } })),
  unitKinds: [{ code: 'CAMP', label: { vi: 'Trại giam' } }],
  citation: (clause) => `Điều ${clause}`,
};
const authority = createAuthority(rules);
const actor = (position: ActorFacts['position'], more: Partial<ActorFacts> = {}): ActorFacts => ({ accountId: 'me', position, unitId: 'own', unitKind: 'CAMP', scope: ['own', 'below'], ...more });
const ask = (who: ActorFacts, act: Question['act'], more: Partial<Question> = {}): Question => ({
  act, actor: who, subject: { subjectKind: 'PRISONER', custodianUnit: 'own', sealed: false }, on: '2026-08-01', purpose: 'CUSTODY', ...more,
});
const held = (custodianUnit: string, sealed = false, subjectKind = 'PRISONER'): Question['subject'] => ({ subjectKind, custodianUnit, sealed });
const outcome = (question: Question): string => {
  const decision = authority.decide(question);
  return decision.allowed ? 'allowed' : decision.code.replace('authority.', '');
};

describe('positions', () => {
  it.each([
    ['ENTRY_OFFICER', 'open', 'allowed'], ['ENTRY_OFFICER', 'import', 'allowed'], ['ENTRY_OFFICER', 'confirm', 'position'], ['ENTRY_OFFICER', 'seal', 'position'], ['ENTRY_OFFICER', 'journal.read', 'position'],
    ['DATABASE_OFFICER', 'amend', 'allowed'], ['DATABASE_OFFICER', 'confirm', 'allowed'], ['DATABASE_OFFICER', 'void', 'allowed'], ['DATABASE_OFFICER', 'seal', 'position'],
    ['UNIT_HEAD', 'confirm', 'allowed'], ['UNIT_HEAD', 'seal', 'allowed'], ['UNIT_HEAD', 'open', 'position'], ['UNIT_HEAD', 'journal.read', 'allowed'],
    ['READER', 'read', 'allowed'], ['READER', 'amend', 'position'], ['READER', 'export', 'position'], ['INSPECTOR', 'journal.read', 'purpose-not-fitting'], ['INSPECTOR', 'amend', 'position'],
    ['TECH_ADMIN', 'read', 'technical-administrator'], ['TECH_ADMIN', 'search', 'technical-administrator'], ['TECH_ADMIN', 'journal.read', 'technical-administrator'], ['TECH_ADMIN', 'open', 'technical-administrator'],
  ] as const)('%s %s: %s', (position, act, expected) => {
    expect(outcome(ask(actor(position), act, { madeBy: 'other' }))).toBe(expected);
  });
  it('a position that does not exist may do nothing', () => {
    expect(outcome(ask(actor('KING' as 'READER'), 'read'))).toBe('position');
    expect(authority.readableUnits(actor('KING' as 'READER'))).toEqual([]);
  });
});

describe('scope and custody', () => {
  it.each([
    ['ENTRY_OFFICER', 'read', 'below', 'not-custodian'], ['ENTRY_OFFICER', 'amend', 'far', 'outside-scope'], ['UNIT_HEAD', 'read', 'below', 'allowed'], ['DATABASE_OFFICER', 'read', 'below', 'allowed'],
    ['DATABASE_OFFICER', 'amend', 'below', 'not-custodian'], ['UNIT_HEAD', 'confirm', 'below', 'not-custodian'], ['UNIT_HEAD', 'seal', 'below', 'not-custodian'], ['UNIT_HEAD', 'read', 'far', 'outside-scope'],
  ] as const)('%s %s a file of %s: %s', (position, act, custodian, expected) => {
    expect(outcome(ask(actor(position), act, { subject: held(custodian), purpose: 'DIRECT', madeBy: 'other' }))).toBe(expected);
  });
  it('access ends with the posting', () => {
    expect(outcome(ask(actor('ENTRY_OFFICER', { scope: [] }), 'read'))).toBe('outside-scope');
  });
  it.each([['ENTRY_OFFICER', ['own']], ['READER', ['own']], ['UNIT_HEAD', ['own', 'below']], ['DATABASE_OFFICER', ['own', 'below']], ['INSPECTOR', ['own', 'below']], ['TECH_ADMIN', []]] as const)('%s reads units %j', (position, units) => {
    expect(authority.readableUnits(actor(position))).toEqual(units);
  });
  it('acts that bear on no one file are decided on the own unit', () => {
    expect(outcome(ask(actor('READER'), 'search', { subject: null }))).toBe('allowed');
    expect(outcome(ask(actor('ENTRY_OFFICER'), 'import', { subject: null }))).toBe('allowed');
    expect(outcome(ask(actor('READER'), 'read', { subject: null }))).toBe('no-subject');
  });
});

describe('sealed files', () => {
  it.each([['UNIT_HEAD', 'read', 'allowed'], ['UNIT_HEAD', 'unseal', 'allowed'], ['UNIT_HEAD', 'print', 'sealed'], ['DATABASE_OFFICER', 'read', 'sealed'], ['ENTRY_OFFICER', 'amend', 'sealed'], ['INSPECTOR', 'read', 'sealed']] as const)('%s %s: %s', (position, act, expected) => {
    expect(outcome(ask(actor(position), act, { subject: held('own', true), purpose: position === 'INSPECTOR' ? 'INSPECT' : 'CUSTODY' }))).toBe(expected);
  });
});

describe('purpose', () => {
  it.each([
    [null, 'purpose-missing'], ['', 'purpose-missing'], ['CURIOSITY', 'purpose-unknown'], ['INSPECT', 'purpose-not-fitting'], ['CUSTODY', 'allowed'],
  ])('%s: %s', (purpose, expected) => {
    expect(outcome(ask(actor('READER'), 'read', { purpose }))).toBe(expected);
  });
  it('custody of the own unit does not open files below', () => {
    expect(outcome(ask(actor('UNIT_HEAD'), 'read', { subject: held('below') }))).toBe('purpose-not-fitting');
  });
  it.each([['read', 'allowed'], ['search', 'allowed'], ['history', 'allowed'], ['amend', 'purpose-not-fitting'], ['correct', 'purpose-not-fitting'], ['import', 'purpose-not-fitting'], ['print', 'purpose-not-fitting']] as const)('counting serves no more than looking: %s %s', (act, expected) => {
    expect(outcome(ask(actor('ENTRY_OFFICER'), act, { purpose: 'COUNT' }))).toBe(expected);
  });
  it('the purposes that would do are those that the act serves', () => {
    expect([authority.fittingPurposes(ask(actor('ENTRY_OFFICER'), 'amend', { purpose: null })), authority.fittingPurposes(ask(actor('ENTRY_OFFICER'), 'read', { purpose: null }))]).toEqual([['CUSTODY', 'DIRECT'], ['CUSTODY', 'DIRECT', 'COUNT']]);
  });
  it('an inspector reads with the purpose of inspection only', () => {
    expect([outcome(ask(actor('INSPECTOR'), 'read', { purpose: 'INSPECT' })), outcome(ask(actor('INSPECTOR'), 'read'))]).toEqual(['allowed', 'purpose-not-fitting']);
  });
});

describe('entry right', () => {
  it('a verified grant allows and cites its clause; an unverified one warns', () => {
    expect(authority.decide(ask(actor('ENTRY_OFFICER'), 'open'))).toMatchObject({ allowed: true, clause: 'l.d1', warnings: [] });
    const doubtful = authority.decide(ask(actor('ENTRY_OFFICER'), 'open', { subject: held('own', false, 'PUPIL') }));
    expect(doubtful).toMatchObject({ allowed: true, clause: 'l.d2' });
    expect(doubtful.allowed && doubtful.warnings).toHaveLength(1);
  });
  it('no grant, no entry: unverified, in another regime, or of an unknown kind', () => {
    expect(outcome(ask(actor('ENTRY_OFFICER'), 'open', { subject: held('own', false, 'FIRM') }))).toBe('entry-not-granted');
    expect(outcome(ask(actor('ENTRY_OFFICER'), 'open', { on: '2026-06-30' }))).toBe('entry-not-granted');
    expect(outcome(ask(actor('ENTRY_OFFICER', { unitKind: 'PALACE' }), 'amend'))).toBe('entry-not-granted');
    expect(outcome(ask(actor('ENTRY_OFFICER'), 'open', { subject: held('own', false, 'GHOST') }))).toBe('unknown-subject-kind');
  });
  it('the refusal is a sentence with its clause, the day as people write it, and whom to ask', () => {
    const decision = authority.decide(ask(actor('ENTRY_OFFICER'), 'open', { subject: held('own', false, 'FIRM') }));
    expect(decision.allowed ? '' : decision.message).toMatch(/^Không được mở hồ sơ: Trại giam .* 01\/08\/2026.*\(Điều l\.d3\)\. Hãy .*\.$/u);
  });
});

describe('second person, administration, sensitivity', () => {
  it('who made the change never confirms it, and an unknown maker is no other person', () => {
    expect([outcome(ask(actor('UNIT_HEAD'), 'confirm', { madeBy: 'me' })), outcome(ask(actor('UNIT_HEAD'), 'confirm')), outcome(ask(actor('UNIT_HEAD'), 'confirm', { madeBy: 'you', purpose: null }))]).toEqual(['second-person', 'second-person', 'allowed']);
  });
  it('nobody administers above the own scope', () => {
    const manage = (position: ActorFacts['position'], targetUnit?: string): string => outcome({ act: 'account.manage', actor: actor(position), subject: null, on: '2026-08-01', purpose: null, ...(targetUnit === undefined ? {} : { targetUnit }) });
    expect([manage('TECH_ADMIN', 'below'), manage('TECH_ADMIN', 'above'), manage('TECH_ADMIN'), manage('DATABASE_OFFICER', 'own'), manage('DATABASE_OFFICER', 'below'), manage('READER', 'own')]).toEqual(['allowed', 'outside-scope', 'no-target', 'allowed', 'not-own-unit', 'position']);
    expect(outcome({ act: 'system.run', actor: actor('TECH_ADMIN'), subject: null, on: '2026-08-01', purpose: null })).toBe('allowed');
  });
  it.each([
    ['ENTRY_OFFICER', 'own', 'CUSTODY', ['internal', 'personal', 'special']], ['READER', 'own', 'CUSTODY', ['internal', 'personal']], ['INSPECTOR', 'own', 'INSPECT', ['internal', 'personal']],
    ['UNIT_HEAD', 'below', 'DIRECT', ['internal', 'personal']], ['UNIT_HEAD', 'own', 'COUNT', ['internal']],
  ] as const)('%s of %s for %s sees %j', (position, custodian, purpose, shown) => {
    expect(authority.decide(ask(actor(position), 'read', { subject: held(custodian), purpose }))).toMatchObject({ allowed: true, reveals: shown });
  });
});
