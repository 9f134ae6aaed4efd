import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteKey } from '@thahs/engine/journal';
import { startEmbedded } from '../embedded-postgres/index.ts';
import type { EmbeddedServer } from '../embedded-postgres/index.ts';
import { parseLsn } from '../postgres-replication/index.ts';
import { makeRecoveryKey, sealEnvelope } from '../sealing/index.ts';
import { walFolder } from './places.ts';
import { keepWal, listSets, logAfter, verifyLog, verifySet, writeSet } from './index.ts';
import type { SetManifest } from './index.ts';

/* Each single flipped byte of a medium is found by reading it; THAHS_NIGHTLY=1 flips many more. */

const ROUNDS = process.env['THAHS_NIGHTLY'] === '1' ? 3_000 : 60;
const NODE = 'thahs.test/node';
const signing = noteKey(NODE, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

let folder: string;
let medium: string;
let server: EmbeddedServer;
let manifest: SetManifest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thahs-flipped-'));
  chmodSync(folder, 0o755);
  medium = join(folder, 'medium');
  mkdirSync(medium);
  server = await startEmbedded({ directory: join(folder, 'live'), password: 'p', settings: { shared_buffers: '32MB' } });
  const made = await makeRecoveryKey('Khóa khôi phục', Date.now(), null);
  const sealed = await sealEnvelope(Buffer.alloc(32, 7), [made.certificate]);
  const url = server.url('postgres');
  const keeper = await keepWal({ url, slot: 'thahs_keep', key: signing, spool: join(folder, 'spool'), sealedFor: async () => sealed, now: () => Date.now(), everyMs: 100, spoolBytes: 1e9 });
  ({ manifest } = await writeSet({ set: randomUUID(), url, targets: [{ medium: 'm', folder: medium }], recipients: [made], configuration: { 'secrets.json': Buffer.from('{}') }, checkpoint: null, key: signing, now: () => Date.now() }));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let piece = 0; piece < 3; piece += 1) {
    await client.query(`create table kept_${piece} as select i, md5(i::text) m from generate_series(1, 2000) i`);
    const at = parseLsn((await client.query<{ l: string }>('select pg_current_wal_insert_lsn()::text l')).rows[0]?.l ?? '0/0');
    while (keeper.safe() < at) await pause(20);
  }
  await client.end();
  await keeper.bring(medium, logAfter(manifest.end), []);
  await keeper.stop();
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a reading of the medium finds, as the command and the keeper read it. */
async function found(): Promise<string[]> {
  const [set] = listSets(medium, NODE, signing);
  if (!set?.manifest) return ['manifest'];
  const log = await verifyLog(walFolder(medium, NODE, manifest), logAfter(manifest.end), signing, manifest);
  return [...await verifySet(set.folder, set.manifest), ...log.faults].map(({ file }) => file);
}

it('finds each single changed byte of a set, of its manifest, of a piece of the log and of its note', async () => {
  const files = readdirSync(medium, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.filter((path) => path.endsWith('.note')).length).toBeGreaterThan(3);
  expect(await found()).toEqual([]);
  const flip = async (path: string, share: number, bits: number): Promise<void> => {
    const bytes = readFileSync(path);
    const changed = Buffer.from(bytes);
    const at = Math.min(bytes.length - 1, Math.floor(share * bytes.length));
    changed[at] = (changed[at] as number) ^ bits;
    writeFileSync(path, changed);
    try {
      expect(await found(), `${path} ${at} ^ ${bits}`).not.toEqual([]);
    } finally {
      writeFileSync(path, bytes);
    }
  };
  for (const path of files) for (const share of [0, 1]) await flip(path, share, 1);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 255 }), flip), { numRuns: ROUNDS });
  expect(await found()).toEqual([]);
}, 1_200_000);
