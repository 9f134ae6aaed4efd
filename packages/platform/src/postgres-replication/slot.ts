import { connectWalsender } from './walsender.ts';
import type { Walsender } from './walsender.ts';

export interface ServerIdentity {
  /** Number of the cluster, the same for its standbys and what is restored from it. */
  readonly system: string;
  readonly timeline: number;
  /** End of its log now. */
  readonly at: string;
}

async function once<T>(url: string, work: (sender: Walsender) => Promise<T>): Promise<T> {
  const sender = await connectWalsender(url);
  try {
    return await work(sender);
  } finally {
    sender.close();
  }
}

export const identify = (url: string): Promise<ServerIdentity> =>
  once(url, async (sender) => {
    const [row] = await sender.rows('IDENTIFY_SYSTEM');
    return { system: row?.[0] ?? '', timeline: Number(row?.[1] ?? 0), at: row?.[2] ?? '0/0' };
  });

const IS_THERE = '42710';

const makeSlot = (url: string, name: string): Promise<void> =>
  once(url, async (sender) => {
    try {
      await sender.rows(`CREATE_REPLICATION_SLOT "${name}" PHYSICAL (RESERVE_WAL)`);
    } catch (error) {
      if ((error as { code?: string }).code !== IS_THERE) throw error;
    }
  });

const IS_NOT_THERE = '42704';

export const dropSlot = (url: string, name: string): Promise<void> =>
  once(url, async (sender) => {
    try {
      await sender.rows(`DROP_REPLICATION_SLOT "${name}" WAIT`);
    } catch (error) {
      if ((error as { code?: string }).code !== IS_NOT_THERE) throw error;
    }
  });

/** Null when the server gave the log up because its disk would have filled. */
const slotStart = (url: string, name: string): Promise<string | null> =>
  once(url, async (sender) => {
    const [row] = await sender.rows(`READ_REPLICATION_SLOT "${name}"`);
    return row?.[1] ?? null;
  });

/**
 * The server keeps its log, from `start` on, until the reader of the slot has confirmed it. A slot that it gave up serves nobody any more, so another takes its place: `lost` says that there is a
 * gap before `start`.
 */
export async function ensureSlot(url: string, name: string): Promise<{ readonly start: string | null; readonly lost: boolean }> {
  await makeSlot(url, name);
  const start = await slotStart(url, name);
  if (start !== null) return { start, lost: false };
  await dropSlot(url, name);
  await makeSlot(url, name);
  return { start: await slotStart(url, name), lost: true };
}
