import { canonicalJson, sha256, sha256Hex } from '../kernel/index.ts';
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

// oxlint-disable-next-line no-control-regex -- these are just what JSON has to escape
const ESCAPED = /["\\\u0000-\u001F\uD800-\uDFFF]/;
const quoted = (value: string | null): string => (value === null ? 'null' : ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`);

/**
 * Canonical bytes of an entry, the data of its leaf: RFC 8785 JSON of the columns, keys in order. Written out because a verifier
 * makes this string for every entry of the journal; a test holds it to `canonicalJson`.
 */
export function leafData(e: Entry): string {
  return (
    `{"act":${quoted(e.act)},"actor":${quoted(e.actor)},"at":"${e.at}","bodyHash":"${e.bodyHash}","clause":${quoted(e.clause)}` +
    `,"fileId":${quoted(e.fileId)},"grantId":${quoted(e.grantId)},"id":"${e.id}","operation":"${e.operation}","origin":${quoted(e.origin)}` +
    `,"outcome":"${e.outcome}","position":${quoted(e.position)},"purpose":${quoted(e.purpose)},"recordId":${quoted(e.recordId)}` +
    `,"recordType":${quoted(e.recordType)},"registry":${quoted(e.registry)},"unit":${quoted(e.unit)},"version":${e.version === null ? 'null' : String(e.version)}}`
  );
}

const LEAF_PREFIX = Uint8Array.of(0);

/** RFC 9162 §2.1.1: SHA-256(0x00 ‖ leaf data). */
export const leafHash = (entry: Entry): Buffer => sha256(LEAF_PREFIX, leafData(entry));
/** The same in hexadecimal. */
export const leafHashHex = (entry: Entry): string => sha256Hex(LEAF_PREFIX, leafData(entry));
