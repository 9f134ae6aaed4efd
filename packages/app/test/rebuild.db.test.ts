import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { rebuildProjections } from '@thahs/engine/record';
import { schemaText } from '@thahs/engine/store';
import { seedFiles } from '../src/demo/seed.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
interface View { version: number; records: { recordId: string; type: string; version: number; state: string; values: Record<string, unknown> }[] }

let node: TestNode;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  officer = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
});

const schema = (): Promise<string> => node.db.owner((client) => schemaText(client));

/** What tables, views and their columns say of themselves. */
const comments = (): Promise<string[]> => node.db.owner(async (client) => (await client.query<{ line: string }>(
  `select c.relname || '.' || d.objsubid || ' ' || d.description as line from pg_description d join pg_class c on c.oid = d.objoid where d.classoid = 'pg_class'::regclass and c.relnamespace = 'public'::regnamespace order by 1`,
)).rows.map((row) => row.line));

/** Every row of every projection as PostgreSQL prints it, in the order of its key. */
async function dump(): Promise<Record<string, string[]>> {
  return node.db.owner(async (client) => {
    const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename in ('file', 'record', 'file_index', 'duty', 'syllable', 'name_form') order by 1`);
    const all: Record<string, string[]> = {};
    for (const { name } of rows) all[name] = (await client.query<{ line: string }>(`select t::text as line from "${name}" t order by 1`)).rows.map((row) => row.line);
    return all;
  });
}

type Step = { kind: 'open' | 'amend' | 'event' | 'correct' | 'void' | 'seal' | 'redact'; pick: number; word: string };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('open', 'amend', 'event', 'correct', 'void', 'seal', 'redact'), pick: fc.nat(30), word: fc.constantFrom('Thợ mộc', 'Làm ruộng', 'Lái xe', 'Buôn bán “nhỏ”', 'Thợ \\ nề, "xây"'),
});

let number = 0;
const files: string[] = [];

async function take({ kind, pick, word }: Step): Promise<void> {
  const fileId = files[pick % Math.max(1, files.length)];
  if (kind === 'open' || fileId === undefined) {
    files.push(await openFile(node, officer, { fileNo: `RB-${(number += 1)}`, fullName: `Nguyễn Văn ${['An', 'Bình', 'Châu'][pick % 3] ?? ''}`, personalId: `0010900${String(10_000 + number)}` }));
    return;
  }
  const view = await node.do<View>(head, 'file.read', { fileId, purpose: PURPOSE });
  const common = { operationId: node.id(), fileId, purpose: PURPOSE };
  const seal = (on: boolean) => ['file.seal', { operationId: node.id(), fileId, seal: on, reason: word, expectedVersion: view.version }] as const;
  if (kind === 'seal') return node.do(head, ...seal(true)).then(noted, () => quietly(...seal(false), head));
  if (kind === 'event') return quietly('record.amend', { ...common, type: 'execution_event', expectedVersion: 0, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-07-05', detail: word }, lateReason: word });
  const open = view.records.filter((r) => r.state === 'current');
  if (kind === 'redact') return redact(fileId, view, pick);
  const record = kind === 'void' ? open[pick % open.length] : open.find((r) => r.type === (pick % 2 === 0 ? 'person' : 'penalty'));
  if (!record) return;
  const target = { ...common, recordId: record.recordId, expectedVersion: record.version };
  if (kind === 'void') return quietly('record.void', { ...target, reason: word });
  const values = record.type === 'person' ? { ...record.values, occupation: word } : { ...record.values, term: { years: 1 + (pick % 9), months: pick % 12, days: 0 } };
  if (kind === 'amend') await quietly('record.amend', { ...target, type: record.type, values });
  else {
    await quietly('record.correct', { ...target, values, reason: word });
    await quietly('correction.decide', { operationId: node.id(), correctionId: target.operationId, accept: true }, head);
  }
}

const taken: Record<string, number> = {};

/** On an order: earlier versions of a record, a record, or the whole file. */
async function redact(fileId: string, view: View, pick: number): Promise<void> {
  const scope = ['versions', 'record', 'file'][pick % 3] ?? '';
  const record = view.records[pick % view.records.length];
  const of = scope === 'file' || !record ? { scope: 'file', expectedVersion: view.version } : { scope, recordId: record.recordId, expectedVersion: record.version };
  const redactionId = node.id();
  await quietly('redaction.ask', { operationId: redactionId, fileId, ...of, order: { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án' }, reason: 'Theo lệnh' });
  const done = await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true }).then(() => true, () => false);
  if (done) taken[of.scope] = (taken[of.scope] ?? 0) + 1;
}

/** Whatever was drawn, one file goes whole. */
async function redactOne(): Promise<void> {
  await take({ kind: 'open', pick: 0, word: '' });
  const fileId = files.at(-1) ?? '';
  await redact(fileId, await node.do<View>(head, 'file.read', { fileId, purpose: PURPOSE }), 2);
}

const noted = (): void => undefined;

/** A sealed file does not exist for the officer; such a step changes nothing, which is a case too. */
async function quietly(name: string, input: Record<string, unknown>, actor = officer): Promise<void> {
  await node.do(actor, name, input).catch((error: unknown) => {
    if ((error as { problem?: unknown }).problem === undefined) throw error;
  });
}

describe('projections made anew from the journal', () => {
  it('equal the live ones byte for byte, whatever was done before', { timeout: 180_000 }, async () => {
    const before = [await schema(), await comments()];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        for (const each of steps) await take(each);
        await redactOne();
        const live = await dump();
        await rebuildProjections(node.engine);
        expect(await dump()).toEqual(live);
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect([await schema(), await comments()]).toEqual(before);
    expect((await dump())['record']?.length).toBeGreaterThan(20);
    expect(taken['file']).toBeGreaterThanOrEqual(3);
  });

  it('come back from nothing but the journal', async () => {
    await seedFiles(node, 120, 5, () => undefined);
    const live = await dump();
    await node.db.owner((client) => client.query('truncate record, file_index, duty; update file set version = version + 7'));
    const report = await rebuildProjections(node.engine);
    expect(await dump()).toEqual(live);
    expect(report.files).toBe(live['file']?.length);
    // How many pages are then known to be seen by all hangs on what else the server holds open; that it was vacuumed does not.
    const { rows } = await node.db.owner((client) => client.query<{ vacuumed: boolean }>("select last_vacuum is not null as vacuumed from pg_stat_user_tables where relid = 'file_index'::regclass"));
    expect(rows).toEqual([{ vacuumed: true }]);
  });

  it('are written by an act only where it changes them', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'RB-S', fullName: 'Hồ Văn Sửa' });
    const written = () => node.db.owner(async (client) => (await client.query(`select xmin::text from file_index where file_id = $1 union all (select max(xmin::text::bigint)::text from duty where file_id = $1)`, [fileId])).rows);
    const act = (eventKind: string) => node.do(officer, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind, occurredOn: '2026-07-05' }, lateReason: 'mới nhận giấy tờ' });
    const before = await written();
    await act('KHAC');
    expect(await written()).toEqual(before);
    await act('BO_TRON');
    expect(await written()).not.toEqual(before);
  });

  it('leave no trace of an image whose body was redacted', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'RB-X', fullName: 'Phạm Văn Xóa' });
    await node.db.owner((client) => client.query(`delete from journal_body where entry_id = (select journal_id from record where file_id = $1 and type = 'offence')`, [fileId]));
    await rebuildProjections(node.engine);
    const { rows } = await node.db.owner((client) => client.query<{ type: string }>('select type from record where file_id = $1', [fileId]));
    expect(rows.map((row) => row.type)).not.toContain('offence');
    expect(rows).toHaveLength(4);
  });

  it('lose nothing that is written meanwhile, and readers are served throughout', { timeout: 120_000 }, async () => {
    await seedFiles(node, 600, 9, () => undefined);
    const fileId = await openFile(node, officer, { fileNo: 'RB-M', fullName: 'Lý Văn Mới' });
    const going = { on: true };
    const opened: string[] = [];
    const slowest = { read: 0 };
    const writer = (async () => {
      for (let i = 0; going.on; i += 1) opened.push(await openFile(node, officer, { fileNo: `RB-W-${i}`, fullName: 'Trần Văn Ghi' }));
    })();
    const amender = (async () => {
      for (let i = 1; going.on; i += 1) await node.do(officer, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-07-05', detail: `lần ${i}` } });
    })();
    const reader = (async () => {
      while (going.on) {
        const started = performance.now();
        const found = await node.do<{ rows: unknown[] }>(officer, 'file.search', { query: 'nguyen van', purpose: PURPOSE });
        expect(found.rows.length).toBeGreaterThan(0);
        expect((await node.do<View>(officer, 'file.read', { fileId, purpose: PURPOSE })).records.length).toBeGreaterThan(4);
        slowest.read = Math.max(slowest.read, performance.now() - started);
      }
    })();
    const first = await rebuildProjections(node.engine);
    await rebuildProjections(node.engine);
    going.on = false;
    await Promise.all([writer, amender, reader]);
    expect(first.caughtUp).toBeGreaterThan(0);
    expect(slowest.read).toBeLessThan(5_000);
    const live = await dump();
    expect(live['file']?.filter((line) => line.includes('RB-W-'))).toHaveLength(opened.length);
    await rebuildProjections(node.engine);
    expect(await dump()).toEqual(live);
  });
});
