import { isSealedAtRest } from '../registry/index.ts';
import type { FieldDefinition, RecordType } from '../registry/index.ts';
import type { Tx } from '../store/index.ts';
import { cipherOf } from './cipher.ts';
import type { ContentKey, Vault } from './vault.ts';

type Values = Readonly<Record<string, unknown>>;

const openFields = (type: RecordType, values: Values): FieldDefinition[] => type.fields.filter((field) => isSealedAtRest(field) && typeof values[field.name] === 'string');

export const needsKey = (type: RecordType, values: Values): boolean => openFields(type, values).length > 0;

export function sealedWith({ crypto }: Vault, key: ContentKey, type: RecordType, values: Values): Record<string, unknown> {
  return { ...values, ...Object.fromEntries(openFields(type, values).map(({ name }) => [name, cipherOf(crypto, key, `${type.name}.${name}`, values[name] as string)])) };
}

/** Values of a record as they are kept. The file is held against others, or is being opened. */
export async function sealedValues(tx: Tx, vault: Vault, { fileId, unit }: { readonly fileId: string; readonly unit: string }, type: RecordType, values: Values): Promise<Record<string, unknown>> {
  return needsKey(type, values) ? sealedWith(vault, await vault.contentKey(tx, fileId, unit), type, values) : { ...values };
}
