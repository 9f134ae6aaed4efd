import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAttachments } from '@thahs/engine/attachment';
import { DomainError, uuidV7 } from '@thahs/engine/kernel';
import { verifyJournal } from '@thahs/engine/journal';
import { openDatabase } from '@thahs/engine/store';
import type { Database } from '@thahs/engine/store';
import { removeCluster } from '@thahs/platform/embedded-postgres';
import type { Acting } from '../through-door.ts';
import { nodeSecrets } from '../config.ts';
import { DATABASE } from '../node.ts';
import { compareWithLive } from './compare-copies.ts';
import { nodeKey } from './keys.ts';
import { newestOn } from './newest.ts';
import { startCopy } from './restored-node.ts';
import type { StartPart } from './restored-node.ts';
import { tryWork } from './try-work.ts';

const SCRATCH = 'drill-';
/** How many attachments are held to the journal of the copy; all are once a month (the reconciliation). */
const PAPERS = 50;

/** What a restoring on trial found; the minute is kept in the journal. */
export interface DrillReport {
  readonly set: string;
  readonly medium: string;
  readonly faults: readonly string[];
  /** From the medium to a node that answers. */
  readonly rtoSeconds: number;
  /** How far the newest act in the copy lies behind the newest act of the node when the trial began. */
  readonly rpoSeconds: number;
  readonly entries: number;
  readonly files: number;
  readonly indexes: number;
  readonly sampled: number;
  /** Files that were opened on the copy after signing in there; none on a node without files. */
  readonly opened: number;
  /** Attachments of the copy that were held to its journal, of which one was opened where there is any. */
  readonly attachments: number;
  /** Pieces of the log that followed the set. */
  readonly logPieces: number;
}

/** Of what a restoring on trial consists, in this order. */
export type DrillPart = StartPart | 'journal' | 'comparison' | 'work' | 'removal';

interface DrillOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told when each part begins. */
  readonly onPart?: (part: DrillPart) => void;
}

/** Restores the newest set of one medium into a scratch folder, starts it, compares it with its own journal and with the living node, and removes it. */
export async function drill(acting: Acting, data: string, folder: string, { signal, onPart }: DrillOptions = {}): Promise<DrillReport & { readonly passed: boolean }> {
  const { engine, db } = acting.node;
  const set = newestOn(folder, engine.origin, engine.noteKey);
  await clearTrials(data);
  const scratch = join(data, `${SCRATCH}${set.manifest.set}`);
  const begun = engine.ports.now();
  const newestLive = await newestAct(db);
  let report: DrillReport;
  try {
    report = await tried();
  } catch (error) {
    signal?.throwIfAborted();
    // It says nothing of the copy: the trial was not made.
    if (error instanceof DomainError && error.problem.code === 'backup.no-server') throw error;
    report = { set: set.manifest.set, medium: set.medium.mark.medium, faults: [(error as Error).message], rtoSeconds: 0, rpoSeconds: 0, entries: 0, files: 0, indexes: 0, sampled: 0, opened: 0, attachments: 0, logPieces: 0 };
  } finally {
    onPart?.('removal');
    await clearTrials(data);
  }
  const { set: setId, medium: mediumId, faults, ...minute } = report;
  const seconds = Math.round((engine.ports.now() - begun) / 1000);
  const { passed } = await acting.do<{ passed: boolean }>('backup.check', { operationId: uuidV7(engine.ports), setId, mediumId, how: 'DRILL', faults: faults.slice(0, 1000), seconds, minute });
  return { ...report, passed };

  async function tried(): Promise<DrillReport> {
    const { server, restored } = await startCopy(set, [await nodeKey(data, engine.origin, engine.ports.now())], scratch, onPart ? { onPart } : {});
    signal?.addEventListener('abort', () => void server.stop(), { once: true });
    const copy = openDatabase({ ownerUrl: server.url(DATABASE), roleSecret: db.config.roleSecret, poolSize: 2 });
    try {
      await copy.ping(30_000);
      const rtoSeconds = (engine.ports.now() - begun) / 1000;
      const rpoSeconds = Math.max(0, (newestLive - (await newestAct(copy))) / 1000);
      const held = set.manifest.checkpoint;
      onPart?.('journal');
      const journal = await verifyJournal(copy.sequencer, engine.noteKey, engine.ports.now, held === null ? {} : { held });
      onPart?.('comparison');
      const compared = await compareWithLive(copy, db);
      const papers = await copy.owner((client) => verifyAttachments(client, { sample: PAPERS, signal }));
      onPart?.('work');
      const work = await tryWork(acting.node, copy, scratch);
      return {
        set: set.manifest.set, medium: set.medium.mark.medium, faults: [...(restored.log.fault === null ? [] : [`nhật ký ${restored.log.fault}`]), ...journal.faults.map((fault) => fault.message), ...compared.faults, ...papers.faults.map(({ attachmentId }) => `tệp đính kèm ${attachmentId} của bản phục hồi khác nhật ký`), ...(work.fault === null ? [] : [work.fault])], rtoSeconds, rpoSeconds,
        entries: journal.entries, files: restored.files, indexes: compared.indexes, sampled: compared.sampled, opened: work.opened, attachments: papers.attachments, logPieces: restored.log.pieces,
      };
    } finally {
      await copy.close();
      await server.stop();
    }
  }
}

/** A trial that was killed leaves a whole copy of the database, and perhaps its server: the next one clears it away. */
export async function clearTrials(data: string): Promise<void> {
  for (const name of readdirSync(data).filter((entry) => entry.startsWith(SCRATCH))) {
    await removeCluster(join(data, name, 'pg'), nodeSecrets(data).databasePassword);
    rmSync(join(data, name), { recursive: true, force: true });
  }
}

/** Moment of the newest entry of the journal, in milliseconds. */
async function newestAct({ sequencer }: Database): Promise<number> {
  const { rows } = await sequencer.query<{ at: string }>('select (extract(epoch from max(at)) * 1000)::float8 as at from journal_entry');
  return Number(rows[0]?.at ?? 0);
}
