#!/usr/bin/env node
// Runs the commands under the Node that the project brings, whatever Node called this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
// With its own limit the engine lets the heap grow to several times what it needs; this is far above what any command needs (docs/performance.md).
const memory = '--max-old-space-size=2000';
const result = spawnSync(existsSync(own) ? own : process.execPath, [memory, main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = result.status ?? 2;
