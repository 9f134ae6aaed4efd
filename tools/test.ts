import { spawnSync } from 'node:child_process';

/** All that must hold before a change lands, fastest first; the first failure ends the run. */
const steps: readonly [string, string, string[]][] = [
  ['types', 'tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['unused code', 'knip', []],
  ['tests', 'vitest', ['run']],
  ['tests on an external PostgreSQL', 'node', ['tools/external-postgres.ts']],
];

for (const [name, command, args] of steps) {
  const started = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  process.stdout.write(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  if (status !== 0) process.exit(1);
}
