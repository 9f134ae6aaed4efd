import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { canonicalJson, sha256Hex, systemPorts, uuidV7 } from '@thahs/engine/kernel';
import type { Json } from '@thahs/engine/kernel';
import { LEAF_COLUMNS, LEAF_WIDTH, leafData } from '@thahs/engine/journal';
import { copyBinary } from '@thahs/engine/store';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await testNode();
});

/** Any text that PostgreSQL can hold, with much of what JSON has to escape. */
const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('"', '\\', '\n', '\t', '\r', '\b', '\u0001', '\u001f', '\u007f', '\u2028', 'ễ', '𠮷')), maxLength: 40 })
  .map((s) => s.replaceAll('\0', '').toWellFormed());
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of);
const uuid = fc.uuid();
const moment = fc.tuple(fc.date({ min: new Date('1971-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true }), fc.integer({ min: 0, max: 999_999 })).map(([date, micro]) => `${date.toISOString().slice(0, 19)}.${String(micro).padStart(6, '0')}Z`);

const entry = fc.record({
  act: text, actor: text, at: moment, bodyHash: text.map((s) => sha256Hex(s)), clause: text, fileId: maybe(uuid), grantId: maybe(uuid), id: uuid, operation: uuid, origin: text,
  outcome: fc.constantFrom('done', 'refused'), position: maybe(text), purpose: maybe(text), recordId: maybe(uuid), recordType: maybe(text), registry: maybe(text), unit: text,
  version: maybe(fc.integer({ min: 0, max: 2_147_483_647 })),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const literal = (value: string | number | null, type: string): string => (value === null ? `null::${type}` : `${pg.escapeLiteral(String(value))}::${type}`);
const rowOf = (e: Entry): string =>
  `(${[
    literal(e.act, 'text'), literal(e.actor, 'text'), literal(e.at, 'timestamptz'), `decode('${e.bodyHash}', 'hex')`, literal(e.clause, 'text'), literal(e.fileId, 'uuid'), literal(e.grantId, 'uuid'), literal(e.id, 'uuid'),
    literal(e.operation, 'uuid'), literal(e.origin, 'text'), literal(e.outcome, 'text'), literal(e.position, 'text'), literal(e.purpose, 'text'), literal(e.recordId, 'uuid'), literal(e.recordType, 'text'),
    literal(e.registry, 'text'), literal(e.unit, 'text'), literal(e.version, 'int'),
  ].join(', ')})`;
const NAMES = 'act, actor, at, body_hash, clause, file_id, grant_id, id, operation, origin, outcome, "position", purpose, record_id, record_type, registry, unit, version';

async function leavesOf(entries: readonly Entry[]): Promise<string[]> {
  const leaves: string[] = [];
  await node.db.owner((client) => copyBinary(client, `select ${LEAF_COLUMNS} from (values ${entries.map((e) => rowOf(e)).join(', ')}) e (${NAMES})`, LEAF_WIDTH, (row) => leaves.push(leafData(row))));
  return leaves;
}

it('a leaf is the canonical JSON of its entry, whatever stands in it', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 20 }), async (entries) => {
      expect(await leavesOf(entries)).toEqual(entries.map((e) => canonicalJson(e as unknown as Json)));
    }),
    { numRuns: 60 },
  );
});

it('an entry of a megabyte, and one after it, have their leaves too', async () => {
  const [given] = fc.sample(entry, 1) as [Entry];
  const entries = [{ ...given, actor: '\u0001'.repeat(1_000_000), id: uuidV7(systemPorts) }, { ...given, actor: 'ễ'.repeat(300_000) }, given];
  expect(await leavesOf(entries)).toEqual(entries.map((e) => canonicalJson(e as unknown as Json)));
});
