import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts, sha256, vietnamDate } from '@thahs/engine/kernel';
import { findSession, insertAccount } from '@thahs/engine/people';
import { withTransaction } from '@thahs/engine/store';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile, PRISONER } from './support/sample.ts';
import { fileFacts, liveOn, mayChange, maySee, opens, postingFacts, under } from './support/scope-oracle.ts';
import type { FileFact, PostingFact } from './support/scope-oracle.ts';

/*
 * Random sequences of acts by people of several units, through real sessions and the one door, on a real database; after each act an oracle
 * that shares nothing with the engine says whether anybody saw, changed or gave away what was not theirs. Bounded and seeded.
 */

const SEED = 20_260_722;
const ports = fixedPorts('2026-11-20T02:00:00Z');
let node: TestNode;
/** Looks at the tables past every fence. */
let owner: pg.Client;
beforeAll(async () => {
  node = await testNode(ports);
  owner = new pg.Client({ connectionString: node.ownerUrl });
  await owner.connect();
  await withTransaction(node.db.app, { units: ['tg-suoi-lam', 'ttg-ha-nam-ninh'] }, async (tx) => {
    for (const [login, position, unitId] of [['sl.nhap', 'ENTRY_OFFICER', 'tg-suoi-lam'], ['sl.chihuy', 'UNIT_HEAD', 'tg-suoi-lam'], ['sl.chuyen', 'DATABASE_OFFICER', 'tg-suoi-lam'], ['hnn.nhap', 'ENTRY_OFFICER', 'ttg-ha-nam-ninh']] as const) {
      await insertAccount(tx, node.engine, { login, name: `Người ${login}`, rank: '', unitId, position, from: '2022-01-01' }, 'không dùng');
    }
  });
  for (const [i, login] of ['nhaplieu', 'nhaplieu', 'sl.nhap', 'hnn.nhap'].entries()) await openFile(node, await node.actor(login), { fileNo: `E-${i}`, fullName: 'Nguyễn Văn Lọt' });
  await node.do(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId: [...(await fileFacts(owner)).values()].find((f) => f.unit === 'tg-binh-ha')?.fileId, seal: true, reason: 'Hồ sơ mật', expectedVersion: 1 });
});
afterAll(() => owner.end());

const KINDS = ['open', 'read', 'history', 'looks', 'search', 'print', 'amend', 'correct', 'decide', 'void', 'seal', 'desk', 'give', 'post', 'end', 'reset', 'confirm', 'switch', 'night'] as const;
const POSITIONS = ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER', 'INSPECTOR', 'TECH_ADMIN'];
const UNITS = ['cqql-bca', 'tg-binh-ha', 'tg-suoi-lam', 'ttg-ha-nam-ninh'];
const PURPOSES = ['QUAN_LY_GIAM_GIU', 'NHAP_LIEU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA', 'TRA_LOI_YEU_CAU', 'GIAI_QUYET_KHIEU_NAI', 'THONG_KE'];
interface Step { kind: (typeof KINDS)[number]; who: number; of: number; unit: string; position: string; purpose: string; flag: boolean; apt: boolean }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS), who: fc.nat(200), of: fc.nat(200), unit: fc.constantFrom(...UNITS), position: fc.constantFrom(...POSITIONS), purpose: fc.constantFrom(...PURPOSES), flag: fc.boolean(), apt: fc.boolean(),
});

/** Who does such things: half of the steps are theirs, so that much is really done, not only refused. */
const APT: Partial<Record<Step['kind'], readonly string[]>> = {
  open: ['ENTRY_OFFICER'], amend: ['ENTRY_OFFICER', 'DATABASE_OFFICER'], correct: ['ENTRY_OFFICER', 'DATABASE_OFFICER'], decide: ['UNIT_HEAD', 'DATABASE_OFFICER'], void: ['UNIT_HEAD', 'DATABASE_OFFICER'], seal: ['UNIT_HEAD'],
  give: ['TECH_ADMIN', 'DATABASE_OFFICER'], post: ['TECH_ADMIN', 'DATABASE_OFFICER'], end: ['TECH_ADMIN', 'DATABASE_OFFICER'], reset: ['TECH_ADMIN', 'DATABASE_OFFICER'], confirm: ['UNIT_HEAD'],
};

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const today = (): string => vietnamDate(ports.now());
const later = (days: number): string => vietnamDate(ports.now() + days * 86_400_000);

