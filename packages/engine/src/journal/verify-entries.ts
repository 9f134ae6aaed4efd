import type pg from 'pg';
import { copyBinary } from '../store/index.ts';
import type { BinaryRow } from '../store/index.ts';
import { ENTRY_BODY_HASH, ENTRY_ID, LEAF_COLUMNS, LEAF_WIDTH, bodyHash, leafHash } from './leaf.ts';

export interface Fault {
  readonly code: string;
  readonly position: number | null;
  readonly entryId: string | null;
  readonly message: string;
}

/** An entry that stands while its body is gone. */
export interface Bodiless {
  readonly position: number;
  readonly entryId: string;
}

export interface Checked {
  readonly bodies: number;
  /** Bodies that are gone, by an order or not: `redactions.ts` tells which. */
  readonly gone: number;
  readonly bodiless: readonly Bodiless[];
  readonly faults: readonly Fault[];
}

/** Ids of entries: from the first on, to before the second; null: without end on this side. */
export type Range = readonly [from: string | null, to: string | null];

const MAX_FAULTS = 100;
/** Entries between two words on the progress. */
const STEP = 1_000;
/** More than any order takes: whoever erased a whole journal is found without naming each entry. */
export const MAX_BODILESS = 200_000;

/**
 * Leaf, entry and body side by side by their id, read in its order: a merge of three indexes, whatever the statistics say. The range is said
 * of each table, since PostgreSQL concludes nothing from one about the other.
 */
function sideBySide([from, to]: Range): string {
  const within = (id: string): string => `${from === null ? 'true' : `${id} >= '${from}'`} and ${to === null ? 'true' : `${id} < '${to}'`}`;
  return `select ${LEAF_COLUMNS}, l.position, l.entry_id, l.leaf_hash, b.salt, b.body
    from journal_leaf l left join journal_entry e on e.id = l.entry_id and ${within('e.id')}
    left join journal_body b on b.entry_id = l.entry_id and ${within('b.entry_id')} where ${within('l.entry_id')}`;
}
const [POSITION, LEAF_ENTRY, LEAF, SALT, BODY, WIDTH] = [LEAF_WIDTH, LEAF_WIDTH + 1, LEAF_WIDTH + 2, LEAF_WIDTH + 3, LEAF_WIDTH + 4, LEAF_WIDTH + 5];

/** Holds every entry of the range, with its body where it has one, to its leaf. The connection stands in a transaction. */
export async function checkEntries(client: pg.ClientBase, range: Range, onProgress: (done: number) => void): Promise<Checked> {
  await client.query('set local enable_hashjoin = off; set local enable_nestloop = off');
  const checked: Tally = { bodies: 0, gone: 0, bodiless: [], faults: [] };
  let done = 0;
  await copyBinary(client, sideBySide(range), WIDTH, (row) => {
    checkEntry(row, checked);
    done += 1;
    if (done % STEP === 0) onProgress(done);
  });
  onProgress(done);
  return checked;
}

interface Tally {
  bodies: number;
  gone: number;
  readonly bodiless: Bodiless[];
  readonly faults: Fault[];
}

function checkEntry(row: BinaryRow, checked: Tally): void {
  const report = (code: string, what: string): void => {
    const position = row.big(POSITION);
    if (checked.faults.length < MAX_FAULTS) checked.faults.push({ code, position, entryId: row.uuid(LEAF_ENTRY), message: what.replace('…', String(position)) });
  };
  if (row.isNull(ENTRY_ID)) {
    report('journal.entry-missing', 'Mục ở vị trí … đã bị xóa khỏi nhật ký.');
    return;
  }
  if (leafHash(row) !== row.binary(LEAF)) report('journal.entry-changed', 'Mục ở vị trí … đã bị sửa.');
  if (row.isNull(SALT)) {
    checked.gone += 1;
    if (checked.bodiless.length < MAX_BODILESS) checked.bodiless.push({ position: row.big(POSITION), entryId: row.uuid(LEAF_ENTRY) ?? '' });
  } else if (bodyHash(row, SALT, BODY) === row.binary(ENTRY_BODY_HASH)) checked.bodies += 1;
  else report('journal.body-changed', 'Nội dung của mục ở vị trí … đã bị sửa.');
}
