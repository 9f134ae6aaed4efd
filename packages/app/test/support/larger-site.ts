import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serverUser } from '@thahs/platform/embedded-postgres';

/* The configuration of deploy/patroni on addresses of the loopback: three voters, two data machines, the node's haproxy. Only addresses, folders and what a test machine lacks are put in. */

const NAMES = ['data-1', 'data-2'] as const;
type Name = (typeof NAMES)[number];
const NET = '127.0.93.';
const ADDRESSES: Readonly<Record<string, string>> = { 'data-1': `${NET}11`, 'data-2': `${NET}12`, 'voter-3': `${NET}13` };
const PORT = 7150;

export interface LargerSite {
  /** What stands in DATABASE_URL of the node. */
  readonly url: string;
  /** Which data machine says that it leads. */
  leader(): Promise<Name | null>;
  /** The machine loses its power. */
  kill(name: Name): Promise<void>;
  /** And comes back. */
  start(name: Name): void;
  /** As `patronictl edit-config` does. */
  edit(setting: string): void;
  list(): string;
  stop(): Promise<void>;
}

const source = (name: string): string => fileURLToPath(new URL(`../../../../deploy/patroni/${name}`, import.meta.url));

export async function largerSite(): Promise<LargerSite> {
  const folder = mkdtempSync(join(tmpdir(), 'thahs-site-'));
  const { uid, gid } = serverUser();
  const keys = join(folder, 'keys');
  const own = (path: string): void => (uid === null ? undefined : chownSync(path, uid, gid ?? uid));
  for (const path of [folder, keys]) {
    if (path === keys) mkdirSync(path);
    chmodSync(path, 0o755);
    own(path);
  }
  execFileSync('sh', [source('certificates.sh'), ...Object.entries(ADDRESSES).map(([name, address]) => `${name}=${address}`), `node=${NET}10`], { cwd: keys, stdio: 'ignore' });
  for (const name of readdirSync(keys)) own(join(keys, name));
  const running = new Map<string, ChildProcess>();

  const laid = (file: string, name: string, more: (text: string) => string): string => {
    const text = readFileSync(source(file), 'utf8').replaceAll('THIS_NAME', name).replaceAll('THIS_ADDRESS', ADDRESSES[name] ?? '').replaceAll('/etc/thahs-site', keys).replaceAll('10.1.2.', NET);
    const path = join(folder, `${name}-${file}`);
    writeFileSync(path, more(text), { mode: 0o600 });
    own(path);
    return path;
  };
  const begin = (name: string, command: string, args: readonly string[]): void => {
    const output = openSync(join(folder, `${name}.log`), 'a');
    running.set(name, spawn(command, args, { cwd: folder, stdio: ['ignore', output, output], ...(uid === null ? {} : { uid, gid: gid ?? uid }) }));
  };
  const dataOf = (name: Name): string => join(folder, name, 'pg');
  const configOf = (name: Name): string => join(folder, `${name}-patroni.yml`);

  for (const name of Object.keys(ADDRESSES)) begin(`etcd-${name}`, '/usr/bin/etcd', ['--config-file', laid('etcd.yml', name, (text) => text.replace('/var/lib/etcd/thahs', join(folder, `etcd-${name}`)))]);
  for (const name of NAMES) {
    for (const path of [join(folder, name), join(folder, name, 's')]) {
      mkdirSync(path);
      own(path);
    }
    laid('patroni.yml', name, (text) => text
      .replaceAll(/PASSWORD_[A-Z]+/g, (word) => word.toLowerCase()).replace('/var/lib/postgresql/15/thahs', dataOf(name)).replace('/var/lib/postgresql/.pgpass-thahs', join(folder, name, 'pgpass'))
      .replace('/var/run/postgresql', join(folder, name, 's')).replaceAll(/127\.0\.93\.\d+\/32/g, '127.0.0.0/8').replace('mode: required', 'mode: off'));
  }
  const start = (name: Name): void => begin(name, '/usr/bin/patroni', [configOf(name)]);
  for (const name of NAMES) start(name);
  begin('haproxy', '/usr/sbin/haproxy', ['-db', '-f', laid('haproxy.cfg', 'node', (text) => text.replaceAll(/^\s*log .*$/gm, '').replaceAll('127.0.0.1:5000', `127.0.0.1:${PORT}`))]);

  const leads = (name: Name): Promise<boolean> =>
    new Promise((resolve) => {
      const asked = request({ host: ADDRESSES[name], port: 8008, path: '/primary', method: 'OPTIONS', ca: readFileSync(join(keys, 'ca.pem')), servername: name, timeout: 2_000, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      asked.on('timeout', () => asked.destroy());
      asked.on('error', () => resolve(false));
      asked.end();
    });
  const papers = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: join(keys, 'ca.pem'), sslcert: join(keys, 'node.pem'), sslkey: join(keys, 'node-key.pem') });
  const ctl = (...args: string[]): string => execFileSync('/usr/bin/patronictl', ['-c', configOf('data-1'), ...args], { encoding: 'utf8' });
  const kill = async (name: Name): Promise<void> => {
    const patroni = running.get(name);
    const lock = join(dataOf(name), 'postmaster.pid');
    const server = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : null;
    const over = patroni && patroni.exitCode === null && patroni.signalCode === null ? once(patroni, 'exit') : null;
    patroni?.kill('SIGKILL');
    if (server !== null) try { process.kill(server, 'SIGKILL'); } catch { /* it has gone with its keeper */ }
    await over;
  };
  return {
    url: `postgres://thahs_owner:password_owner@127.0.0.1:${PORT}/thahs?${papers.toString()}`,
    async leader() {
      for (const name of NAMES) if (await leads(name)) return name;
      return null;
    },
    kill, start,
    edit: (setting) => void ctl('edit-config', '--force', '-s', setting),
    list: () => ctl('list'),
    async stop() {
      for (const name of NAMES) await kill(name);
      for (const child of running.values()) child.kill('SIGKILL');
      await pause(200);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
