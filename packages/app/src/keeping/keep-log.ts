import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { isGood, planInForce } from '@thahs/engine/keeping';
import type { KeptMedium, PluggedMedium } from '@thahs/engine/keeping';
import { keepWal, listSets, logAfter, newestSet, setsOf } from '@thahs/platform/backup';
import type { WalKeeper } from '@thahs/platform/backup';
import { dropSlot } from '@thahs/platform/postgres-replication';
import { sealEnvelope } from '@thahs/platform/sealing';
import type { SealedFor } from '@thahs/platform/sealing';
import type { Node } from '../node.ts';
import { recipientsOf } from './keys.ts';
import { trouble } from './tell-state.ts';
import type { Trouble } from './tell-state.ts';

const SLOT = 'thahs_keeping';
/** Half a minute until a medium has what was committed: the bar is a minute. */
const PIECE_MS = 15_000;
/** What a medium that is away may leave waiting on the machine's own disk. */
const SPOOL_BYTES = 1_000_000_000;

/** The log of the database, carried to the media as it is written (Circular Điều 8.5, 9.5). */
export interface LogKeeper {
  /** Begins to read the log, if it does not yet: once there is a plan. */
  begin(): Promise<void>;
  /** Brings what is new to each medium that is there. `mayForget`: no set is being written that could need what was brought. */
  carry(found: readonly PluggedMedium[], media: readonly KeptMedium[], mayForget: boolean): Promise<void>;
  /** Media whose log has a gap after their newest set: only a new set helps. */
  broken(): readonly string[];
  troubles(): readonly Trouble[];
  stop(): Promise<void>;
  /** There is no plan any more: the server need not keep its log for us. */
  end(): Promise<void>;
}

interface Options {
  readonly pieceMs?: number;
  readonly spoolBytes?: number;
}

export function logKeeper(node: Node, data: string, { pieceMs = PIECE_MS, spoolBytes = SPOOL_BYTES }: Options = {}): LogKeeper {
  const { engine, db } = node;
  const url = db.config.ownerUrl;
  const sealedFor = sealingFor(node, data);
  const anchors = new Map<string, { readonly names: string; readonly from: bigint | null }>();
  const reached = new Map<string, bigint>();
  const broken = new Set<string>();
  let keeper: WalKeeper | null = null;
  let ended = false;

  /** Where the log must go on after the newest set of a medium; null when no set of this database and timeline is there. */
  const anchorOf = ({ folder, mark }: PluggedMedium, of: { readonly system: string; readonly timeline: number }): bigint | null => {
    const sets = setsOf(folder, engine.origin);
    const names = `${of.system} ${of.timeline} ${existsSync(sets) ? readdirSync(sets).map((name) => `${name}${existsSync(join(sets, name, 'manifest.note')) ? '' : '?'}`).join() : ''}`;
    const known = anchors.get(mark.medium);
    if (known?.names === names) return known.from;
    const whole = listSets(folder, engine.origin, engine.noteKey).flatMap(({ manifest }) => (manifest?.system === of.system && manifest.timeline === of.timeline ? [{ manifest }] : []));
    const newest = newestSet(whole);
    const from = newest ? logAfter(newest.manifest.end) : null;
    anchors.set(mark.medium, { names, from });
    return from;
  };

  const bringTo = async (medium: PluggedMedium, found: readonly PluggedMedium[], log: WalKeeper): Promise<void> => {
    const id = medium.mark.medium;
    const from = anchorOf(medium, log.of());
    const safe = log.safe();
    if (from === null) return;
    const at = await log.bring(medium.folder, from, found.filter((other) => other !== medium).map(({ folder }) => folder));
    reached.set(id, at);
    // A set that ended after the last piece waits for the next one.
    if (at < safe) broken.add(id);
    else broken.delete(id);
  };

  return {
    async begin() {
      ended = false;
      keeper ??= await keepWal({ url, slot: SLOT, key: engine.noteKey, spool: join(data, 'spool'), sealedFor, now: engine.ports.now, everyMs: pieceMs, spoolBytes });
    },
    async carry(found, media, mayForget) {
      const log = keeper;
      if (!log) return;
      await Promise.all(found.map((medium) => bringTo(medium, found, log)));
      const { timeline } = log.of();
      const waiting = media.filter(({ copies }) => copies.some((copy) => isGood(copy) && copy.timeline === timeline)).map(({ mediumId }) => reached.get(mediumId) ?? 0n);
      if (mayForget && waiting.length > 0) await log.forget(waiting.reduce((least, at) => (at < least ? at : least)));
    },
    broken: () => [...broken],
    troubles: () => {
      const fault = keeper?.fault() ?? null;
      return fault ? [trouble('log.stopped', `Chưa đọc được nhật ký của cơ sở dữ liệu nên từ lúc này dữ liệu mới chưa có trên phương tiện; nút đang thử lại: ${fault.message}`)] : [];
    },
    async stop() {
      await keeper?.stop();
      keeper = null;
    },
    async end() {
      if (ended) return;
      await this.stop();
      await dropSlot(url, SLOT);
      ended = true;
    },
  };
}

/** The envelope is made once for the same recipients; each piece has a salt of its own. While a plan that was stopped has its last pieces carried away, they are sealed as before. */
function sealingFor({ engine }: Node, data: string): () => Promise<SealedFor> {
  let made: { readonly who: string; readonly sealed: SealedFor } | null = null;
  return async () => {
    const plan = await planInForce(engine);
    if (!plan && made) return made.sealed;
    const recipients = await recipientsOf(engine, plan?.unit ?? '', data);
    const who = recipients.map(({ fingerprint }) => fingerprint).join();
    if (made?.who !== who) made = { who, sealed: await sealEnvelope(randomBytes(32), recipients.map(({ certificate }) => certificate)) };
    return made.sealed;
  };
}
