#!/usr/bin/env node
// Runs the commands under the Node that the project brings, whatever Node called this file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memoryFlags } from './memory.mjs';

const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const result = spawnSync(existsSync(own) ? own : process.execPath, [...memoryFlags(process.argv[2]), main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = result.status ?? 2;
