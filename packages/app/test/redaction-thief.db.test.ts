import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { makeEntry } from '@thahs/engine/journal';
import { systemPorts } from '@thahs/engine/kernel';
import { verifyJournal } from '@thahs/engine/journal';
import { withTransaction } from '@thahs/engine/store';
import type { Tx } from '@thahs/engine/store';
import { placeAll } from './support/place-all.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Whoever would take content away alone, behind the system's back or in the name of an order that nobody issued. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const UNIT = 'tg-binh-ha';
const ORDER = { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' };
let node: TestNode;
let entry: Actor;
let officer: Actor;
let head: Actor;
let above: Actor;
beforeAll(async () => {
  node = await testNode();
  [entry, officer, head, above] = await Promise.all(['nhaplieu', 'chuyentrach', 'chihuy', 'lanhdao'].map((login) => node.actor(login))) as [Actor, Actor, Actor, Actor];
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const sql = (text: string, values: unknown[] = []) => node.db.owner((c) => c.query<Record<string, unknown>>(text, values));
let serial = 0;

interface Target { fileId: string; recordId: string; version: number }

/** An event that was typed wrongly and mended: its first version is what an order may name. */
async function target(): Promise<Target> {
  const fileId = await openFile(node, entry, { fileNo: `T-${(serial += 1)}`, fullName: 'Nguyễn Văn Trộm' });
  const { recordId } = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'sai' } });
  await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02', detail: 'đúng' }, reason: 'Nhập nhầm', purpose: 'NHAP_LIEU' });
  return { fileId, recordId, version: 2 };
}
const ask = (actor: Actor, { fileId, recordId, version }: Target, more: Record<string, unknown> = {}): Promise<{ redactionId: string }> =>
  node.do(actor, 'redaction.ask', { operationId: node.id(), fileId, scope: 'versions', recordId, expectedVersion: version, order: ORDER, reason: 'Thi hành quyết định', ...more });
const decide = (actor: Actor, redactionId: string, accept = true, operationId = node.id()): Promise<{ state: string }> => node.do(actor, 'redaction.decide', { operationId, redactionId, accept });
const bodies = async ({ fileId }: Target): Promise<number> => Number((await sql('select count(*) as n from journal_body b join journal_entry e on e.id = b.entry_id where e.file_id = $1 and e.record_id is not null and e.act not like $2', [fileId, 'redaction.%'])).rows[0]?.['n']);

