import pg from 'pg';
import type { Fence } from './database.ts';

/** Writers and readers of governed data exist only inside one of these. */
export type Tx = pg.PoolClient;

const fenceSql = (fence: Fence): string =>
  `begin; select set_config('thahs.scope', ${pg.escapeLiteral(fence.units.join(','))}, true), set_config('thahs.sealed', ${fence.sealed === true ? "'yes'" : "''"}, true)${fence.lock === undefined ? '' : `; select pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(fence.lock)}, 7))`}`;

/** Begins, sets the fence, commits; rolls back and hands the error on when `work` throws. */
export async function withTransaction<T>(pool: pg.Pool, fence: Fence, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let broken: Error | undefined;
  try {
    await tx.query(fenceSql(fence));
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    broken = await rollback(tx);
    throw error;
  } finally {
    tx.release(broken);
  }
}

async function rollback(tx: Tx): Promise<Error | undefined> {
  try {
    await tx.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}
