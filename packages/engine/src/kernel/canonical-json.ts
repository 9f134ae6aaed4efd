export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const KEPT_KEYS = 2_000;
const quotedKeys = new Map<string, string>();

/** Keys are field names, a few hundred in all: quoted once. The bound keeps a stranger's keys from filling the memory. */
function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const quoted = canonicalJson(key);
  if (quotedKeys.size < KEPT_KEYS) quotedKeys.set(key, quoted);
  return quoted;
}

/**
 * JSON Canonicalization Scheme (RFC 8785): keys in UTF-16 order, no blanks, ECMAScript numbers.
 * Throws TypeError on a value that JSON cannot hold (NaN, Infinity, lone surrogate): two programs could not agree on it.
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON holds finite numbers only');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('canonical JSON holds well-formed strings only');
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  const object = value as JsonObject;
  const parts: string[] = [];
  for (const key of Object.keys(object).toSorted()) {
    const item = object[key];
    if (item !== undefined) parts.push(`${quotedKey(key)}:${canonicalJson(item)}`);
  }
  return `{${parts.join(',')}}`;
}
