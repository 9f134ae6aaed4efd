import { setTimeout as pause } from 'node:timers/promises';
import { noteJournalCheck } from '@thahs/engine/alarm';
import { verifyAttachments } from '@thahs/engine/attachment';
import { verifyJournal } from '@thahs/engine/journal';
import type { VerifyReport } from '@thahs/engine/journal';
import { catalogueOf, isGood, nodeActor } from '@thahs/engine/keeping';
import type { KeptMedium } from '@thahs/engine/keeping';
import { DomainError, uuidV7 } from '@thahs/engine/kernel';
import { compareProjections } from '@thahs/engine/record';
import type { Comparison } from '@thahs/engine/record';
import type { Node } from '../node.ts';
import { throughDoor } from '../through-door.ts';
import type { Acting } from '../through-door.ts';

/** A reconciliation that was begun, in a unit. */
export interface Begun {
  readonly unit: string;
  readonly reconciliationId: string;
}

export interface MachinePart {
  readonly unit: string;
  readonly faults: number;
  readonly files: number;
}

interface Options {
  readonly onProgress?: (part: 'journal' | 'tables' | 'papers', done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** An entry has its place when no transaction runs any more that is older than it. */
const [PLACE_TRIES, PLACE_MS] = [300, 200];

/** As the node: what the machine found is typed by nobody. */
const asNode = (node: Node, unit: string): Acting => throughDoor(node, nodeActor(node.engine, { unit }));

export const beginByNode = async (node: Node, unit: string): Promise<Begun> => ({ unit, ...(await asNode(node, unit).do<{ reconciliationId: string }>('reconciliation.begin', { operationId: uuidV7(node.engine.ports) })) });

/** The machine's part of the monthly reconciliation (NĐ 160/2026 Điều 10.7.d): the journal verified whole and every table of records held to it, once for all units of the node, noted in each. */
export async function reconcile(node: Node, begun: readonly Begun[], { onProgress, signal }: Options = {}): Promise<MachinePart[]> {
  const { engine } = node;
  for (const { reconciliationId } of begun) await placed(node, reconciliationId, signal);
  const report = await verifyJournal(node.db.sequencer, engine.noteKey, engine.ports.now, { onProgress: (done, total) => onProgress?.('journal', done, total) });
  signal?.throwIfAborted();
  await noteJournalCheck(engine, node.units.top(), report);
  const comparison = await compareProjections(engine, (done, total) => onProgress?.('tables', done, total), signal);
  const found = { journal: journalFigures(report, await newestCheckpoint(node)), projections: projectionFigures(comparison), papers: await paperFigures(node, (done, total) => onProgress?.('papers', done, total), signal), copies: await copyFigures(node) };
  const parts: MachinePart[] = [];
  for (const { unit, reconciliationId } of begun) parts.push({ unit, ...(await asNode(node, unit).do<{ faults: number; files: number }>('reconciliation.run', { operationId: uuidV7(engine.ports), reconciliationId, found })) });
  return parts;
}

async function placed(node: Node, entryId: string, signal: AbortSignal | undefined): Promise<void> {
  for (let tries = 0; tries < PLACE_TRIES; tries += 1) {
    await node.sequenceNow();
    const { rowCount } = await node.db.sequencer.query('select from journal_leaf where entry_id = $1', [entryId]);
    if (rowCount !== 0) return;
    await pause(PLACE_MS, undefined, signal === undefined ? {} : { signal });
  }
  throw new DomainError({ code: 'reconciliation.not-placed', class: 'conflict', message: 'Mục mở đợt đối soát chưa được xếp vào cây của nhật ký nên chưa rút mẫu được. Đợi vài giây rồi làm lại.' });
}

const newestCheckpoint = async ({ db }: Node): Promise<string> => (await db.sequencer.query<{ note: string }>('select note from journal_checkpoint order by size desc limit 1')).rows[0]?.note ?? '';

const journalFigures = ({ entries, bodies, redacted, checkpoints, unsequenced, root, seconds, faults }: VerifyReport, checkpoint: string) => ({
  entries, bodies, redacted, checkpoints, unsequenced, root, checkpoint, seconds, faultCount: faults.length, faults: faults.map(({ code, position }) => ({ code, position })),
});

const projectionFigures = ({ files, records, seconds, faultCount, faults }: Comparison) => ({ files, records, seconds, faultCount, faults: faults.map(({ table, fileId, unit, sealed }) => ({ table, fileId, unit, sealed })) });

const MOST_NAMED = 500;

/** Every paper by the hash of its sealed bytes, as the entry that added it has it. */
async function paperFigures({ db }: Node, onProgress: (done: number, total: number) => void, signal: AbortSignal | undefined) {
  const begun = performance.now();
  const { attachments, bytes, faults } = await db.owner((client) => verifyAttachments(client, { onProgress, signal }));
  return { attachments, bytes, seconds: (performance.now() - begun) / 1000, faultCount: faults.length, faults: faults.slice(0, MOST_NAMED).map(({ fileId, unit, sealed }) => ({ fileId, unit, sealed })) };
}

const moment = (at: number | null | undefined): string | null => (at == null ? null : new Date(at).toISOString());

/** The newest whole copy of each medium in use, whichever unit of the node keeps it. */
async function copyFigures({ engine, db }: Node): Promise<{ label: string; endedAt: string | null; verifiedAt: string | null; drilledAt: string | null }[]> {
  const { rows } = await db.app.query<{ unit_id: string }>('select unit_id from unit order by unit_id');
  const media: KeptMedium[] = [];
  for (const { unit_id: unit } of rows) media.push(...(await catalogueOf(engine, unit)));
  return media.map(({ label, copies }) => {
    const latest = (of: (copy: (typeof copies)[number]) => number | null): string | null => moment(copies.reduce<number | null>((last, copy) => { const at = of(copy); return at !== null && at > (last ?? 0) ? at : last; }, null));
    return { label, endedAt: moment(copies.find(isGood)?.endedAt), verifiedAt: latest(({ verifiedAt, verifiedWhole }) => (verifiedWhole === true ? verifiedAt : null)), drilledAt: latest(({ drilledAt, drillPassed }) => (drillPassed === true ? drilledAt : null)) };
  });
}
