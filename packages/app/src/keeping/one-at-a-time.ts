import { DomainError } from '@thahs/engine/kernel';
import { quietClient } from '@thahs/engine/store';
import type { Database } from '@thahs/engine/store';

/** Of the advisory locks of the database this one is for whoever works on copies. */
const LOCK = 7_420_040;

/** A round of the keeper that finds nothing to do is over sooner. */
const COMMAND_WAITS_MS = 20_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Copies are made, tried and cleared by one process at a time, whoever it is: what it finds unfinished was then left by one that is gone. The
 * database holds the lock for as long as the connection lives, so that a killed process gives it back.
 */
async function locked<T>(db: Database, sql: string, work: (got: boolean) => Promise<T>): Promise<T> {
  const client = quietClient({ connectionString: db.config.ownerUrl });
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${COMMAND_WAITS_MS}`);
    const { rows } = await client.query<{ got: boolean }>(sql, [LOCK]);
    return await work(rows[0]?.got ?? false);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** As the keeper: does nothing while somebody else is at work. */
export const unlessBusy = (db: Database, work: () => Promise<void>): Promise<void> => locked(db, 'select pg_try_advisory_lock($1) got', async (got) => (got ? work() : undefined));

/** As a command: waits for a short round of the keeper, and says so when somebody is at work for longer. */
export async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await locked(db, 'select pg_advisory_lock($1) is not null got', work);
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    throw new DomainError({ code: 'backup.running', class: 'conflict', message: 'Nút đang sao lưu, kiểm tra hoặc phục hồi thử theo kế hoạch, hoặc có lệnh khác đang làm việc đó. Chờ xong rồi làm lại.' });
  }
}
