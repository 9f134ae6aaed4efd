import { parseNote } from '../../journal/index.ts';
import { conflict } from '../../operation/index.ts';
import type { Tx } from '../../store/index.ts';
import { drawn } from './draw.ts';
import type { Lot } from './draw.ts';

export interface Draw {
  readonly treeSize: number;
  readonly root: string;
  /** Files that everybody of the unit may read, and which of them were drawn. */
  readonly population: number;
  readonly files: readonly string[];
  /** Of sealed files the same; only a head is to know of them. */
  readonly sealed: readonly string[];
}

const FIRST_OVER = `select c.size, c.note from journal_checkpoint c where c.size > (select position from journal_leaf where entry_id = $1) order by c.size limit 1`;

/** Files of the unit in the first `$2` entries of the tree, each with the last thing that happened to it as a file. Whoever holds the journal reads the same from it. */
const FILES = `select f.file_id id, s.act from file f cross join lateral (select e.act from journal_entry e join journal_leaf l on l.entry_id = e.id
     where e.file_id = f.file_id and e.record_id is null and e.act in ('file.open', 'file.seal', 'file.unseal', 'file.redact') and e.outcome = 'done' and l.position < $2 order by l.position desc limit 1) s
   where f.custodian_unit = $1`;

/** Draws from the first checkpoint that covers the entry which began the reconciliation: it was signed after nobody could choose any more. */
export async function drawFor(tx: Tx, { reconciliationId, month, unit }: { readonly reconciliationId: string } & Omit<Lot, 'root'>): Promise<Draw> {
  const { rows: [checkpoint] } = await tx.query<{ size: number; note: string }>(FIRST_OVER, [reconciliationId]);
  if (!checkpoint) throw conflict('reconciliation.not-placed', 'Mục mở đợt đối soát chưa được xếp vào cây của nhật ký nên chưa rút mẫu được. Đợi vài giây rồi làm lại.');
  const root = parseNote(checkpoint.note).root.toString('hex');
  const { rows } = await tx.query<{ id: string; act: string }>(FILES, [unit, checkpoint.size]);
  const open = rows.filter(({ act }) => act === 'file.open' || act === 'file.unseal').map(({ id }) => id);
  const sealed = rows.filter(({ act }) => act === 'file.seal').map(({ id }) => id);
  const lot = { root, month, unit };
  return { treeSize: checkpoint.size, root, population: open.length, files: drawn(lot, open), sealed: drawn(lot, sealed) };
}
