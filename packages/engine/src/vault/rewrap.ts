import type { Tx } from '../store/index.ts';
import type { Vault } from './vault.ts';

const BATCH = 5000;

interface Wrapped {
  readonly owner: string;
  readonly unit: string;
  readonly generation: number;
  readonly own: Buffer;
  readonly master: number;
  readonly wrapped: Buffer;
}

/**
 * Đổi khóa của đơn vị: a new key over the keys of its files and uploads; what lies under those is not touched. The key of before stays, over nothing, until the
 * next change: whoever opens a file at this moment may still have put a key under it.
 */
export async function changeUnitKey(tx: Tx, vault: Vault, unit: string): Promise<{ readonly unit: string; readonly generation: number; readonly keys: number }> {
  const { generation: before } = await vault.newestUnitKey(tx, unit);
  await vault.makeUnitKey(tx, unit, before + 1);
  const under = await vault.newestUnitKey(tx, unit);
  let keys = 0;
  for (;;) {
    const { rows } = await tx.query<Wrapped>(
      `select c.owner, c.unit, c.generation, c.wrapped as own, u.master, u.wrapped from content_key c join unit_key u using (unit, generation)
       where c.unit = $1 and c.generation < $2 order by c.owner limit ${BATCH} for update of c`, [unit, under.generation]);
    if (rows.length === 0) break;
    const wrapped: Buffer[] = [];
    for (const row of rows) wrapped.push(vault.crypto.wrap(under.key, vault.mustUnwrap(await vault.unitKey(tx, row), row.own)));
    await tx.query('update content_key c set generation = $1, wrapped = t.wrapped from unnest($2::uuid[], $3::bytea[]) as t(owner, wrapped) where c.owner = t.owner', [under.generation, rows.map(({ owner }) => owner), wrapped]);
    keys += rows.length;
  }
  await tx.query('delete from unit_key where unit = $1 and generation < $2', [unit, before]);
  return { unit, generation: under.generation, keys };
}

/** Đổi khóa gốc: a new master over the keys of all units. Until copies carry it, it stands in the database under the one before. */
export async function changeMaster(tx: Tx, vault: Vault): Promise<{ readonly generation: number; readonly units: number }> {
  await tx.query('lock table master_key in share row exclusive mode');
  const before = await vault.newestMaster(tx);
  const [generation, key] = [before.generation + 1, vault.crypto.newKey()];
  await tx.query('insert into master_key (generation, wrapped, made_at) values ($1, $2, now())', [generation, vault.crypto.wrap(before.key, key)]);
  const { rows } = await tx.query<{ unit: string; generation: number; master: number; wrapped: Buffer }>('select unit, generation, master, wrapped from unit_key for update');
  for (const row of rows) {
    const wrapped = vault.crypto.wrap(key, await vault.unitKey(tx, row));
    await tx.query('update unit_key set master = $3, wrapped = $4 where unit = $1 and generation = $2', [row.unit, row.generation, generation, wrapped]);
  }
  return { generation, units: new Set(rows.map(({ unit }) => unit)).size };
}
