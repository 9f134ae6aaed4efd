import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { agrees } from './agrees.ts';
import { runConformance } from './index.ts';

const VECTORS = path.join(import.meta.dirname, '../../../../conformance');

async function folder(files: Record<string, unknown>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'vectors-'));
  for (const [name, value] of Object.entries(files)) await writeFile(path.join(dir, name), JSON.stringify(value));
  return dir;
}

describe('runConformance', () => {
  it('passes every vector of the files it understands', async () => {
    const { passed, failed, lines } = await runConformance(VECTORS);
    expect(lines.filter((line) => line.includes('expected'))).toEqual([]);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThanOrEqual(568);
    expect(lines.at(-1)).toBe(`${passed} passed, 0 failed`);
  });

  it('names each failure and each file it does not understand', async () => {
    const dir = await folder({
      'person-id.json': { file: 'person-id', version: 1, cases: [{ id: 'A', given: { value: '' }, expect: { valid: true } }] },
      'other.json': { file: 'other', version: 1, cases: [{ id: 'B', given: {}, expect: {} }] },
    });
    const { passed, failed, lines } = await runConformance(dir);
    expect([passed, failed]).toEqual([0, 1]);
    expect(lines[0]).toMatch(/^person-id A: expected .* got /);
    expect(lines[1]).toBe('skipped, not understood by this version: other.json');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('counts a case that throws as failed', async () => {
    const dir = await folder({ 'mrz-td1.json': { file: 'mrz-td1', version: 1, cases: [{ id: 'A', given: {}, expect: {} }] } });
    expect(await runConformance(dir)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('agrees', () => {
  it('compares whole values, numbers within a thousandth', () => {
    expect(agrees({ a: 1.0004, b: [1, 2] }, { a: 1, b: [1, 2] })).toBe(true);
    expect(agrees({ a: 1.01 }, { a: 1 })).toBe(false);
    expect(agrees([2, 1], [1, 2])).toBe(false);
    expect(agrees({ a: 1, b: 2 }, { a: 1 })).toBe(false);
    expect(agrees({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(agrees({ a: undefined }, { b: 1 })).toBe(false);
    expect(agrees([], {})).toBe(false);
    expect(agrees(null, {})).toBe(false);
  });
});
