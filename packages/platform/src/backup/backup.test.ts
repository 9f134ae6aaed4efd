import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteKey, parseNote, signNote } from '@thahs/engine/journal';
import { emptyCluster, startEmbedded, startRecovering } from '../embedded-postgres/index.ts';
import type { EmbeddedServer } from '../embedded-postgres/index.ts';
import { parseLsn } from '../postgres-replication/index.ts';
import { makeRecoveryKey, openRecoveryKey, sealEnvelope } from '../sealing/index.ts';
import type { RecoveryPrivate, SealedFor } from '../sealing/index.ts';
import { piecesIn } from './wal-pieces.ts';
import { walFolder } from './places.ts';
import { keepWal, listSets, logAfter, newestSet, restoreSet, verifyLog, verifySet, writeSet } from './index.ts';
import type { SetWanted, WalKeeper } from './index.ts';

const NODE = 'thahs.test/node';
const signing = noteKey(NODE, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const SMALL = { shared_buffers: '32MB', max_slot_wal_keep_size: '64MB' };

let folder: string;
let server: EmbeddedServer;
let client: pg.Client;
let key: RecoveryPrivate;
let keeper: WalKeeper;
let sealed: SealedFor;
const media: string[] = [];
let wanted: Omit<SetWanted, 'set' | 'targets'>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thahs-backup-'));
  chmodSync(folder, 0o755);
  server = await startEmbedded({ directory: join(folder, 'live'), password: 'p', settings: SMALL });
  client = await connected();
  await client.query('create table kept as select i, md5(i::text) m from generate_series(1, 100000) i');
  const made = await makeRecoveryKey('Khóa khôi phục', Date.now(), null);
  key = openRecoveryKey(made.certificate, made.privatePem, null);
  for (const name of ['one', 'two']) {
    media.push(join(folder, name));
    mkdirSync(join(folder, name));
  }
  const configuration = { 'secrets.json': Buffer.from('{"bí mật":1}') };
  wanted = { url: server.url('postgres'), recipients: [made], configuration, checkpoint: null, key: signing, now: () => Date.now() };
  sealed = await sealEnvelope(Buffer.alloc(32, 7), [made.certificate]);
  keeper = await startKeeper(1e9);
});

afterAll(async () => {
  await keeper.stop();
  await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const startKeeper = (spoolBytes: number): Promise<WalKeeper> =>
  keepWal({ url: wanted.url, slot: 'thahs_keep', key: signing, spool: join(folder, 'spool'), sealedFor: async () => sealed, now: () => Date.now(), everyMs: 200, spoolBytes });

const targets = (): { medium: string; folder: string }[] => media.map((root, i) => ({ medium: `m${i}`, folder: root }));

const SUM = `select md5(string_agg(i || m, ',' order by i, m)) sum from kept`;

async function connected(to = server): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: to.url('postgres') });
  made.on('error', () => undefined);
  await made.connect();
  return made;
}

/** Starts the killed server; its children may hold its memory for a moment. */
async function again(): Promise<EmbeddedServer> {
  for (;;) {
    try {
      return await startEmbedded({ directory: join(folder, 'live'), password: 'p', settings: SMALL });
    } catch {
      await pause(100);
    }
  }
}

/** Brings the log that follows the newest set of a medium. */
async function bring(root: string, others: readonly string[] = []): Promise<bigint> {
  const newest = newestSet(listSets(root, NODE, signing).flatMap(({ manifest }) => (manifest ? [{ manifest }] : [])));
  if (!newest) throw new Error('the set is not there');
  return keeper.bring(root, logAfter(newest.manifest.end), others);
}

async function untilSafe(): Promise<void> {
  const at = parseLsn((await client.query<{ l: string }>('select pg_current_wal_insert_lsn()::text l')).rows[0]?.l ?? '0/0');
  while (keeper.safe() < at) {
    await pause(20);
  }
}

