import { microInstant, uuidV7 } from '../kernel/index.ts';
import type { Ports } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Database } from '../store/index.ts';

/** A refusal that anybody may cause as often as they like: at sign-in, before the door, or by input that cannot be. No secret and no free text. */
export interface RepeatedRefusal {
  readonly act: string;
  readonly code: string;
  readonly clause: string;
  /** Account, or `unknown` when nobody is signed in. */
  readonly actor: string;
  readonly position: string | null;
  /** Unit in whose journal it stands; null: the unit at the top of the node. */
  readonly unit: string | null;
  /** Network address, where it is known. */
  readonly source: string | null;
  /** The file that was wanted, whether or not there is one. */
  readonly fileId?: string | null;
  readonly purpose?: string | null;
  /** Tells apart what is counted apart though the journal shows it alike. */
  readonly about?: string;
}

interface Counted {
  readonly refusal: RepeatedRefusal;
  readonly minute: number;
  more: number;
}

const MINUTE_MS = 60_000;
/** Kinds counted apart in one minute; beyond it sources are counted together, so a flood from many addresses stays a few entries. */
const MOST_KINDS = 1000;

/**
 * Refusals are journalled (Circular Điều 9.4; NĐ 160/2026 Điều 11.6.c) without becoming a flood: the first of its kind in a minute has an
 * entry at once, those that follow in that minute have one entry together, with their number, when the minute is over.
 */
export class RefusalTally {
  private readonly counted = new Map<string, Counted>();
  private readonly db: Database;
  private readonly ports: Ports;
  private readonly origin: string;
  private readonly topUnit: () => string;

  constructor(db: Database, ports: Ports, origin: string, topUnit: () => string) {
    this.db = db;
    this.ports = ports;
    this.origin = origin;
    this.topUnit = topUnit;
  }

  async note(given: RepeatedRefusal): Promise<void> {
    const minute = Math.floor(this.ports.now() / MINUTE_MS);
    const refusal = this.counted.size < MOST_KINDS ? given : { ...given, actor: 'unknown', position: null, unit: null, source: null, fileId: null, purpose: null, about: '' };
    const key = JSON.stringify([refusal.act, refusal.code, refusal.actor, refusal.unit, refusal.source, refusal.fileId ?? null, refusal.purpose ?? null, refusal.about]);
    const before = this.counted.get(key);
    if (before?.minute === minute) {
      before.more += 1;
      return;
    }
    this.counted.set(key, { refusal, minute, more: 0 });
    if (before && before.more > 0) await this.write(before, before.more);
    await this.write({ refusal, minute }, 1);
  }

  /** Writes the numbers of minutes that are over; of the present one too when the node stops. */
  async flush(all = false): Promise<void> {
    const minute = Math.floor(this.ports.now() / MINUTE_MS);
    for (const [key, counted] of this.counted) {
      if (!all && counted.minute === minute) continue;
      this.counted.delete(key);
      if (counted.more > 0) await this.write(counted, counted.more);
    }
  }

  private async write({ refusal, minute }: { refusal: RepeatedRefusal; minute: number }, times: number): Promise<void> {
    const id = uuidV7(this.ports);
    const unit = refusal.unit ?? this.topUnit();
    const around = { operation: id, origin: this.origin, actor: refusal.actor, position: refusal.position, at: microInstant(this.ports.now()) };
    const body = { code: refusal.code, source: refusal.source, minute: microInstant(minute * MINUTE_MS), times };
    const entry = makeEntry(this.ports, around, { id, act: refusal.act, unit, clause: refusal.clause, outcome: 'refused', fileId: refusal.fileId ?? null, purpose: refusal.purpose ?? null, body });
    await withTransaction(this.db.app, { units: [unit] }, async (tx) => appendEntries(tx, [entry]));
  }
}
