import { beforeAll, describe, expect, it } from 'vitest';
import * as queries from '../../engine/src/alarm/queries.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A look may not grow with the journal: the pages of the database that each of its questions touches are the same on one ten times as long. */

const [SHORT, LONG] = [6_000, 60_000];
/** A page more or less of an index that became deeper is no growth. */
const SLACK = 3;
/** Milliseconds of a moment of the partition that the entries lie in. */
const MONTH = Date.parse('2027-05-10T00:00:00Z');
/** Empty partitions are read whole, for nothing. */
const FULL = /^(journal_(entry|body)_2027_05|journal_(leaf|checkpoint|check)|alarm|alarm_tally|session)$/;
let node: TestNode;
const blocks: Record<string, Map<number, { pages: number; scanned: string[] }>> = {};

/** What each is asked with: a page of new entries at the end of the journal, one account, now. */
function values(size: number): Record<keyof typeof queries, unknown[]> {
  const acts = [['file.read', 'file.export'], ['file.export']];
  const now = '2026-08-03T00:00:00Z';
  return {
    ENTRIES: [size - 50, size, ...acts], TREE_SIZE: [], POSTINGS: [['00000000-0000-7000-8000-000000000001']],
    ADD_TALLY: [['mass-reads'], ['one'], ['file'], ['tg-binh-ha'], [now], [1]], SUM_TALLY: ['mass-reads', ['one'], now], FORGET_TALLY: ['2020-01-01T00:00:00Z'], OPEN_ALARMS: [],
    WITHOUT_OFFICER: ['2026-08-03'], ENDED_POSTINGS: ['2026-08-03', '2026-07-27', now, now], NEWEST_COPY: [], EVIDENCE: [], MEDIA_IN_USE: [], KEEPER: [], MEDIA: [], HELD_MEDIA: [], RECOVERY_KEYS: [], SECOND: [], FIRST_CHECKPOINT: [], LATEST_LOOK: [], MACHINES: [], OWN_UNREGISTERED: [], CHECKS: ['2026-Q3', '2026-Q2', '2026-06-30T17:00:00Z', '2026-03-31T17:00:00Z'], RECONCILIATIONS: ['2026-08', '2026-07', '2026-07-31T17:00:00Z', '2026-06-30T17:00:00Z'], LAST_CHECK: [], STANDBYS: [], WAITING_MAIL: [now], OLDEST_MAIL: [], FORGET_MAIL: ['2020-01-01T00:00:00Z'],
  };
}

interface Plan { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number; readonly Plans?: Plan[] }
const scans = (plan: Plan): string[] => [...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []), ...(plan.Plans ?? []).flatMap(scans)];

/** Entries, bodies, leaves, checkpoints, sessions, closed alarms and counted looks, as long use leaves them. */
async function lengthen(from: number, to: number): Promise<void> {
  await node.db.owner(async (c) => {
    await c.query(`create temp table made as select n, (substr(h, 1, 8) || '-' || substr(h, 9) || '-7000-8000-000000000000')::uuid as id from generate_series(${from}, ${to - 1}) n, lpad(to_hex(${MONTH} + n), 12, '0') h`);
    await c.query(`insert into journal_entry (id, operation, origin, at, actor, "position", unit, act, outcome, file_id, clause, body_hash) select id, id, 'x', now(), 'a' || n % 50, 'READER', 'tg-binh-ha', 'file.read', 'done', id, 'tt.d1', sha256('x') from made`);
    await c.query(`insert into journal_body (entry_id, unit, salt, body) select id, 'tg-binh-ha', 'x', '{}' from made`);
    await c.query(`insert into journal_leaf (position, entry_id, leaf_hash) select n, id, sha256('x') from made`);
    await c.query(`insert into journal_checkpoint (size, at, note) select n + 1, now(), 'x' from generate_series(${from}, ${to - 1}, 10) n`);
    await c.query(`insert into alarm (alarm_id, unit, code, about, severity, clause, opened_at, last_seen_at, times, detail, closed_at) select gen_random_uuid(), 'tg-binh-ha', 'mass-reads', 'a', 'warning', 'tt.d1', now(), now(), 1, '{}', now() from generate_series(${from}, ${to - 1}, 10)`);
    await c.query(`insert into alarm_tally (code, about, item, unit, at, times) select 'mass-reads', 'a' || n % 50, n::text, 'tg-binh-ha', now(), 1 from generate_series(${from}, ${to - 1}) n`);
    await c.query(`insert into journal_check (checked_at, entries, faults) select now() - interval '1 minute' * n, 1, 0 from generate_series(${from}, ${to - 1}, 10) n`);
    await c.query(`insert into session (session_hash, session_id, account_id, posting_id, csrf, address, agent, started_at, last_seen_at)
      select sha256(n::text::bytea), gen_random_uuid(), p.account_id, p.posting_id, 'x', 'x', 'x', '2026-01-01', '2026-01-01' from generate_series(${from}, ${to - 1}) n, (select account_id, posting_id from posting limit 1) p`);
    await c.query('update posting set valid_to = $1 where posting_id = (select posting_id from session limit 1)', ['2026-08-01']);
    await c.query('vacuum analyze');
  });
}

async function measure(size: number): Promise<void> {
  const client = await node.db.app.connect();
  try {
    for (const [name, sql] of Object.entries(queries)) {
      await client.query(`begin; set local thahs.scope = 'tg-binh-ha'`);
      const asked = { text: `explain (analyze, buffers, format json) ${sql}`, values: values(size)[name as keyof typeof queries] };
      await client.query(asked);
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(asked);
      await client.query('rollback');
      const plan = rows[0]?.['QUERY PLAN'][0].Plan as Plan;
      (blocks[name] ??= new Map()).set(size, { pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], scanned: scans(plan) });
    }
  } finally {
    client.release();
  }
}

beforeAll(async () => {
  node = await testNode();
  await node.db.owner((c) => c.query('truncate journal_entry, journal_body, journal_leaf, journal_checkpoint'));
  await lengthen(0, SHORT);
  await measure(SHORT);
  await lengthen(SHORT, LONG);
  await measure(LONG);
});

describe('on a journal ten times as long', () => {
  it.each(Object.keys(queries))('%s reads no more', (name) => {
    const [short, long] = [blocks[name]?.get(SHORT), blocks[name]?.get(LONG)];
    expect(long?.pages ?? Infinity).toBeLessThanOrEqual(Math.ceil((short?.pages ?? 0) * 1.25) + SLACK);
    expect(long?.scanned.filter((table) => FULL.test(table))).toEqual([]);
  });
});
