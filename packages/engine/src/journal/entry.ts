import { canonicalJson, sha256Hex } from '../kernel/index.ts';
import type { Json, Ports } from '../kernel/index.ts';

/** What an operation says of one act; identity, time and actor are added by the one door. */
export interface EntryInput {
  readonly id: string;
  readonly act: string;
  readonly unit: string;
  readonly clause: string;
  readonly outcome?: 'done' | 'refused';
  readonly registry?: string | null;
  readonly fileId?: string | null;
  readonly recordType?: string | null;
  readonly recordId?: string | null;
  readonly version?: number | null;
  readonly purpose?: string | null;
  readonly body: Json;
}

/** One row of `journal_entry`; `at` is UTC with microseconds. */
export interface Entry {
  readonly id: string;
  readonly operation: string;
  readonly origin: string;
  readonly at: string;
  readonly actor: string;
  readonly position: string | null;
  readonly unit: string;
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  readonly registry: string | null;
  readonly fileId: string | null;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly version: number | null;
  readonly clause: string;
  readonly purpose: string | null;
  readonly grantId: string | null;
  readonly bodyHash: string;
}

export interface StoredEntry {
  readonly entry: Entry;
  readonly salt: Uint8Array;
  readonly body: string;
}

export interface Circumstances {
  readonly operation: string;
  readonly origin: string;
  readonly actor: string;
  readonly position: string | null;
  readonly at: string;
}

export function makeEntry(ports: Ports, around: Circumstances, input: EntryInput): StoredEntry {
  const body = canonicalJson(input.body);
  const salt = ports.random(16);
  return {
    salt,
    body,
    entry: {
      id: input.id,
      operation: around.operation,
      origin: around.origin,
      at: around.at,
      actor: around.actor,
      position: around.position,
      unit: input.unit,
      act: input.act,
      outcome: input.outcome ?? 'done',
      registry: input.registry ?? null,
      fileId: input.fileId ?? null,
      recordType: input.recordType ?? null,
      recordId: input.recordId ?? null,
      version: input.version ?? null,
      clause: input.clause,
      purpose: input.purpose ?? null,
      grantId: null,
      bodyHash: sha256Hex(salt, body),
    },
  };
}
