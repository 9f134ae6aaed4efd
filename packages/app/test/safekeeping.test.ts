import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asProcess, MAIN, shown } from './support/run-commands.ts';
import type { Ended } from './support/run-commands.ts';

/* A node is copied to two media and comes back from one of them on a machine that knows nothing of it; by the commands, as its keeper runs them. */

const directory = mkdtempSync(join(tmpdir(), 'thahs-safe-'));
chmodSync(directory, 0o755);
const data = join(directory, 'data');
const [one, two] = [join(directory, 'one'), join(directory, 'two')];
const keyFile = join(directory, 'khoa.pem');
const PASSPHRASE = 'một mật khẩu dài';
let node: ChildProcess;
const REASON = 'phòng thử một ổ đĩa';

/** A command that asks for a secret reads it from its own input, so it runs as a process of its own. */
const thahs = (args: readonly string[], input = '', into = data): Promise<Ended> => {
  const whole = [...args, '--data', into, '--json'];
  return input === '' ? shown(whole) : asProcess(whole, input, { ...process.env, DATABASE_URL: '' });
};

async function done<T = Record<string, unknown>>(args: readonly string[], input = '', into = data): Promise<T> {
  const { code, out, err } = await thahs(args, input, into);
  if (code !== 0) throw new Error(`thahs ${args.join(' ')}: ${code} ${err}${out}`);
  return JSON.parse(out) as T;
}

const problem = ({ err }: Ended): { code: string; clause?: string; message: string } => (JSON.parse(err) as { error: { code: string; message: string } }).error;

const former = process.env['DATABASE_URL'];

beforeAll(async () => {
  process.env['DATABASE_URL'] = '';
  for (const folder of [one, two]) mkdirSync(folder);
  await done(['seed', '--files', '60']);
  // Commands find the database of a running node; each would start one of its own otherwise.
  node = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--json', '--data', data], { env: { ...process.env, DATABASE_URL: '', THAHS_MEDIA: `${one}:${two}` }, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(node.stdout as NodeJS.ReadableStream, 'data');
});

async function stopNode(): Promise<void> {
  if (node.exitCode !== null) return;
  node.kill('SIGTERM');
  await once(node, 'exit');
}

afterAll(async () => {
  if (former !== undefined) process.env['DATABASE_URL'] = former;
  await stopNode();
  rmSync(directory, { recursive: true, force: true });
});

const register = (folder: string, label: string): Promise<Record<string, unknown>> => done(['medium', 'register', folder, '--label', label, '--serial', `S-${label}`, '--keeper', 'Cán bộ chuyên trách', '--place', 'Tủ sắt phòng Hồ sơ', '--not-encrypted', REASON]);

const parts: string[] = [];

/** Proposed by its keeper, taken into use by the head, who reads the fingerprint from the paper. */
async function intoUse(file: string, name: string, fingerprint: string): Promise<void> {
  await done(['recovery-key', 'propose', file, '--name', name, '--keeper', 'Thủ trưởng', '--place', 'Két sắt']);
  expect(problem(await thahs(['recovery-key', 'decide', name, '--fingerprint', fingerprint]))).toMatchObject({ code: expect.stringMatching(/^authority/) as unknown });
  await done(['recovery-key', 'decide', name, '--fingerprint', fingerprint.slice(0, 16), '--login', 'chihuy']);
}

