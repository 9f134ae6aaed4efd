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

/** The server keeps its log from now on until the reader of the slot has confirmed it. */
export const ensureSlot = (url: string, name: string): Promise<void> =>
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

/** Where the server still has its log for the slot; null when it gave it up because its disk would have filled. */
export const slotStart = (url: string, name: string): Promise<string | null> =>
  once(url, async (sender) => {
    const [row] = await sender.rows(`READ_REPLICATION_SLOT "${name}"`);
    return row?.[1] ?? null;
  });