/** A session under any posting there is, ended ones too: whether it still holds is for the engine to say. */
async function sessionOf(posting: PostingFact): Promise<Actor | null> {
  const token = node.id();
  const at = new Date(ports.now()).toISOString();
  await owner.query('insert into session (session_hash, session_id, account_id, posting_id, csrf, started_at, last_seen_at, address, agent) values ($1, $2, $3, $4, $5, $6, $6, $5, $5)', [sha256(token), node.id(), posting.accountId, posting.postingId, 'x', at]);
  return (await findSession(node.engine, node.units, token))?.actor ?? null;
}

interface Facts { postings: PostingFact[]; files: Map<string, FileFact>; proposals: string[]; corrections: string[] }
const ids = (sql: string): Promise<string[]> => owner.query<{ id: string }>(sql).then(({ rows }) => rows.map((row) => row.id));
const facts = async (): Promise<Facts> => ({
  postings: await postingFacts(owner), files: await fileFacts(owner), proposals: await ids(`select proposal_id as id from proposal where state = 'pending' order by 1`), corrections: await ids(`select correction_id as id from correction where state = 'pending' order by 1`),
});

type Asked = [name: string, input: Record<string, unknown>];
let serial = 0;

interface RecordFact { recordId: string; type: string; version: number; content: Record<string, unknown> }
/** What the words of a step are made of. */
interface Words { s: Step; known: Facts; operationId: string; file: FileFact; version: number; accountId: string; postingId: string; look: { fileId: string; purpose: string }; change: Record<string, unknown>; type: string; values: Record<string, unknown> }

const oneOf = (list: readonly string[], n: number): string => (list.length > 0 ? pick(list, n) : node.id());

const ASK: Readonly<Record<Exclude<Step['kind'], 'night'>, (w: Words) => Asked>> = {
  open: ({ s, operationId, look }) => ['file.open', { operationId, subjectKind: 'PHAM_NHAN', fileNo: `E-${(serial += 1)}x`, purpose: look.purpose, records: PRISONER('Nguyễn Văn Lọt'), ...(s.flag ? { unitId: s.unit } : {}) }],
  read: ({ s, look }) => ['file.read', { ...look, ...(s.flag ? { asOf: today() } : {}) }],
  history: ({ look }) => ['file.history', look],
  looks: ({ look }) => ['file.looks', look],
  search: ({ s, look }) => ['file.search', { query: s.flag ? 'nguyen van lot' : '', purpose: look.purpose, ...(s.of % 2 ? { units: [s.unit] } : {}) }],
  print: ({ operationId, look }) => ['file.print', { operationId, ...look }],
  amend: ({ change, type, values }) => ['record.amend', { ...change, type, values }],
  correct: ({ change, values }) => ['record.correct', { ...change, values, reason: 'Nhập nhầm khi mở' }],
  decide: ({ s, known, operationId }) => ['correction.decide', { operationId, correctionId: oneOf(known.corrections, s.of), accept: s.flag }],
  void: ({ change }) => ['record.void', { ...change, reason: 'Nhập nhầm hồ sơ' }],
  seal: ({ operationId, file, version }) => ['file.seal', { operationId, fileId: file.fileId, seal: !file.sealed, reason: 'Theo quyết định', expectedVersion: version }],
  desk: () => ['desk.read', {}],
  give: ({ s, operationId }) => ['account.add', { operationId, login: `m.${(serial += 1)}`, name: 'Người Mới', rank: '', unitId: s.unit, position: s.position, from: today() }],
  post: ({ s, operationId, accountId }) => ['posting.add', { operationId, accountId, unitId: s.unit, position: s.position, from: s.of % 3 ? today() : later(1), beside: s.flag }],
  end: ({ s, operationId, postingId }) => ['posting.end', { operationId, postingId, to: s.flag ? later(-1) : later(30) }],
  reset: ({ operationId, accountId }) => ['account.reset', { operationId, accountId }],
  confirm: ({ s, known, operationId }) => ['proposal.decide', { operationId, proposalId: oneOf(known.proposals, s.of), accept: true }],
  switch: ({ postingId }) => ['session.switch', { postingId }],
};

