import pg from 'pg';
import type { Fence } from './database.ts';

/** Writers and readers of governed data exist only inside one of these. */
export interface Tx {
  readonly query: pg.PoolClient['query'];
  /** A statement whose answer nobody waits for: sent at once, in order; the transaction ends well only when it did. */
  later(statement: pg.QueryConfig): void;
}

/**
 * `set local` is not planned, as a query would be. With a lock the fence goes along in its query, which is prepared and so costs the database less than both by themselves;
 * what is asked behind it sees what the one who held the lock before has written.
 */
function opening({ units, sealed, lock }: Fence): (string | pg.QueryConfig)[] {
  const [scope, seals] = [units.join(','), sealed === true ? 'yes' : ''];
  if (lock === undefined) return [`begin; set local thahs.scope = ${pg.escapeLiteral(scope)}; set local thahs.sealed = ${pg.escapeLiteral(seals)}`];
  return ['begin', { name: 'open-locked', text: "select set_config('thahs.scope', $1, true), set_config('thahs.sealed', $2, true), pg_advisory_xact_lock(hashtextextended($3, 7))", values: [scope, seals, lock] }];
}

/**
 * Begins, sets the fence, commits; rolls back and hands the error on when `work` throws or a statement fails. The beginning, the statements
 * sent with `later` and the commit are not waited for one by one: each wait is a trip to the database. A failed statement spoils the
 * transaction, so what follows it on the way fails with it, the commit included.
 */
export async function withTransaction<T>(pool: pg.Pool, fence: Fence, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const sent: Promise<unknown>[] = [];
  const send = (statement: string | pg.QueryConfig): void => {
    gather(client);
    const answer = client.query(statement);
    // Its error is met below; until then it must not count as unhandled.
    answer.catch(() => undefined);
    sent.push(answer);
  };
  let broken: Error | undefined;
  try {
    for (const statement of opening(fence)) send(statement);
    // oxlint-disable-next-line no-unnecessary-type-assertion -- `bind` keeps only the last of the overloads
    const result = await work({ query: client.query.bind(client) as pg.PoolClient['query'], later: send });
    send('commit');
    const answers = await Promise.all(sent);
    // A transaction whose failure somebody swallowed is rolled back by `commit` without a word.
    if ((answers.at(-1) as pg.QueryResult).command !== 'COMMIT') throw new Error('the transaction was not kept: a statement of it failed unnoticed');
    return result;
  } catch (error) {
    broken = await rollback(client);
    throw await firstFailure(sent, error);
  } finally {
    client.release(broken);
  }
}

interface Wire {
  cork(): void;
  uncork(): void;
}

/** What is sent until the program next waits goes out in one piece: handing a piece to the system costs more than making it. */
function gather(client: pg.PoolClient): void {
  const wire = (client as unknown as { connection?: { stream?: Wire } }).connection?.stream;
  if (!wire) return;
  wire.cork();
  process.nextTick(() => wire.uncork());
}

/** What `work` met may be only the echo of a statement that failed before it. */
async function firstFailure(sent: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  if ((error as { code?: string }).code !== ABORTED) return error;
  const failed = (await Promise.allSettled(sent)).find((answer) => answer.status === 'rejected');
  return failed?.reason ?? error;
}

/** in_failed_sql_transaction */
const ABORTED = '25P02';

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}
