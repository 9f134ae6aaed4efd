import type { Database } from '@thahs/engine/store';

const GIGABYTE = 1e9;

/**
 * Makes a database large with the rows it has, its records many times over in a table of their own: a copy of it takes as long as that of a
 * node of this size and compresses as far, without the hours in which so many files would be opened.
 */
export async function fillTo(db: Database, gigabytes: number): Promise<void> {
  if (gigabytes === 0) return;
  await db.owner(async (client) => {
    const size = async (): Promise<number> => Number((await client.query<{ size: string }>('select pg_database_size(current_database()) as size')).rows[0]?.size);
    await client.query('create schema if not exists ballast; create table if not exists ballast.record as select * from public.record with no data');
    for (let before = 0, now = await size(); now < gigabytes * GIGABYTE && now > before; [before, now] = [now, await size()]) await client.query('insert into ballast.record select * from public.record');
    await client.query('checkpoint');
  });
}
