import { HashInput } from '../kernel/index.ts';
import type { BinaryRow } from '../store/index.ts';

/** Columns of `journal_entry e` that a leaf covers, in the order of `LAYOUT`. */
export const LEAF_COLUMNS = `e.act, e.actor, e.at, e.body_hash, e.clause, e.file_id, e.grant_id, e.id, e.operation, e.origin,
  e.outcome, e."position", e.purpose, e.record_id, e.record_type, e.registry, e.unit, e.version`;

type Kind = 'text' | 'time' | 'hash' | 'uuid' | 'number';

/** RFC 8785: keys in order. */
const LAYOUT: readonly (readonly [key: string, kind: Kind])[] = [
  ['act', 'text'], ['actor', 'text'], ['at', 'time'], ['bodyHash', 'hash'], ['clause', 'text'], ['fileId', 'uuid'], ['grantId', 'uuid'], ['id', 'uuid'], ['operation', 'uuid'],
  ['origin', 'text'], ['outcome', 'text'], ['position', 'text'], ['purpose', 'text'], ['recordId', 'uuid'], ['recordType', 'text'], ['registry', 'text'], ['unit', 'text'], ['version', 'number'],
];
const KINDS = LAYOUT.map(([, kind]) => kind);
export const LEAF_WIDTH = LAYOUT.length;
export const [ENTRY_BODY_HASH, ENTRY_ID] = [3, 7];

const KEYS = LAYOUT.map(([key], i) => Buffer.from(`${i === 0 ? '{' : ','}"${key}":`));
const [SPACE, QUOTE, HYPHEN, ZERO, ZULU, BACKSLASH, BRACE] = [0x20, 0x22, 0x2d, 0x30, 0x5a, 0x5c, 0x7d];
const NULL = Buffer.from('null');
const DIGITS = Buffer.from('0123456789abcdef');
/** The most a byte of text can become: `\u001f`. */
const LONGEST = 6;
/** Keys, quotes, ids and hashes of any entry. */
const FRAME = 1_024;
/** 2000-01-01 in milliseconds since 1970: PostgreSQL counts from there. */
const EPOCH = 946_684_800_000;
const input = new HashInput();

/**
 * Writes the data of a leaf, the RFC 8785 JSON of an entry, from the columns as PostgreSQL sends them, behind the zero byte of RFC 9162
 * §2.1.1. It writes bytes and makes no text, since sequencer and verifier do this for every entry of the journal; a test holds it to `canonicalJson`.
 * @returns where it ends.
 */
function write(row: BinaryRow): number {
  input.atLeast(mostBytes(row));
  const out = input.bytes;
  out[0] = 0;
  let end = 1;
  for (let column = 0; column < LEAF_WIDTH; column += 1) {
    end = put(out, end, KEYS[column] ?? NULL);
    end = row.length[column] === -1 ? put(out, end, NULL) : putValue(out, end, row, column);
  }
  out[end] = BRACE;
  return end + 1;
}

function mostBytes(row: BinaryRow): number {
  let most = FRAME;
  for (let column = 0; column < LEAF_WIDTH; column += 1) most += (row.length[column] ?? 0) * LONGEST;
  return most;
}

function putValue(out: Buffer, at: number, row: BinaryRow, column: number): number {
  const { bytes } = row;
  const start = row.start[column] ?? 0;
  const kind = KINDS[column];
  if (kind === 'text') return putText(out, at, bytes, start, start + (row.length[column] ?? 0));
  if (kind === 'number') return put(out, at, Buffer.from(String(bytes.readInt32BE(start))));
  out[at] = QUOTE;
  let end = at + 1;
  if (kind === 'uuid') end = putUuid(out, end, bytes, start);
  else if (kind === 'hash') end = putHex(out, end, bytes, start, 32);
  else end = putTime(out, end, row.big(column));
  out[end] = QUOTE;
  return end + 1;
}

function put(out: Buffer, at: number, bytes: Buffer): number {
  const { length } = bytes;
  for (let i = 0; i < length; i += 1) out[at + i] = bytes[i] as number;
  return at + length;
}

function putText(out: Buffer, at: number, bytes: Buffer, from: number, to: number): number {
  let end = at;
  out[end++] = QUOTE;
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i] as number;
    if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) return put(out, at, Buffer.from(JSON.stringify(bytes.toString('utf8', from, to))));
    out[end++] = byte;
  }
  out[end] = QUOTE;
  return end + 1;
}

function putHex(out: Buffer, at: number, bytes: Buffer, from: number, count: number): number {
  for (let i = 0; i < count; i += 1) {
    const byte = bytes[from + i] as number;
    out[at + 2 * i] = DIGITS[byte >> 4] as number;
    out[at + 2 * i + 1] = DIGITS[byte & 15] as number;
  }
  return at + 2 * count;
}

function putUuid(out: Buffer, at: number, bytes: Buffer, from: number): number {
  out[putHex(out, at, bytes, from, 4)] = HYPHEN;
  out[putHex(out, at + 9, bytes, from + 4, 2)] = HYPHEN;
  out[putHex(out, at + 14, bytes, from + 6, 2)] = HYPHEN;
  out[putHex(out, at + 19, bytes, from + 8, 2)] = HYPHEN;
  return putHex(out, at + 24, bytes, from + 10, 6);
}

/** Entries of one second share its text. */
const clock = { second: Number.NaN, text: NULL };

/** UTC with six digits. */
function putTime(out: Buffer, at: number, microseconds: number): number {
  const second = Math.floor(microseconds / 1e6);
  if (second !== clock.second) {
    clock.second = second;
    clock.text = Buffer.from(new Date(EPOCH + second * 1_000).toISOString().slice(0, -4));
  }
  const end = put(out, at, clock.text) + 6;
  for (let i = 1, rest = microseconds - second * 1e6; i <= 6; i += 1) {
    const tens = Math.floor(rest / 10);
    out[end - i] = ZERO + rest - tens * 10;
    rest = tens;
  }
  out[end] = ZULU;
  return end + 1;
}

/** The bytes that the leaf of this entry is the hash of: RFC 8785 JSON. */
export function leafData(row: BinaryRow): string {
  const end = write(row);
  return input.bytes.toString('utf8', 1, end);
}

/** RFC 9162 §2.1.1: SHA-256(0x00 ‖ leaf data), each byte a character. */
export const leafHash = (row: BinaryRow): string => input.sha256(write(row));

/** What stands in `body_hash`: SHA-256(salt ‖ body). */
export function bodyHash(row: BinaryRow, salt: number, body: number): string {
  const size = row.length[salt] ?? 0;
  const end = size + (row.length[body] ?? 0);
  input.atLeast(end);
  row.copy(salt, input.bytes, 0);
  row.copy(body, input.bytes, size);
  return input.sha256(end);
}
