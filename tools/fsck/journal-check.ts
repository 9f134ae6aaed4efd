import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { canonical } from './canonical.ts';
import { readCheckpoint, signedBy } from './note.ts';
import type { Findings } from './report.ts';
import { leafHashOf, TreeFromDefinition } from './tree.ts';
import type { Subtree } from './tree.ts';

const PAGE = 8_192;
const KEPT_LEVELS = [8, 16, 24];

type Row = [string, string, Buffer, Buffer | null, string | null, Record<string, unknown> | null, Buffer | null, string | null];

/** The transaction runs in UTC with ISO dates, so the time column reads `2026-08-01 09:00:00.25+00`. */
function moment(text: string): string {
  const [day = '', time = ''] = text.replace(/\+00(:00)?$/, '').split(/[ T]/);
  const [seconds = '', fraction = ''] = time.split('.');
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}Z`;
}

function leafData(e: Record<string, unknown>, bodyHash: string): string {
  return canonical({
    id: e['id'], operation: e['operation'], origin: e['origin'], at: moment(String(e['at'])), actor: e['actor'], position: e['position'], unit: e['unit'], act: e['act'], outcome: e['outcome'],
    registry: e['registry'], fileId: e['file_id'], recordType: e['record_type'], recordId: e['record_id'], version: e['version'], clause: e['clause'], purpose: e['purpose'], grantId: e['grant_id'], bodyHash,
  });
}

/** Leaves, bodies, tree, kept subtrees and checkpoints, from position 0 to the last, a page at a time. */
export async function checkJournal(client: pg.Client, key: KeyObject | null, found: Findings): Promise<void> {
  const size = Number((await client.query<{ n: string }>('select coalesce(max(position) + 1, 0) as n from journal_leaf')).rows[0]?.n);
  let subtrees: Subtree[] = [];
  const tree = new TreeFromDefinition(size, (subtree) => {
    if (KEPT_LEVELS.includes(subtree.level)) subtrees.push(subtree);
  });
  for (let from = 0; from < size; from += PAGE) {
    const roots = await checkpointsBetween(client, from, from + PAGE, key, found);
    await checkPage(client, from, Math.min(from + PAGE, size), tree, roots, found);
    await checkSubtrees(client, subtrees, found);
    subtrees = [];
  }
  found.count('leaves', size);
  await checkBeyond(client, size, found);
}

async function checkPage(client: pg.Client, from: number, to: number, tree: TreeFromDefinition, roots: Map<number, Buffer>, found: Findings): Promise<void> {
  const { rows } = await client.query<Row>({
    text: `select l.position, l.entry_id, l.leaf_hash, e.body_hash, b.body, to_jsonb(e) - 'body_hash', b.salt, b.unit
      from journal_leaf l left join journal_entry e on e.id = l.entry_id left join journal_body b on b.entry_id = l.entry_id
      where l.position >= $1 and l.position < $2 order by l.position`,
    values: [from, to],
    rowMode: 'array',
  });
  const byPosition = new Map(rows.map((row) => [Number(row[0]), row]));
  for (let position = from; position < to; position += 1) {
    const row = byPosition.get(position);
    if (!row) found.fault('tree.gap', position, `vị trí ${position} trống`);
    const root = tree.add(row?.[2] ?? Buffer.alloc(32), roots.has(position + 1));
    if (row) checkEntry(row, found);
    if (root && !roots.get(position + 1)?.equals(root)) found.fault('checkpoint.root', position + 1, `gốc cây tại cỡ ${position + 1} khác điểm kiểm tra`);
  }
}

function checkEntry([position, entryId, leaf, bodyHash, body, entry, salt, bodyUnit]: Row, found: Findings): void {
  if (entry === null || bodyHash === null) {
    found.fault('entry.missing', entryId, `mục ở vị trí ${position} không còn trong nhật ký`);
    return;
  }
  found.count('entries');
  if (!leafHashOf(leafData(entry, bodyHash.toString('hex'))).equals(leaf)) found.fault('entry.changed', entryId, `mục ở vị trí ${position} khác lá của nó`);
  // Who may read a body goes by its own unit, which no hash covers.
  if (body !== null && bodyUnit !== entry['unit']) found.fault('body.other-unit', entryId, `nội dung của mục ở vị trí ${position} ghi đơn vị khác với mục`);
  if (body === null || salt === null) found.bodiless.set(entryId, { position, hash: bodyHash.toString('hex'), fileId: (entry['file_id'] as string | null) ?? null });
  else if (!readable(body)) {
    found.unreadable += 1;
    found.fault('body.unreadable', entryId, `nội dung của mục ở vị trí ${position} không phải JSON`);
  } else if (createHash('sha256').update(salt).update(body, 'utf8').digest().equals(bodyHash)) found.count('bodies');
  else found.fault('body.changed', entryId, `nội dung của mục ở vị trí ${position} khác giá trị băm`);
}

/** What the database reads as JSON too: it takes no NUL and no half of a surrogate pair, which canonical JSON writes as escapes. */
function readable(body: string): boolean {
  try {
    JSON.parse(body);
    return !/\\u(0000|d[89a-f])/i.test(body.replaceAll('\\\\', ''));
  } catch {
    return false;
  }
}

async function checkpointsBetween(client: pg.Client, from: number, to: number, key: KeyObject | null, found: Findings): Promise<Map<number, Buffer>> {
  const { rows } = await client.query<{ size: string; note: string }>('select size, note from journal_checkpoint where size > $1 and size <= $2 order by size', [from, to]);
  const roots = new Map<number, Buffer>();
  for (const { size, note } of rows) {
    const checkpoint = readCheckpoint(note);
    found.count('checkpoints');
    if (!checkpoint || checkpoint.size !== Number(size)) found.fault('checkpoint.format', size, `điểm kiểm tra cỡ ${size} không đúng dạng`);
    else if (key && !signedBy(checkpoint, key)) found.fault('checkpoint.signature', size, `điểm kiểm tra cỡ ${size} không có chữ ký đúng`);
    else roots.set(checkpoint.size, checkpoint.root);
  }
  return roots;
}

async function checkSubtrees(client: pg.Client, subtrees: readonly Subtree[], found: Findings): Promise<void> {
  if (subtrees.length === 0) return;
  const { rows } = await client.query<{ level: number; index: string; hash: Buffer }>(
    'select level, index, hash from journal_node where (level, index) in (select * from unnest($1::int[], $2::bigint[]))',
    [subtrees.map((s) => s.level), subtrees.map((s) => s.index)],
  );
  const kept = new Map(rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
  for (const { level, index, hash } of subtrees) {
    found.count('subtrees');
    if (!kept.get(`${level}/${index}`)?.equals(hash)) found.fault('tree.node', `${level}/${index}`, `cây con ${level}/${index} đã lưu khác cây tính lại`);
  }
}

/** What stands outside the tree: a checkpoint of a longer one, entries that should have their place, bodies of no entry. */
async function checkBeyond(client: pg.Client, size: number, found: Findings): Promise<void> {
  const beyond = await client.query<{ size: string }>('select size from journal_checkpoint where size > $1', [size]);
  for (const row of beyond.rows) found.fault('tree.tail-cut', row.size, `điểm kiểm tra ghi ${row.size} mục, cây chỉ còn ${size}`);
  const outside = await client.query<{ id: string; body: string | null; late: boolean }>(
    `select e.id, (select body from journal_body b where b.entry_id = e.id) as body, e.txid < (select next_txid from journal_horizon) or e.txid >= pg_snapshot_xmax(pg_current_snapshot()) as late from journal_entry e where not exists (select 1 from journal_leaf l where l.entry_id = e.id)`,
  );
  for (const row of outside.rows) {
    if (row.body !== null && !readable(row.body)) found.unreadable += 1;
    if (row.late) found.fault('entry.outside-tree', row.id, 'mục đã chốt mà không có trong cây');
    else found.count('waiting');
  }
  const waiting = await client.query<{ id: string }>('select e.id from journal_entry e join journal_body b on b.entry_id = e.id where b.unit <> e.unit and not exists (select 1 from journal_leaf l where l.entry_id = e.id)');
  for (const row of waiting.rows) found.fault('body.other-unit', row.id, 'nội dung của mục ngoài cây ghi đơn vị khác với mục');
  const strays = await client.query<{ entry_id: string }>('select b.entry_id from journal_body b where not exists (select 1 from journal_entry e where e.id = b.entry_id) limit 100');
  for (const row of strays.rows) found.fault('body.stray', row.entry_id, 'nội dung không thuộc mục nào');
}