describe('nobody takes content away alone', () => {
  it('who enters, reads, inspects or runs machines does not even ask', async () => {
    const mine = await target();
    for (const login of ['nhaplieu', 'tracuu', 'thanhtra']) await expect(ask(await node.actor(login), mine), login).rejects.toThrow(problem('authority.position'));
    await expect(ask(await node.actor('quantri'), mine)).rejects.toThrow(problem('authority.technical-administrator'));
  });

  it('the dedicated officer asks and decides nothing; a head who asked leaves it to the head above', async () => {
    const mine = await target();
    const { redactionId } = await ask(officer, mine);
    await expect(decide(officer, redactionId)).rejects.toThrow(problem('authority.position'));
    await decide(head, redactionId, false);
    const own = await ask(head, mine);
    await expect(decide(head, own.redactionId)).rejects.toThrow(problem('authority.second-person'));
    expect(await bodies(mine)).toBeGreaterThan(1);
    expect(await decide(above, own.redactionId)).toMatchObject({ state: 'accepted' });
  });

  it.each([['the head gave the asker the password', 'chuyentrach', 'chihuy'], ['the asker gave the head the password', 'chihuy', 'chuyentrach']])('two accounts are one person where %s', async (_what, of, by) => {
    const { redactionId } = await ask(officer, await target());
    await sql('update credential set given_by = (select account_id from account where login = $2) where account_id = (select account_id from account where login = $1)', [of, by]);
    await expect(decide(head, redactionId)).rejects.toThrow(problem('authority.second-person'));
    const { redactions } = await node.do<{ redactions: { redactionId: string; mayDecide: boolean }[] }>(head, 'redaction.list', {});
    expect(redactions.find((each) => each.redactionId === redactionId)?.mayDecide).toBe(false);
    await sql('update credential set given_by = null where account_id = (select account_id from account where login = $1)', [of]);
    await decide(head, redactionId, false);
  });

  it('a head of another unit neither asks nor decides, and learns nothing', async () => {
    const other: Actor = { ...head, accountId: (await node.actor('thanhtra')).accountId, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    const mine = await target();
    await expect(ask(other, mine)).rejects.toThrow(problem('file.not-found'));
    const { redactionId } = await ask(officer, mine);
    await expect(decide(other, redactionId)).rejects.toThrow(problem('redaction.not-found'));
    expect(await node.do(other, 'redaction.list', {})).toEqual({ redactions: [] });
    await decide(head, redactionId, false);
  });

  it('a sealed file: its head asks, a head above decides; for the officer it does not exist', async () => {
    const mine = await target();
    await node.do(head, 'file.seal', { operationId: node.id(), fileId: mine.fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    await expect(ask(officer, mine)).rejects.toThrow(problem('file.not-found'));
    const { redactionId } = await ask(head, mine);
    expect((await node.do<{ redactions: unknown[] }>(officer, 'redaction.list', {})).redactions).toEqual([]);
    await decide(above, redactionId);
  });
});

describe('an order is whole, and what it takes is what was asked', () => {
  it('names number, day, authority and reason', async () => {
    const mine = await target();
    for (const order of [{ ...ORDER, number: ' ' }, { ...ORDER, authority: '' }, { ...ORDER, day: 'hôm qua' }]) await expect(ask(officer, mine, { order })).rejects.toThrow(problem('input.malformed'));
    await expect(ask(officer, mine, { reason: '' })).rejects.toThrow(problem('input.malformed'));
    for (const day of ['2026-02-30', '2099-01-01']) await expect(ask(officer, mine, { order: { ...ORDER, day } })).rejects.toThrow(problem('redaction.order'));
    await expect(ask(officer, mine, { expectedVersion: 1 })).rejects.toThrow(problem('redaction.stale'));
    await expect(ask(officer, mine, { scope: 'file' })).rejects.toThrow(problem('redaction.scope'));
  });

  it('one waits for each file; a retry of either act is the same act', async () => {
    const mine = await target();
    const input = { operationId: node.id(), fileId: mine.fileId, scope: 'versions', recordId: mine.recordId, expectedVersion: 2, order: ORDER, reason: 'Thi hành quyết định' };
    const first = await node.do<{ redactionId: string }>(officer, 'redaction.ask', input);
    expect(await node.do(officer, 'redaction.ask', input)).toEqual(first);
    await expect(ask(officer, mine)).rejects.toThrow(problem('redaction.waits'));
    const operationId = node.id();
    const done = await decide(head, first.redactionId, true, operationId);
    expect(await decide(head, first.redactionId, true, operationId)).toEqual(done);
    await expect(decide(head, first.redactionId)).rejects.toThrow(problem('redaction.decided'));
  });

  it('a correction that waits is decided first', async () => {
    const fileId = await openFile(node, entry, { fileNo: `T-${(serial += 1)}`, fullName: 'Nguyễn Văn Đợi' });
    const { records } = await node.do<{ records: { recordId: string; type: string; values: Record<string, unknown> }[] }>(head, 'file.read', { fileId, purpose: PURPOSE });
    const person = records.find(({ type }) => type === 'person');
    const correct = (values: Record<string, unknown>, expectedVersion: number) => node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId: person?.recordId, expectedVersion, values: { ...person?.values, ...values }, reason: 'Nhập nhầm', purpose: 'NHAP_LIEU' });
    const accept = ({ correctionId }: { correctionId: string }) => node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    const waiting = await correct({ occupation: 'Thợ mộc' }, 1);
    const mine = { fileId, recordId: person?.recordId ?? '', version: 1 };
    await expect(ask(officer, mine)).rejects.toThrow(problem('correction.waits'));
    await expect(ask(officer, mine, { scope: 'file', recordId: undefined })).rejects.toThrow(problem('correction.waits'));
    await accept(waiting);
    const { redactionId } = await ask(officer, { ...mine, version: 2 });
    const later = await correct({ occupation: 'Thợ nề' }, 2);
    await expect(decide(head, redactionId)).rejects.toThrow(problem('correction.waits'));
    await accept(later);
    await expect(decide(head, redactionId)).rejects.toThrow(problem('redaction.stale-decision'));
    await decide(head, redactionId, false);
  });

  it('waits while the tables are made anew from entries that were read before it', async () => {
    const mine = await target();
    const { redactionId } = await ask(officer, mine);
    await node.db.owner(async (client) => {
      await client.query('select pg_advisory_lock(7420013)');
      try {
        await expect(decide(head, redactionId)).rejects.toThrow(problem('redaction.rebuild-running'));
      } finally {
        await client.query('select pg_advisory_unlock(7420013)');
      }
    });
    expect(await decide(head, redactionId)).toMatchObject({ state: 'accepted' });
  });

  it('what was changed since it was asked is asked for again', async () => {
    const mine = await target();
    const { redactionId } = await ask(officer, mine, { scope: 'file', recordId: undefined, expectedVersion: 1 });
    await node.do(entry, 'record.amend', { operationId: node.id(), fileId: mine.fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-05-02' } });
    await expect(decide(head, redactionId)).rejects.toThrow(problem('redaction.stale-decision'));
    expect(await bodies(mine)).toBeGreaterThan(6);
    expect(await decide(head, redactionId, false)).toMatchObject({ state: 'rejected' });
  });

  it.each([
    ['of other entries', `entries = entries || (select id from journal_entry where file_id = redaction.file_id and act = 'file.open')`], ['of fewer', 'entries = entries[2:]'], ['by another', `asked_by = (select account_id::text from account where login = 'tracuu')`],
    ['on another order', `order_no = '99/QĐ'`], ['whose asker was given the password by nobody else', `given_by = (select account_id from account where login = 'tracuu')`],
  ])('a row that was made one %s is not carried out, and the head is told to call the inspector', async (_what, change) => {
    const mine = await target();
    const { redactionId } = await ask(officer, mine);
    await sql(`update redaction set ${change} where redaction_id = $1`, [redactionId]);
    const before = await bodies(mine);
    await expect(decide(head, redactionId)).rejects.toThrow(problem('redaction.not-as-asked'));
    await expect(decide(head, redactionId)).rejects.toThrow(/Báo thanh tra/);
    expect(await bodies(mine)).toBe(before);
    await decide(head, redactionId, false);
  });
});

describe('the application role', () => {
  /** Writes an entry as the program does, with whatever it is to say. */
  async function write(tx: Tx, actor: Actor, of: Target, act: string, said: Record<string, unknown>, id = node.id(), unit = UNIT): Promise<string> {
    const made = makeEntry(systemPorts, { operation: id, origin: 'thief', actor: actor.accountId, position: actor.position, at: '2026-11-23T01:00:00.000000Z' }, { id, act, unit, clause: 'tt.d9.k4', fileId: of.fileId, recordId: of.recordId, body: said as never });
    const { entry: e } = made;
    await tx.query(`insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, file_id, record_id, clause, body_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, 'done', $9, $10, $11, $12)`, [e.id, e.operation, e.origin, e.at, e.actor, e.position, e.unit, e.act, e.fileId, e.recordId, e.clause, Buffer.from(e.bodyHash, 'hex')]);
    await tx.query('insert into journal_body (entry_id, unit, salt, body) values ($1, $2, $3, $4)', [e.id, e.unit, made.salt, made.body]);
    return id;
  }
  const inUnit = <T>(work: (tx: Tx) => Promise<T>, units = [UNIT]): Promise<T> => withTransaction(node.db.app, { units }, work);
  const entriesOf = async ({ recordId }: Target): Promise<[string, string][]> => (await sql(`select id, encode(body_hash, 'hex') as hash from journal_entry where record_id = $1 and act not like 'redaction.%' order by id`, [recordId])).rows.map((row) => [String(row['id']), String(row['hash'])]);
  const said = (redactionId: string, redacted: [string, string][]) => ({ redactionId, scope: 'versions', order: ORDER, redacted });

  it('takes no body without a decision of the same moment on what another person asked for before', async () => {
    const mine = await target();
    const named = await entriesOf(mine);
    const { redactionId } = await ask(officer, mine);
    const foreign = await target();
    const attempts: [string, (tx: Tx) => Promise<string>][] = [
      ['no entry at all', async () => node.id()],
      ['the question alone', async () => redactionId],
      ['nobody asked', (tx) => write(tx, head, mine, 'redaction.decide', said(node.id(), named))],
      ['asked in the same moment', async (tx) => write(tx, head, mine, 'redaction.decide', said(await write(tx, officer, mine, 'redaction.ask', { scope: 'versions', order: ORDER, entries: named.map(([id]) => id) }), named))],
      ['asked by the same person', (tx) => write(tx, { ...head, accountId: officer.accountId }, mine, 'redaction.decide', said(redactionId, named))],
      ['decided by no head', (tx) => write(tx, { ...head, position: 'DATABASE_OFFICER' }, mine, 'redaction.decide', said(redactionId, named))],
      ['on another order', (tx) => write(tx, head, mine, 'redaction.decide', { ...said(redactionId, named), order: { ...ORDER, number: '1' } })],
      ['more than was asked', async (tx) => write(tx, head, mine, 'redaction.decide', said(redactionId, [...named, ...(await entriesOf(foreign))]))],
      ['less than was asked', (tx) => write(tx, head, mine, 'redaction.decide', said(redactionId, named.slice(1)))],
      ['of another file', (tx) => write(tx, head, foreign, 'redaction.decide', said(redactionId, named))],
      ['the question itself', (tx) => write(tx, head, mine, 'redaction.decide', said(redactionId, [...named, [redactionId, named[0]?.[1] ?? '']]))],
      ['another hash', (tx) => write(tx, head, mine, 'redaction.decide', said(redactionId, named.map(([id]) => [id, '00']))) ],
    ];
    const before = await bodies(mine);
    for (const [what, attempt] of attempts) await expect(inUnit(async (tx) => tx.query('select redact($1)', [await attempt(tx)])), what).rejects.toThrow(/redaction|names/);
    await expect(inUnit(async (tx) => tx.query('select redact($1)', [await write(tx, head, mine, 'redaction.decide', said(redactionId, named), node.id(), 'tg-suoi-lam')]), ['tg-suoi-lam']), 'in the scope of another unit').rejects.toThrow(/no decision/);
    await expect(node.db.app.query('select redact($1)', [redactionId]), 'with no scope').rejects.toThrow(/no decision/);
    expect(await bodies(mine)).toBe(before);
    expect(await decide(head, redactionId)).toMatchObject({ state: 'accepted' });
  });

  it('uses no table of its own in place of the journal', async () => {
    const mine = await target();
    await expect(inUnit(async (tx) => {
      await tx.query('create temp table journal_entry as select * from public.journal_entry limit 0');
      await tx.query('select redact($1)', [node.id()]);
    })).rejects.toThrow(/permission denied|no decision/);
    expect(await bodies(mine)).toBeGreaterThan(1);
  });
});

describe('a cut in the middle', () => {
  it('leaves all of it or none: what failed while the bodies went is done by a retry', async () => {
    const mine = await target();
    const { redactionId } = await ask(officer, mine);
    const state = async (): Promise<unknown> => (await sql(`select (select count(*) from journal_entry) as entries, (select count(*) from journal_body) as bodies, (select state from redaction where redaction_id = $1) as state, (select version from record where record_id = $2) as version`, [redactionId, mine.recordId])).rows[0];
    const before = await state();
    await sql('revoke execute on function redact(uuid) from thahs_app');
    const operationId = node.id();
    await expect(decide(head, redactionId, true, operationId)).rejects.toThrow(/permission denied/);
    expect(await state()).toEqual(before);
    await sql('grant execute on function redact(uuid) to thahs_app');
    expect(await decide(head, redactionId, true, operationId)).toMatchObject({ state: 'accepted' });
  });
});

describe('whoever owns the database', () => {
  const faults = async (): Promise<string[]> => {
    await placeAll(node);
    return [...new Set((await verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now)).faults.map(({ code }) => code))];
  };

  it('is found when a body is gone that no order names, or one comes back that an order took, or the decision was never asked for', async () => {
    expect(await faults()).toEqual([]);
    const mine = await target();
    const kept = (await sql(`select b.* from journal_body b join journal_entry e on e.id = b.entry_id where e.record_id = $1 order by e.id limit 1`, [mine.recordId])).rows[0];
    const back = () => sql('insert into journal_body (entry_id, unit, salt, body) values ($1, $2, $3, $4)', [kept?.['entry_id'], kept?.['unit'], kept?.['salt'], kept?.['body']]);
    await sql('delete from journal_body where entry_id = $1', [kept?.['entry_id']]);
    expect(await faults()).toEqual(['journal.body-missing']);
    await back();
    expect(await faults()).toEqual([]);
    await decide(head, (await ask(officer, mine)).redactionId);
    expect(await faults()).toEqual([]);
    await back();
    expect(await faults()).toEqual(['journal.body-returned']);
    await sql('delete from journal_body where entry_id = $1', [kept?.['entry_id']]);
    // A decision on a question that nobody asked names the body of another record.
    const other = await target();
    const victim = (await sql(`select e.id, encode(e.body_hash, 'hex') as hash from journal_entry e where e.record_id = $1 order by e.id limit 1`, [other.recordId])).rows[0];
    const made = makeEntry(systemPorts, { operation: node.id(), origin: 'thief', actor: head.accountId, position: 'UNIT_HEAD', at: '2026-11-23T01:00:00.000000Z' }, { id: node.id(), act: 'redaction.decide', unit: UNIT, clause: 'tt.d9.k4', fileId: other.fileId, recordId: other.recordId, body: { redactionId: node.id(), scope: 'versions', order: ORDER, redacted: [[victim?.['id'], victim?.['hash']]] } as never });
    const { entry: e } = made;
    await sql(`insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, file_id, record_id, clause, body_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, 'done', $9, $10, $11, $12)`, [e.id, e.operation, e.origin, e.at, e.actor, e.position, e.unit, e.act, e.fileId, e.recordId, e.clause, Buffer.from(e.bodyHash, 'hex')]);
    await sql('insert into journal_body (entry_id, unit, salt, body) values ($1, $2, $3, $4)', [e.id, e.unit, made.salt, made.body]);
    await sql('delete from journal_body where entry_id = $1', [victim?.['id']]);
    expect(await faults()).toEqual(['journal.body-missing']);
  });
});