/** The act of a step, on any file and anybody, allowed or not. */
async function wording(s: Step, kind: Exclude<Step['kind'], 'night'>, by: PostingFact, known: Facts): Promise<Asked> {
  const own = [...known.files.values()].filter((f) => f.unit === by.unitId);
  const file = pick(s.apt && own.length > 0 ? own : [...known.files.values()], s.of);
  const aptPurpose = by.position === 'INSPECTOR' ? 'KIEM_TRA' : 'QUAN_LY_GIAM_GIU';
  const look = { fileId: file.fileId, purpose: s.apt ? aptPurpose : s.purpose };
  const { version, records } = (await owner.query<{ version: number; records: RecordFact[] }>(
    `select version, coalesce((select json_agg(json_build_object('recordId', record_id, 'type', type, 'version', version, 'content', content) order by record_id) from record where file_id = $1 and state = 'current'), '[]') as records from file where file_id = $1`, [file.fileId])).rows[0] ?? { version: 1, records: [] };
  const nothing: RecordFact = { recordId: node.id(), type: 'person', version: 1, content: {} };
  const record = records.find((r) => r.type === (s.flag ? 'person' : 'penalty')) ?? records[0] ?? nothing;
  const values = record.type === 'penalty' ? { ...record.content, term: { years: 1 + (s.of % 9), months: 0, days: 0 } } : { ...record.content, occupation: `Nghề ${s.of}` };
  const operationId = node.id();
  const { accountId, postingId } = pick(known.postings, s.of);
  return ASK[kind]({ s, known, operationId, file, version, accountId, postingId, look, change: { operationId, ...look, recordId: record.recordId, expectedVersion: record.version }, type: record.type, values });
}

/** Files that an answer shows, wherever in it they stand. */
function shown(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) shown(item, found);
  else if (typeof answer === 'object' && answer !== null) {
    for (const [key, value] of Object.entries(answer)) {
      if (key === 'fileId' && typeof value === 'string') found.add(value);
      else shown(value, found);
    }
  }
  return found;
}

/** Who was given the password of whom, with all that the holder could see at that moment; it counts until the password is given anew. */
const held = new Map<string, string[]>();
const done: Record<string, number> = {};

async function take(s: Step): Promise<void> {
  if (s.kind === 'night') return ports.set(new Date(ports.now() + 86_400_000).toISOString());
  const before = await facts();
  const apt = before.postings.filter((p) => s.apt && liveOn(p, today()) && (APT[s.kind]?.includes(p.position) ?? true));
  const posting = pick(apt.length > 0 ? apt : before.postings, s.who);
  const actor = await sessionOf(posting);
  expect(actor !== null, 'a session holds exactly while its posting does').toBe(liveOn(posting, today()));
  if (actor === null) return;
  const [name, input] = await wording(s, s.kind, posting, before);
  const entries = await journalled(actor);
  const answer = await asked(actor, name, input);
  const after = await facts();
  const what = `${posting.position} of ${posting.unitId}: ${name} ${JSON.stringify(input).slice(0, 300)} → ${answer === REFUSED ? 'refused' : JSON.stringify(answer).slice(0, 200)}`;
  const outcome = `${name} ${answer === REFUSED ? 'refused' : 'done'}`;
  done[outcome] = (done[outcome] ?? 0) + 1;
  // A view of one's own desk is personal; a refusal that comes again within the minute is only counted.
  if (name !== 'desk.read' && answer !== REFUSED) expect(await journalled(actor), `journalled: ${what}`).toBeGreaterThan(entries);
  checkSeen(posting, before, after, answer === REFUSED ? new Set() : shown([answer, name === 'file.open' ? null : { fileId: input['fileId'] }]), what);
  checkChanged(posting, before, after, answer === REFUSED ? null : name, what);
  checkPostings(posting, before, after, answer, what);
}

