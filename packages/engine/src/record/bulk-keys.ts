import type { QueryConfig } from 'pg';
import type { Engine } from '../operation/index.ts';
import type { RecordType } from '../registry/index.ts';
import { withTransaction } from '../store/index.ts';
import { needsKey, sealedWith } from '../vault/index.ts';
import type { ContentKey, UnitKey } from '../vault/index.ts';
import type { FileDraft } from './bulk.ts';

type Values = Readonly<Record<string, unknown>>;

/** Keys of files that are opened together: made before the transaction, written with the files. */
export interface BulkKeys {
  sealed(fileId: string, type: RecordType, values: Values): Values;
  /** To be made once everything is sealed. */
  queries(): readonly (() => QueryConfig)[];
}

const NONE: BulkKeys = { sealed: (_, __, values) => values, queries: () => [] };

export async function bulkKeys(engine: Engine, unit: string, drafts: readonly FileDraft[]): Promise<BulkKeys> {
  const types = new Map(engine.registry.recordTypes.map((type) => [type.name, type]));
  const wanted = drafts.some(({ records }) => records.some(({ type, values }) => {
    const definition = types.get(type);
    return definition !== undefined && needsKey(definition, values);
  }));
  if (!wanted) return NONE;
  const under = await withTransaction(engine.db.app, { units: [unit] }, (tx) => engine.vault.newestUnitKey(tx, unit));
  const made = new Map<string, ContentKey>();
  return {
    sealed(fileId, type, values) {
      if (!needsKey(type, values)) return values;
      const key = made.get(fileId) ?? { owner: fileId, unit, key: engine.vault.crypto.newKey() };
      made.set(fileId, key);
      return sealedWith(engine.vault, key, type, values);
    },
    queries: () => [() => keysQuery(engine, under, [...made.values()])],
  };
}

const keysQuery = ({ vault }: Engine, under: UnitKey, keys: readonly ContentKey[]): QueryConfig => ({
  name: 'bulk-content-keys', text: 'insert into content_key (owner, unit, generation, wrapped) select owner, $1, $2, wrapped from unnest($3::uuid[], $4::bytea[]) as t(owner, wrapped)',
  values: [under.unit, under.generation, keys.map(({ owner }) => owner), keys.map(({ key }) => vault.crypto.wrap(under.key, key))],
});
