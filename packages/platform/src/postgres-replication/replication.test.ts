import { spawnSync } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbedded } from '../embedded-postgres/index.ts';
import type { EmbeddedServer } from '../embedded-postgres/index.ts';
import { baseBackup, dropSlot, ensureSlot, formatLsn, identify, parseLsn, receiveWal } from './index.ts';
import type { BackupEvent, WalPiece } from './index.ts';

let folder: string;
let server: EmbeddedServer;
let client: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thahs-repl-'));
  chmodSync(folder, 0o755);
  server = await startEmbedded({ directory: join(folder, 'pg'), password: 'p', settings: { shared_buffers: '32MB', min_wal_size: '32MB', max_wal_size: '32MB' } });
  client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`create table kept as select i, md5(i::text) m from generate_series(1, 50000) i`);
});

afterAll(async () => {
  await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Listed {
  readonly Files: readonly { readonly Path: string; readonly Size: number; readonly Checksum: string }[];
}

describe('the replication protocol', () => {
  it('takes a base backup whose every file is as the server lists it', async () => {
    const { events, span } = baseBackup(server.url('postgres'), 'thử');
    const into = join(folder, 'copy');
    mkdirSync(into);
    let tar: ReturnType<typeof createWriteStream> | null = null;
    let manifest = '';
    const archives: string[] = [];
    let inManifest = false;
    for await (const event of events as AsyncIterable<BackupEvent>) {
      if (event.kind === 'archive') {
        archives.push(event.name);
        tar = createWriteStream(join(folder, event.name));
      } else if (event.kind === 'manifest') inManifest = true;
      else if (inManifest) manifest += event.bytes.toString();
      else tar?.write(event.bytes);
    }
    tar?.end();
    if (tar) await finished(tar);
    expect(archives).toEqual(['base.tar']);
    expect(spawnSync('tar', ['-xf', join(folder, 'base.tar'), '-C', into]).status).toBe(0);
    const { start, end, timeline } = await span;
    expect(timeline).toBe(1);
    expect(parseLsn(end)).toBeGreaterThan(parseLsn(start));
    const listed = (JSON.parse(manifest) as Listed).Files;
    expect(listed.length).toBeGreaterThan(500);
    for (const file of listed) expect(createHash('sha256').update(readFileSync(join(into, file.Path))).digest('hex'), file.Path).toBe(file.Checksum);
  });

  it('a server that writes so much meanwhile that it would clear its log away keeps what the copy needs', async () => {
    const { events, span } = baseBackup(server.url('postgres'), 'thử');
    let [bytes, written] = [0, false];
    for await (const event of events as AsyncIterable<BackupEvent>) {
      if (event.kind === 'data') bytes += event.bytes.length;
      if (written) continue;
      // The copy has begun and waits for its reader; the log goes on by several segments, and each checkpoint clears away what nobody holds.
      written = true;
      for (let i = 0; i < 4; i += 1) {
        await client.query(`select pg_switch_wal(), pg_logical_emit_message(false, 'thu', repeat('x', 20000000))`);
        await client.query('checkpoint');
      }
    }
    expect(bytes).toBeGreaterThan(10_000_000);
    expect(parseLsn((await span).end)).toBeGreaterThan(parseLsn((await span).start));
    // The server notices the end of the connection in its own time.
    await vi.waitFor(async () => expect((await client.query('select 1 from pg_replication_slots')).rowCount).toBe(0), { timeout: 10_000 });
  });

  it('reads the log without a gap from a place on, keeps it for its slot and goes on where it stopped', async () => {
    await ensureSlot(server.url('postgres'), 'thahs_thu');
    await ensureSlot(server.url('postgres'), 'thahs_thu');
    const { at, timeline } = await identify(server.url('postgres'));
    const segment = 16n * 1024n * 1024n;
    const from = (parseLsn(at) / segment) * segment;
    const end = async (): Promise<bigint> => parseLsn((await client.query<{ l: string }>('select pg_current_wal_flush_lsn()::text l')).rows[0]?.l ?? '0/0');
    const read = async (start: bigint, until: bigint): Promise<Buffer> => {
      const wal = receiveWal(server.url('postgres'), 'thahs_thu', timeline, start, () => Date.now());
      const parts: Buffer[] = [];
      let next = start;
      for await (const piece of wal.pieces as AsyncIterable<WalPiece>) {
        expect(piece.at).toBe(next);
        next += BigInt(piece.bytes.length);
        parts.push(piece.bytes);
        if (next >= until) break;
      }
      wal.confirm(next);
      return Buffer.concat(parts);
    };
    await client.query('insert into kept select i, md5(i::text) from generate_series(1, 30000) i');
    const first = await read(from, await end());
    await client.query('insert into kept select i, md5(i::text) from generate_series(1, 30000) i');
    const second = await read(from + BigInt(first.length), await end());
    const both = Buffer.concat([first, second]);
    const name = (await client.query<{ n: string }>('select pg_walfile_name($1) n', [formatLsn(from)])).rows[0]?.n ?? '';
    const onDisk = readFileSync(join(folder, 'pg', 'pg_wal', name));
    const compared = Math.min(both.length, onDisk.length);
    expect(both.subarray(0, compared).equals(onDisk.subarray(0, compared))).toBe(true);
    expect(compared).toBeGreaterThan(4_000_000);
    await dropSlot(server.url('postgres'), 'thahs_thu');
    expect((await client.query('select 1 from pg_replication_slots')).rowCount).toBe(0);
  });

  it('says why when the server is not there', async () => {
    const { events, span } = baseBackup('postgres://x:y@127.0.0.1:1/postgres', 'thử');
    await expect(events.toArray()).rejects.toThrow(/ECONNREFUSED/);
    await expect(span).rejects.toThrow();
  });
});
