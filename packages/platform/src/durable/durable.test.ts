import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolder, makeWholeSync, writeWhole, writeWholeSync } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'thahs-durable-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a file is written over whole, and nothing is left beside it', async () => {
  const path = join(folder, 'a');
  await writeWhole(path, 'một');
  await writeWhole(path, 'hai');
  expect(readFileSync(path, 'utf8')).toBe('hai');
  writeWholeSync(path, Buffer.from('ba'));
  expect(readFileSync(path, 'utf8')).toBe('ba');
  expect(readdirSync(folder)).toEqual(['a']);
});

it('a file that is made stands as the first made it', () => {
  const path = join(folder, 'made');
  makeWholeSync(path, 'một');
  makeWholeSync(path, 'hai');
  expect(readFileSync(path, 'utf8')).toBe('một');
  expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
});

it('a folder is made with those above it, and is no fault where it is', async () => {
  const path = join(folder, 'x', 'y', 'z');
  await makeFolder(path);
  await makeFolder(path);
  expect(existsSync(path)).toBe(true);
});

it('whoever is killed at any moment of writing leaves the former whole or the new whole', { timeout: 60_000 }, async () => {
  const path = join(folder, 'killed');
  const contents = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
  writeFileSync(path, contents[0] ?? '');
  const program = `import { writeWholeSync } from ${JSON.stringify(new URL('write-whole.ts', import.meta.url).pathname)}; for (let i = 0; ; i += 1) { writeWholeSync(${JSON.stringify(path)}, (i % 2 ? 'a' : 'b').repeat(2_000_000)); if (i === 0) console.log('writing'); }`;
  for (let round = 0; round < 10; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    // After so many turns of the loop as are drawn: a kill has no moment of its own to wait for.
    for (let turns = Math.floor(Math.random() * 40); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGKILL');
    await ended;
    expect(contents).toContain(readFileSync(path, 'utf8'));
  }
});