const REFUSED = Symbol('refused');

async function asked(actor: Actor, name: string, input: Record<string, unknown>): Promise<unknown> {
  try {
    return await node.do(actor, name, input);
  } catch (error) {
    if ((error as { problem?: unknown }).problem === undefined) throw error;
    return REFUSED;
  }
}

function checkSeen(by: PostingFact, before: Facts, after: Facts, seen: Set<string>, what: string): void {
  for (const fileId of seen) {
    const versions = [before.files.get(fileId), after.files.get(fileId)].filter((file) => file !== undefined);
    expect(versions.some((file) => maySee(by, file)), `saw: ${what}`).toBe(true);
  }
}

function checkChanged(by: PostingFact, before: Facts, after: Facts, act: string | null, what: string): void {
  expect([...before.files.keys()].every((fileId) => after.files.has(fileId)), `nothing is deleted: ${what}`).toBe(true);
  for (const [fileId, file] of after.files) {
    const was = before.files.get(fileId);
    if (was?.state !== file.state) expect(act !== null && mayChange(by, act, was, file), `changed: ${what}`).toBe(true);
  }
}

const journalled = async (actor: Actor): Promise<number> => Number((await owner.query<{ n: string }>('select count(*) as n from journal_entry where actor = $1', [actor.accountId])).rows[0]?.n);

/** Nobody gives, or comes to hold the password of, what opens more than their own postings do. */
function checkPostings(by: PostingFact, before: Facts, after: Facts, answer: unknown, what: string): void {
  const mine = opens(by);
  const { oneTimePassword, accountId } = Object(answer) as { oneTimePassword?: string | null; accountId?: string };
  const wider = after.postings.filter((p) => {
    const was = before.postings.find((q) => q.postingId === p.postingId);
    return !was || (was.to !== null && (p.to === null || p.to > was.to));
  });
  for (const given of wider) {
    expect(given.accountId, `to oneself: ${what}`).not.toBe(by.accountId);
    expect(under(given.unitId, by.unitId), `outside: ${what}`).toBe(true);
    expect(opens(given).every((unit) => mine.includes(unit)), `gives more than it has: ${what}`).toBe(true);
  }
  if (typeof oneTimePassword === 'string' && accountId !== undefined) held.set(accountId, mine);
  for (const [account, could] of held) {
    const reads = after.postings.filter((p) => p.accountId === account && (p.to === null || p.to >= today())).flatMap(opens);
    expect(reads.every((unit) => could.includes(unit)), `the one who was given the password of ${account} could come to read by it: ${what}`).toBe(true);
  }
}

describe('no way around, by anybody, in any order', () => {
  it('what is seen, changed and given stays inside the scope of the one who does it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 40 }), async (steps) => {
      for (const s of steps) await take(s);
    }), { seed: SEED, numRuns: 20, endOnFailure: true });
    // The sequences must have done things, not only been refused.
    for (const act of ['file.open', 'file.read', 'file.search', 'record.amend', 'file.seal', 'account.add', 'proposal.decide', 'posting.end']) expect([done[`${act} done`] ?? 0, done[`${act} refused`] ?? 0].every((n) => n > 0), `${act}: ${JSON.stringify(done)}`).toBe(true);
  }, 240_000);
});
