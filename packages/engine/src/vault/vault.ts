import { DomainError } from '../kernel/index.ts';
import type { Tx } from '../store/index.ts';
import type { Master, VaultCrypto } from './crypto-port.ts';

/** Key of one file or one upload. */
export interface ContentKey {
  readonly owner: string;
  readonly unit: string;
  readonly key: Buffer;
}

/** Key of a unit with the generation under which it stands. */
export interface UnitKey {
  readonly unit: string;
  readonly generation: number;
  readonly key: Buffer;
}

interface UnitRow {
  readonly unit: string;
  readonly generation: number;
  readonly master: number;
  readonly wrapped: Buffer;
}

/** Keys that are kept open in memory. */
const KEPT = 5000;

const lost = (): DomainError => new DomainError({ code: 'content-key.lost', class: 'unavailable', clause: 'tt.d8.k4', message: 'Nút không mở được khóa của nội dung này: tệp khóa gốc không phải của cơ sở dữ liệu này, hoặc khóa đã bị sửa. Đừng nhập lại nội dung; báo cán bộ kỹ thuật đưa đúng tệp khóa gốc (content.key) trở lại, hoặc phục hồi từ bản sao lưu.' });

/** Opens and makes keys, and keeps in memory those it opened. What a transaction made is kept only once it stands. */
export class Vault {
  readonly crypto: VaultCrypto;
  private readonly fromFile: () => Master | null;
  private readonly masters = new Map<number, Buffer>();
  private readonly units = new Map<string, Buffer>();
  private readonly contents = new Map<string, ContentKey>();

  /** `fromFile` reads the file of the master anew: another process may have changed it. */
  constructor(crypto: VaultCrypto, fromFile: () => Master | null) {
    this.crypto = crypto;
    this.fromFile = fromFile;
  }

  /** The key of a file or an upload; made where there is none. Whoever calls holds the owner against others. */
  async contentKey(tx: Tx, owner: string, unit: string): Promise<ContentKey> {
    const known = this.contents.get(owner) ?? (await this.contentKeys(tx, [owner])).get(owner);
    if (known) return known;
    const under = await this.newestUnitKey(tx, unit);
    const key = this.crypto.newKey();
    await tx.query({ name: 'content-key-make', text: 'insert into content_key (owner, unit, generation, wrapped) values ($1, $2, $3, $4)', values: [owner, unit, under.generation, this.crypto.wrap(under.key, key)] });
    return { owner, unit, key };
  }

  /** Keys of those that have one and are in scope. */
  async contentKeys(tx: Tx, owners: readonly string[]): Promise<Map<string, ContentKey>> {
    const found = new Map<string, ContentKey>();
    const unknown = owners.filter((owner) => {
      const known = this.contents.get(owner);
      if (known) found.set(owner, known);
      return !known;
    });
    if (unknown.length === 0) return found;
    const { rows } = await tx.query<UnitRow & { owner: string; own: Buffer; settled: boolean }>({
      name: 'content-keys',
      text: `select c.owner, c.unit, c.generation, c.wrapped as own, u.master, u.wrapped, c.xmin is distinct from pg_current_xact_id_if_assigned()::xid as settled
        from content_key c join unit_key u using (unit, generation) where c.owner = any ($1::uuid[])`,
      values: [unknown],
    });
    for (const row of rows) {
      const key = this.mustUnwrap(await this.unitKey(tx, row), row.own);
      const content = { owner: row.owner, unit: row.unit, key };
      found.set(row.owner, content);
      if (row.settled) this.keep(content);
    }
    return found;
  }

  /** The key under which new keys of the unit stand; made where there is none. */
  async newestUnitKey(tx: Tx, unit: string): Promise<UnitKey> {
    const read = { name: 'unit-key', text: 'select unit, generation, master, wrapped from unit_key where unit = $1 order by generation desc limit 1', values: [unit] };
    let { rows: [row] } = await tx.query<UnitRow>(read);
    if (!row) {
      await this.makeUnitKey(tx, unit, 1);
      ({ rows: [row] } = await tx.query<UnitRow>(read));
    }
    return { unit, generation: (row as UnitRow).generation, key: await this.unitKey(tx, row as UnitRow) };
  }

  /** Two that make the same one at once get the one that came first. */
  async makeUnitKey(tx: Tx, unit: string, generation: number): Promise<void> {
    const master = await this.newestMaster(tx);
    await tx.query('insert into unit_key (unit, generation, master, wrapped, made_at) values ($1, $2, $3, $4, now()) on conflict do nothing', [unit, generation, master.generation, this.crypto.wrap(master.key, this.crypto.newKey())]);
  }

  async unitKey(tx: Tx, { unit, generation, master, wrapped }: UnitRow): Promise<Buffer> {
    const name = `${unit}/${generation}/${wrapped.toString('hex')}`;
    const known = this.units.get(name);
    if (known) return known;
    const key = this.mustUnwrap(await this.master(tx, master), wrapped);
    this.units.set(name, key);
    return key;
  }

  /** The newest that the node has or that waits in the database under the one it has. */
  async newestMaster(tx: Tx): Promise<Master> {
    const file = this.fromFile();
    if (file === null) throw lost();
    this.masters.set(file.generation, file.key);
    let newest = file;
    const { rows } = await tx.query<{ generation: number; wrapped: Buffer }>('select generation, wrapped from master_key where generation > $1 order by generation', [file.generation]);
    for (const { generation, wrapped } of rows) {
      const key = this.crypto.unwrap(newest.key, wrapped);
      if (key === null || generation !== newest.generation + 1) throw lost();
      newest = { generation, key };
      this.masters.set(generation, key);
    }
    return newest;
  }

  /** Generation of the master in the file; a newer one may wait in the database. */
  fileGeneration(): number {
    return this.fromFile()?.generation ?? 0;
  }

  mustUnwrap(under: Buffer, wrapped: Buffer): Buffer {
    const key = this.crypto.unwrap(under, wrapped);
    if (key === null) throw lost();
    return key;
  }

  private async master(tx: Tx, generation: number): Promise<Buffer> {
    const known = this.masters.get(generation);
    if (known) return known;
    await this.newestMaster(tx);
    const found = this.masters.get(generation);
    if (!found) throw lost();
    return found;
  }

  /** What was erased is not opened from memory either. */
  forget(owner: string): void {
    this.contents.delete(owner);
  }

  private keep(content: ContentKey): void {
    if (this.contents.size >= KEPT) this.contents.delete(this.contents.keys().next().value as string);
    this.contents.set(content.owner, content);
  }
}