describe('safekeeping', { timeout: 300_000 }, () => {
  it('refuses what would not be a safe copy, each with what to do', async () => {
    expect(problem(await thahs(['backup', 'run', one, two])).code).toBe('medium.unmarked');
    await register(one, 'Ổ 1');
    expect(problem(await thahs(['medium', 'register', one, '--label', 'Ổ 3', '--serial', '1', '--keeper', 'A', '--place', 'B', '--not-encrypted', REASON])).message).toContain('Ổ 1');
    expect(problem(await thahs(['medium', 'register', two, '--label', 'Ổ 1', '--serial', '1', '--keeper', 'A', '--place', 'B', '--not-encrypted', REASON])).code).toBe('medium.known');
    await register(two, 'Ổ 2');
    expect(problem(await thahs(['backup', 'run', one, two]))).toMatchObject({ code: 'backup.no-recovery-key', clause: 'tt.d8.k4' });
    expect(problem(await thahs(['recovery-key', 'make', keyFile, '--name', 'Két'], 'ngắn\nngắn\n')).message).toContain('12');
    const { fingerprint } = await done<{ fingerprint: string }>(['recovery-key', 'make', keyFile, '--name', 'Két của thủ trưởng'], `${PASSPHRASE}\n${PASSPHRASE}\n`);
    await done(['recovery-key', 'try', keyFile], `${PASSPHRASE}\n`);
    await intoUse(keyFile, 'Két của thủ trưởng', fingerprint);
    const shared = await done<{ fingerprint: string; files: string[] }>(['recovery-key', 'make', keyFile, '--name', 'Ba người', '--shares', '3']);
    parts.push(...shared.files);
    await intoUse(parts[0] ?? '', 'Ba người', shared.fingerprint);
    expect(problem(await thahs(['backup', 'run', one, two]))).toMatchObject({ code: 'backup.not-independent', clause: 'tt.d8.k5.b' });
    expect(problem(await thahs(['backup', 'run', one, one, '--one-device', REASON]))).toMatchObject({ code: 'backup.two-media', clause: 'tt.d8.k5.b' });
    expect(problem(await thahs(['backup', 'run', one, join(directory, 'away')])).code).toBe('medium.away');
    expect(problem(await thahs(['backup', 'run', one, two, '--login', 'nhaplieu', '--one-device', REASON])).code).toMatch(/position/);
    expect(problem(await thahs(['backup', 'drill', one])).code).toBe('backup.none');
  });

  it('makes, reads and restores its copies by itself once there is a plan', async () => {
    await done(['backup', 'plan', '--one-device', REASON]);
    let [status, rounds] = [await thahs(['backup', 'status']), 0];
    // A round is told of when it is over.
    for (; !/"lastRoundAt":"/.test(status.out) && rounds < 200; rounds += 1) {
      await pause(1000);
      status = await thahs(['backup', 'status']);
    }
    expect(JSON.parse(status.out)).toMatchObject({ due: [], troubles: [], lastRoundAt: expect.any(String) as unknown });
    const { sets } = await done<{ sets: { copies: Record<string, unknown>[] }[] }>(['backup', 'list']);
    expect(sets).toHaveLength(1);
    for (const copy of sets[0]?.copies ?? []) expect(copy).toMatchObject({ fault: null, verifiedWhole: true, drillPassed: true });
  });

  it('copies the node to both media, finds both whole, restores both on trial and keeps the minutes', async () => {
    const run = await done<{ set: string; copies: { fault: string | null }[] }>(['backup', 'run', one, two, '--one-device', REASON]);
    expect(run.copies.map((copy) => copy.fault)).toEqual([null, null]);
    for (const folder of [one, two]) {
      expect(await done(['backup', 'verify', folder])).toMatchObject({ set: run.set, faults: [] });
      const drilled = await done<{ passed: boolean; entries: number; indexes: number; sampled: number; faults: string[] }>(['backup', 'drill', folder]);
      expect(drilled).toMatchObject({ passed: true, faults: [], opened: 1, attachments: 0 });
      expect(Math.min(drilled.entries, drilled.indexes, drilled.sampled)).toBeGreaterThan(50);
    }
    expect(readdirSync(data).filter((name) => name.startsWith('drill'))).toEqual([]);
    const { sets } = await done<{ sets: { setId: string; oneDeviceReason: string; copies: Record<string, unknown>[] }[] }>(['backup', 'list']);
    expect(sets).toHaveLength(2);
    expect(sets[0]).toMatchObject({ setId: run.set, oneDeviceReason: REASON });
    for (const copy of sets[0]?.copies ?? []) expect(copy).toMatchObject({ fault: null, verifiedWhole: true, drillPassed: true });
    expect((await done<{ faults: unknown[] }>(['journal', 'verify'])).faults).toEqual([]);
  });

  it('brings the node back from the second medium and the key alone, its journal with every signature', async () => {
    await stopNode();
    const away = join(directory, 'gone');
    renameSync(data, away);
    try {
      const fresh = join(directory, 'fresh');
      expect(problem(await thahs(['restore', two, '--key', keyFile], 'sai mật khẩu\n', fresh)).message).toContain('không đúng');
      expect(await done(['restore', two, '--key', keyFile], `${PASSPHRASE}\n`, fresh)).toMatchObject({ files: expect.any(Number) as unknown });
      const verified = await done<{ entries: number; faults: unknown[] }>(['journal', 'verify'], '', fresh);
      expect(verified.faults).toEqual([]);
      expect(verified.entries).toBeGreaterThan(60);
      expect((await done<{ total: number }>(['search', 'nguyen', '--purpose', 'QUAN_LY_GIAM_GIU', '--login', 'nhaplieu'], '', fresh)).total).toBeGreaterThan(0);
      expect(problem(await thahs(['restore', two, '--key', keyFile], `${PASSPHRASE}\n`, fresh)).code).toBe('restore.not-empty');
      const byTwo = join(directory, 'by-two');
      expect(problem(await thahs(['restore', one, '--key', parts[1] ?? ''], '\n', byTwo)).message).toContain('cần 2 phần');
      expect(problem(await thahs(['restore', one, '--key', `${parts[1]}:${parts[1]}`], '\n', byTwo)).message).toContain('mới có 1');
      expect(problem(await thahs(['restore', one, '--key', `${parts[1]}:${keyFile}`], '\n', byTwo)).message).toContain('không cùng một khóa');
      expect(await done(['restore', one, '--key', `${parts[2]}:${parts[1]}`], '', byTwo)).toMatchObject({ files: expect.any(Number) as unknown });
      expect((await done<{ faults: unknown[] }>(['journal', 'verify'], '', byTwo)).faults).toEqual([]);
    } finally {
      renameSync(away, data);
    }
  });

  it('says that a copy is broken, and which file of it', async () => {
    const set = readdirSync(join(one, 'thahs.local_node', 'sets')).toSorted().at(-1) ?? '';
    const base = join(one, 'thahs.local_node', 'sets', set, 'base.tar.zst.sealed');
    const bytes = readFileSync(base);
    bytes[bytes.length - 1000] = (bytes[bytes.length - 1000] as number) ^ 4;
    writeFileSync(base, bytes);
    const verified = await thahs(['backup', 'verify', one]);
    expect([verified.code, (JSON.parse(verified.out) as { faults: string[] }).faults]).toEqual([1, ['base.tar.zst.sealed: nội dung bị thay đổi']]);
    const drilled = await thahs(['backup', 'drill', one]);
    expect([drilled.code, (JSON.parse(drilled.out) as { passed: boolean }).passed]).toEqual([1, false]);
    const { sets } = await done<{ sets: { copies: Record<string, unknown>[] }[] }>(['backup', 'list']);
    expect(sets[0]?.copies).toMatchObject([{ label: 'Ổ 1', verifiedWhole: false, drillPassed: false }, { label: 'Ổ 2', verifiedWhole: true, drillPassed: true }]);
  });
});
