import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { verifyAttachments } from '@thahs/engine/attachment';
import { verifyJournal } from '@thahs/engine/journal';
import { attach, paper } from './support/papers.ts';
import { placeAll } from './support/place-all.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A single byte of the journal or of a paper, drawn and changed behind the system's back, is found each time. */

const FLIPS = process.env['THAHS_NIGHTLY'] === '1' ? 3_000 : 60;
let node: TestNode;

beforeAll(async () => {
  node = await testNode();
  const clerk: Actor = await node.actor('nhaplieu');
  for (const number of [1, 2, 3, 4]) {
    const fileId = await openFile(node, clerk, { fileNo: `LB-${number}`, fullName: 'Nguyễn Văn Lật' });
    await attach(node, clerk, paper(number === 1 ? 1_200_000 : 900 * number), { fileId });
    await placeAll(node);
    // Nodes of the tree are kept from 256 leaves on.
    for (let looks = 0; looks < 80; looks += 1) await node.do(clerk, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
  }
  await placeAll(node);
  // A disk that turns a bit asks no rule of the table.
  await node.db.owner((client) => client.query('alter table journal_body drop constraint journal_body_readable'));
});

const below = (n: number): number => Math.floor(Math.random() * n);

interface Place {
  readonly table: string;
  readonly column: string;
  /** How the bytes are taken from the column and put back. */
  readonly bytes: string;
  readonly back: (bytes: string) => string;
}

const raw = (table: string, column: string): Place => ({ table, column, bytes: column, back: (bytes) => bytes });
/** As one byte a letter, so that every change of one is a text still. */
const text = (table: string, column: string): Place => ({ table, column, bytes: `convert_to(${column}, 'UTF8')`, back: (bytes) => `convert_from(${bytes}, 'UTF8')` });
const PLACES: readonly Place[] = [
  raw('attachment_part', 'content'), raw('attachment', 'sealed_sha256'), text('journal_body', 'body'), raw('journal_body', 'salt'), raw('journal_entry', 'body_hash'), text('journal_entry', 'act'), text('journal_entry', 'actor'), text('journal_entry', 'clause'), text('journal_entry', 'unit'),
  raw('journal_leaf', 'leaf_hash'), raw('journal_node', 'hash'), text('journal_checkpoint', 'note'),
];

async function faults(): Promise<number> {
  const journal = await verifyJournal(node.db.sequencer, node.engine.noteKey, Date.now);
  const papers = await node.db.owner((client) => verifyAttachments(client));
  return journal.faults.length + papers.faults.length;
}

/** Changes one byte of one row and says which; null where the change would be no text. */
async function flip({ table, column, bytes, back }: Place): Promise<{ what: string; undo: () => Promise<void> } | null> {
  return node.db.owner(async (client) => {
    const { rows: [row] } = await client.query<{ ctid: string; part: string; length: number }>(`select ctid::text, tableoid::regclass::text as part, length(${bytes}) as length from ${table} where length(${bytes}) > 0 order by random() limit 1`);
    if (!row) throw new Error(`${table} is empty`);
    const at = below(row.length);
    const { rows: [byte] } = await client.query<{ byte: number }>(`select get_byte(${bytes}, $2) as byte from ${row.part} where ctid = $1::tid`, [row.ctid, at]);
    const before = byte?.byte ?? 0;
    // Of a letter another letter, which is no end of a text and no part of a longer one.
    const after = bytes === column ? before ^ (1 << below(8)) : before === 0x61 ? 0x62 : 0x61;
    if (bytes !== column && before >= 0x80) return null;
    const put = async (place: string, value: number): Promise<string> => (await client.query<{ ctid: string }>(`update ${row.part} set ${column} = ${back(`set_byte(${bytes}, $2, $3)`)} where ctid = $1::tid returning ctid::text`, [place, at, value])).rows[0]?.ctid ?? '';
    const moved = await put(row.ctid, after);
    return {
      what: `${table}.${column} byte ${at} of ${row.length}: ${before} → ${after}`,
      undo: () => node.db.owner(async (other) => void (await other.query(`update ${row.part} set ${column} = ${back(`set_byte(${bytes}, $2, $3)`)} where ctid = $1::tid`, [moved, at, before]))),
    };
  });
}

it(`each of ${FLIPS} single bytes is found by the check`, { timeout: 60_000 + FLIPS * 1_000 }, async () => {
  expect(await faults()).toBe(0);
  const unseen: string[] = [];
  for (let done = 0; done < FLIPS;) {
    const flipped = await flip(PLACES[done % PLACES.length] as Place);
    if (flipped === null) continue;
    done += 1;
    if ((await faults()) === 0) unseen.push(flipped.what);
    await flipped.undo();
  }
  expect(unseen).toEqual([]);
  expect(await faults()).toBe(0);
});

it('a checkpoint says what it said when another letter stands where it ended, and is found all the same', async () => {
  const change = (sql: string) => node.db.owner((client) => client.query(`update journal_checkpoint set note = ${sql} where size = (select max(size) from journal_checkpoint)`));
  await change(`left(note, -1) || 'a'`);
  expect(await faults()).toBe(1);
  await change(`left(note, -1) || E'\\n'`);
  expect(await faults()).toBe(0);
});
