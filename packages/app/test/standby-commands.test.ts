import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEmbedded } from '@thahs/platform/embedded-postgres';
import { nodeSecrets } from '../src/config.ts';
import { asProcess, MAIN } from './support/run-commands.ts';

/* The guide of a second machine (docs/safekeeping.md), by the commands, each a process as on the two machines. */

const directory = mkdtempSync(join(tmpdir(), 'thahs-second-'));
chmodSync(directory, 0o755);
const [data, second, invitation] = [join(directory, 'data'), join(directory, 'second'), join(directory, 'moi.thahs')];
const env = { ...process.env, DATABASE_URL: '' };
const running = new Set<ChildProcess>();

async function done<T = Record<string, unknown>>(args: readonly string[], input = '\n', at = data): Promise<T> {
  const { code, out, err } = await asProcess([...args, '--data', at, '--json'], input, env);
  if (code !== 0) throw new Error(`thahs ${args.join(' ')}: ${code} ${err}${out}`);
  return JSON.parse(out) as T;
}

async function refused(args: readonly string[], at: string, input = '\n'): Promise<string> {
  const { code, err } = await asProcess([...args, '--data', at, '--json'], input, env);
  expect(code).toBe(2);
  return (JSON.parse(err) as { error: { code: string } }).error.code;
}

async function begin(args: readonly string[], at: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN, ...args, '--data', at, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error(`${args.join(' ')} ended`)))]);
  return child;
}

async function end(child: ChildProcess, how: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  running.delete(child);
  // It lives until it is told to stop.
  expect(child.exitCode).toBeNull();
  child.kill(how);
  await once(child, 'exit');
}

beforeAll(() => done(['seed', '--files', '20']), 300_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const at of [data, second]) await (await findEmbedded({ directory: join(at, 'pg'), password: nodeSecrets(at).databasePassword }))?.stop();
  rmSync(directory, { recursive: true, force: true });
});

interface Line { standby: { state: string; line: { streaming: boolean; synchronous: boolean } | null } }

/** A command takes seconds itself: that is the pause. */
async function until(is: (line: Line['standby']) => boolean): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) if (is((await done<Line>(['standby', 'status'])).standby)) return;
  throw new Error('the standby never came so far');
}

describe('a second machine', { timeout: 900_000 }, () => {
  it('is set up, follows, takes over when the node is dead, and the former does not serve again', async () => {
    await done(['standby', 'propose', 'may_hai', '--address', '127.0.79.2', '--place', 'Phòng máy số 2', '--synchronous']);
    expect(await refused(['standby', 'decide'], data)).toMatch(/^authority/);
    expect(await refused(['standby', 'invite', invitation, '--listen', '127.0.79.1'], data)).toBe('standby.not-allowed');
    await done(['standby', 'decide', '--login', 'chihuy']);
    const { code } = await done<{ code: string }>(['standby', 'invite', invitation, '--listen', '127.0.79.1']);
    const node = await begin(['start', '--port', '0'], data);
    expect(await refused(['standby', 'set-up', invitation], second, 'ABCD\n')).toBe('standby.code');
    const junk = join(directory, 'junk');
    writeFileSync(junk, 'không phải giấy mời');
    expect(await refused(['standby', 'set-up', junk], second, `${code}\n`)).toBe('standby.no-invitation');
    await done(['standby', 'set-up', invitation], `${code}\n`, second);
    expect(await refused(['start', '--port', '0'], second)).toBe('standby.follows');
    const standby = await begin(['standby', 'run'], second);
    await until(({ line }) => line?.synchronous === true);
    expect(await done(['standby', 'status'], '\n', second)).toMatchObject({ standby: { connected: true } });
    await end(standby);
    expect(await refused(['standby', 'promote', '--reason', 'Thử khi nút còn chạy'], second)).toBe('standby.primary-answers');

    const server = Number(readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
    await end(node, 'SIGKILL');
    process.kill(server, 'SIGKILL');
    expect(await done(['standby', 'promote', '--reason', 'Nút chính mất điện, Giám thị cho phép'], '\n', second)).toMatchObject({ timeline: 2 });
    const taken = await begin(['start', '--port', '0'], second);
    expect((await done<{ faults: unknown[] }>(['journal', 'verify'], '\n', second)).faults).toEqual([]);
    expect(await refused(['start', '--port', '0'], data)).toBe('standby.taken-over');
    expect(await refused(['standby', 'propose', 'may_ba', '--address', '127.0.79.3', '--place', 'Phòng khác'], data)).toBe('standby.taken-over');
    expect((await done<{ faults: unknown[] }>(['journal', 'verify'])).faults).toEqual([]);

    await done(['standby', 'propose', 'may_mot', '--address', '127.0.79.1', '--place', 'Phòng máy số 1'], '\n', second);
    await done(['standby', 'decide', '--login', 'chihuy'], '\n', second);
    rmSync(invitation);
    const again = await done<{ code: string }>(['standby', 'invite', invitation, '--listen', '127.0.79.2'], '\n', second);
    await end(taken);
    const back = await begin(['start', '--port', '0'], second);
    expect(await refused(['standby', 'set-up', invitation], data, `${again.code}\n`)).toBe('standby.not-empty');
    const { aside } = await done<{ aside: string }>(['standby', 'set-up', invitation, '--replace'], `${again.code}\n`);
    expect(existsSync(join(aside, 'secrets.json'))).toBe(true);
    const former = await begin(['standby', 'run'], data);
    await done(['standby', 'end', '--reason', 'Hết buổi thử'], '\n', second);
    await end(former);
    await end(back);
  });
});
