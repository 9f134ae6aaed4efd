// Brings a fresh clone to where `npm start` and `npm test` can run: dependencies by the lock file, the built web pages and, for tests,
// Debian's Chromium, PostgreSQL, pgBackRest, Prometheus and ClamAV (with THAHS_NIGHTLY=1 Patroni, etcd and HAProxy too). Runs under any Node from 20 on, before anything is installed, so it is plain JavaScript.
// Does nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..');
const forTest = process.argv.includes('--test');
const bin = join(top, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };

function run(command, args, what) {
  const done = spawnSync(command, args, { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (done.status !== 0) {
    process.stderr.write(`\n${what}\n`);
    process.exit(1);
  }
}

function dependencies() {
  const marker = join(top, 'node_modules', '.package-lock.json');
  const lock = join(top, 'package-lock.json');
  if (existsSync(marker) && existsSync(join(bin, 'node')) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs - 60_000) return;
  process.stdout.write('Đang cài các gói phụ thuộc theo package-lock.json…\n');
  // Not `npm ci`: it refuses a lock file in which optional binaries for other platforms are missing, and mirrors often lack some of those.
  // `npm install` takes every version from the lock file all the same and leaves the file as it is.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], 'Không cài được các gói phụ thuộc. Kiểm tra đường tới kho gói npm rồi chạy lại.');
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function webPages() {
  const built = join(top, 'packages', 'web', 'dist', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(join(top, 'packages', 'web', 'src'))) return;
  process.stdout.write('Đang dựng trang web…\n');
  run(join(bin, 'node'), [join(top, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', 'packages/web', '--logLevel', 'error'], 'Không dựng được trang web.');
}

// A test of two data machines, which runs at night only.
const LARGER_SITE = [['patroni', '/usr/bin/patroni'], ['python3-idna', '/usr/lib/python3/dist-packages/idna'], ['etcd-server', '/usr/bin/etcd'], ['haproxy', '/usr/sbin/haproxy']];

function debianPackages() {
  const wanted = [['chromium', '/usr/bin/chromium'], ['postgresql-15', '/usr/lib/postgresql/15/bin/postgres'], ['prometheus', '/usr/bin/promtool'], ['clamav-daemon', '/usr/sbin/clamd'], ['clamdscan', '/usr/bin/clamdscan'], ['pgbackrest', '/usr/bin/pgbackrest'], ...(process.env.THAHS_NIGHTLY === '1' ? LARGER_SITE : [])].filter(([, path]) => !existsSync(path)).map(([name]) => name);
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0) {
    process.stderr.write(`Kiểm thử cần ${wanted.join(' và ')}. Nhờ quản trị máy chạy: apt-get install ${wanted.join(' ')}\n`);
    process.exit(1);
  }
  process.stdout.write(`Đang cài ${wanted.join(', ')} của Debian…\n`);
  run('apt-get', ['update', '-qq'], 'Không đọc được danh mục gói Debian.');
  env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], 'Không cài được các gói Debian cần cho kiểm thử.');
}

dependencies();
webPages();
if (forTest) debianPackages();