describe('copies of a database', () => {
  it('brings back everything from either medium alone, up to the last moments', async () => {
    const outcome = await writeSet({ ...wanted, set: randomUUID(), targets: targets() });
    expect(outcome.copies.map((copy) => copy.fault)).toEqual([null, null]);
    await client.query('insert into kept select i, md5(i::text) from generate_series(100001, 150000) i');
    const { rows } = await client.query<{ sum: string }>('select md5(string_agg(i || m, \',\' order by i)) sum from kept');
    await untilSafe();
    for (const root of media) await bring(root);
    for (const [i, root] of media.entries()) {
      const [found] = listSets(root, NODE, signing);
      if (!found?.manifest) throw new Error('the set is not there');
      expect(await verifySet(found.folder, found.manifest)).toEqual([]);
      const directory = emptyCluster(join(folder, `back-${i}`, 'pg'));
      const back = await restoreSet({ root, folder: found.folder, manifest: found.manifest, keys: [key], signedBy: () => signing, directory });
      expect(back.configuration['secrets.json']?.toString()).toBe('{"bí mật":1}');
      const restored = await startRecovering({ directory: back.directory, walDirectory: back.walDirectory, password: 'p', settings: SMALL });
      const other = new pg.Client({ connectionString: restored.url('postgres') });
      await other.connect();
      expect((await other.query<{ sum: string }>('select md5(string_agg(i || m, \',\' order by i)) sum from kept')).rows).toEqual(rows);
      await other.query('insert into kept values (0, \'mới\')');
      await other.end();
      await restored.stop();
    }
  });

  it('reads the log on after the server was killed, without a gap and without a byte twice', async () => {
    const [before] = piecesIn(walFolder(join(folder, 'spool'), NODE, keeper.of())).slice(-1);
    for (let round = 0; round < 3; round += 1) {
      await client.query('insert into kept select i, md5(i::text) from generate_series(1, 20000) i');
      await client.end().catch(() => undefined);
      process.kill(server.pid, 'SIGKILL');
      server = await again();
      client = await connected();
    }
    await client.query('insert into kept values (0, \'sau cùng\')');
    await untilSafe();
    const pieces = piecesIn(walFolder(join(folder, 'spool'), NODE, keeper.of())).filter((piece) => piece.from >= (before?.to ?? 0n));
    expect(pieces.length).toBeGreaterThan(0);
    for (const [i, piece] of pieces.entries()) expect(piece.from).toBe(pieces[i - 1]?.to ?? before?.to);
    const root = media[0] ?? '';
    await bring(root);
    const [found] = listSets(root, NODE, signing);
    if (!found?.manifest) throw new Error('the set is not there');
    const { rows } = await client.query<{ sum: string }>(SUM);
    const back = await restoreSet({ root, folder: found.folder, manifest: found.manifest, keys: [key], signedBy: () => signing, directory: emptyCluster(join(folder, 'back-killed', 'pg')) });
    const restored = await startRecovering({ directory: back.directory, walDirectory: back.walDirectory, password: 'p', settings: SMALL });
    const other = await connected(restored);
    expect((await other.query<{ sum: string }>(SUM)).rows).toEqual(rows);
    await other.end();
    await restored.stop();
  });

  it('finds a changed, an unsigned and a missing piece of the log, and restores up to there and no further', async () => {
    const root = media[1] ?? '';
    const others = [media[0] ?? ''];
    await client.query('insert into kept values (0, \'một\')');
    await untilSafe();
    const reached = await bring(root, others);
    expect(reached).toBe(await bring(media[0] ?? '', []));
    const [found] = listSets(root, NODE, signing);
    if (!found?.manifest) throw new Error('the set is not there');
    const { manifest } = found;
    const log = walFolder(root, NODE, manifest);
    const seen = (): ReturnType<typeof verifyLog> => verifyLog(log, logAfter(manifest.end), signing, manifest);
    const pieces = piecesIn(log);
    expect(pieces.length).toBeGreaterThan(2);
    expect(await seen()).toMatchObject({ faults: [], pieces: pieces.length, upTo: expect.any(String) as unknown });
    const [middle, last] = [pieces[1], pieces.at(-1)];
    if (!middle || !last) throw new Error('too few pieces');
    const [bytes, note] = [readFileSync(middle.path), readFileSync(middle.notePath, 'utf8')];
    for (const at of [0, 700, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      writeFileSync(middle.path, changed);
      expect((await seen()).faults).toEqual([{ file: basename(middle.path), fault: 'CHANGED' }]);
    }
    const back = await restoreSet({ root, folder: found.folder, manifest, keys: [key], signedBy: () => signing, directory: emptyCluster(join(folder, 'back-changed', 'pg')) });
    expect(back.log).toMatchObject({ pieces: 1, fault: expect.stringContaining('CHANGED') as unknown });
    writeFileSync(middle.path, bytes);
    // Whoever has the medium can seal for the certificates, but not sign.
    const stranger = noteKey(NODE, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    writeFileSync(middle.notePath, signNote(stranger, parseNote(note).text));
    expect((await seen()).faults).toContainEqual({ file: basename(middle.path), fault: 'UNSIGNED' });
    writeFileSync(middle.notePath, readFileSync(last.notePath));
    expect((await seen()).faults).toContainEqual({ file: basename(middle.path), fault: 'OTHER_PIECE' });
    rmSync(middle.notePath);
    expect((await seen()).faults).toEqual([{ file: basename(pieces[2]?.path ?? ''), fault: 'GAP' }]);
    rmSync(middle.path);
    await expect(bring(root)).resolves.toBeDefined();
  });

  it('brings a medium that was away what the machine no longer has, from the other medium, and nothing that is not whole there', async () => {
    const [here = '', away = ''] = media;
    await client.query('insert into kept select i, md5(i::text) from generate_series(1, 1000) i');
    await untilSafe();
    const reached = await bring(here);
    await keeper.forget(reached);
    expect(piecesIn(walFolder(join(folder, 'spool'), NODE, keeper.of())).length).toBe(1);
    rmSync(walFolder(away, NODE, keeper.of()), { recursive: true });
    const there = piecesIn(walFolder(here, NODE, keeper.of()));
    const broken = there.at(-2);
    if (!broken) throw new Error('too few pieces');
    const bytes = readFileSync(broken.path);
    writeFileSync(broken.path, Buffer.concat([bytes, Buffer.from('x')]));
    expect(await bring(away, [here])).toBe(broken.from);
    writeFileSync(broken.path, bytes);
    expect(await bring(away, [here])).toBe(reached);
  });

  /** Until the server says so and no longer: a keeper that lives begins anew at once. */
  const giveUp = async (): Promise<void> => {
    for (let i = 0; i < 16; i += 1) {
      await client.query('insert into kept select i, md5(i::text) from generate_series(1, 200000) i');
      await client.query('select pg_switch_wal()');
      await client.query('checkpoint');
      const { rows: [slot] } = await client.query<{ s: string }>(`select wal_status s from pg_replication_slots where slot_name = 'thahs_keep'`);
      if (slot?.s === 'lost') return;
    }
    throw new Error('the server keeps its log');
  };

  it('goes on by itself when the server gave up its log while it read and could not keep it', async () => {
    const kept = sealed;
    sealed = null as unknown as SealedFor;
    await giveUp();
    sealed = kept;
    await expect.poll(() => keeper.lost(), { timeout: 20_000 }).toBe(1);
    await client.query('insert into kept values (0, \'sau khi mất\')');
    await untilSafe();
    expect(keeper.fault()).toBeNull();
    for (const root of media) expect(await bring(root)).toBeLessThan(keeper.safe());
  });

  it('keeps no more on the machine than it may, and begins anew when the server gave up its log', async () => {
    await keeper.stop();
    await giveUp();
    keeper = await startKeeper(300_000);
    expect(keeper.lost()).toBe(1);
    const safe = keeper.safe();
    for (const root of media) expect(await bring(root)).toBeLessThan(safe);
    await client.query('insert into kept select i, md5(random()::text) from generate_series(1, 200000) i');
    await untilSafe();
    const spool = walFolder(join(folder, 'spool'), NODE, keeper.of());
    // What is too much goes a moment after the last piece is safe.
    await expect.poll(() => piecesIn(spool).slice(0, -1).reduce((sum, piece) => sum + (statSync(piece.path, { throwIfNoEntry: false })?.size ?? 0), 0), { timeout: 20_000 }).toBeLessThan(300_000);
    await writeSet({ ...wanted, set: randomUUID(), targets: targets() });
    await client.query('insert into kept values (0, \'sau bản mới\')');
    await untilSafe();
    for (const root of media) expect(await bring(root)).toBe(keeper.safe());
  });

  it('goes on with one medium when the other fails, and says which', async () => {
    const away = join(folder, 'not-a-folder');
    writeFileSync(away, '');
    const outcome = await writeSet({ ...wanted, set: randomUUID(), targets: [{ medium: 'bad', folder: away }, { medium: 'good', folder: media[1] ?? '' }] });
    expect(outcome.copies.map((copy) => [copy.medium, copy.fault === null])).toEqual([['bad', false], ['good', true]]);
    expect(outcome.copies[0]?.fault?.code).toMatch(/ENOTDIR|EEXIST/);
    await expect(writeSet({ ...wanted, set: randomUUID(), targets: [{ medium: 'bad', folder: away }] })).rejects.toThrow();
  });

  it('leaves a medium alone that is pulled out in the middle, names it, and goes on with the other', async () => {
    const pulled = join(folder, 'pulled');
    mkdirSync(pulled);
    let out = false;
    const onProgress = (): void => {
      if (out) return;
      out = true;
      renameSync(pulled, `${pulled}-away`);
      // What lies under a medium is the empty folder of its mount point.
      mkdirSync(pulled);
    };
    const outcome = await writeSet({ ...wanted, set: randomUUID(), targets: [{ medium: 'pulled', folder: pulled }, { medium: 'good', folder: media[1] ?? '' }], onProgress });
    expect(outcome.copies.map((copy) => [copy.medium, copy.fault?.code ?? null])).toEqual([['pulled', expect.stringMatching(/^ENO(?:ENT|DEV)$/)], ['good', null]]);
    expect(readdirSync(pulled)).toEqual([]);
    const [found] = listSets(`${pulled}-away`, NODE, signing);
    expect(found).toMatchObject({ manifest: null, fault: null });
  });

  it('writes nothing plain on a medium', () => {
    const names = readdirSync(media[0] ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(4);
    for (const entry of names.filter(({ name }) => name.endsWith('.sealed'))) expect(readFileSync(join(entry.parentPath, entry.name)).subarray(0, 13).toString()).toBe('THAHS-SEAL/1\n');
    expect(names.filter(({ name }) => !name.endsWith('.sealed')).map(({ name }) => name)).toSatisfy((rest: string[]) => rest.every((name) => name.endsWith('.note')));
  });

  it('finds a changed byte, a cut file, a missing file, a file too many and a changed manifest', async () => {
    const [found] = listSets(media[0] ?? '', NODE, signing);
    if (!found?.manifest) throw new Error('the set is not there');
    const set = found.folder;
    const [base = '', list = ''] = found.manifest.files.map((file) => join(set, file.name));
    const bytes = readFileSync(base);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] as number) ^ 1;
    writeFileSync(base, bytes);
    truncateSync(list, 100);
    rmSync(join(set, 'configuration.zst.sealed'));
    writeFileSync(join(set, 'lạ.txt'), 'x');
    expect((await verifySet(set, found.manifest)).map(({ file, fault }) => `${file} ${fault}`).toSorted()).toEqual(['backup_manifest.zst.sealed SIZE', 'base.tar.zst.sealed CHANGED', 'configuration.zst.sealed MISSING', 'lạ.txt NOT_LISTED']);
    await expect(restoreSet({ root: media[0] ?? '', folder: set, manifest: found.manifest, keys: [key], signedBy: () => signing, directory: join(folder, 'broken', 'pg') })).rejects.toThrow();
    const note = join(set, 'manifest.note');
    writeFileSync(note, readFileSync(note, 'utf8').replace('"timeline":1', '"timeline":2'));
    expect(listSets(media[0] ?? '', NODE, signing)[0]).toMatchObject({ manifest: null, fault: expect.stringContaining('signed') as unknown });
  });
});
