import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { seedFiles } from '../src/demo/seed.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

interface Row {
  readonly fileId: string;
  readonly fileNo: string;
  readonly name: string;
  readonly birth: string | null;
  readonly admitted: string | null;
  readonly termEnd: string | null;
}

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  officer = await node.actor('chuyentrach');
  await seedFiles(node, 400, 7, () => undefined);
});

const page = async (input: Record<string, unknown>): Promise<{ rows: Row[]; total: number }> => node.do(officer, 'file.search', { query: '', purpose: PURPOSE, ...input });

async function whole(input: Record<string, unknown>, size: number): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { rows } = await page({ ...input, offset: all.length, limit: size });
    all.push(...rows);
    if (rows.length < size) return all;
  }
}

describe('a list read page by page', () => {
  it.each(['admitted', 'termEnd', 'birth', 'fileNo'] as const)('by %s shows every file once, those without it last, in either direction', async (sort) => {
    const { total } = await page({});
    for (const descending of [false, true]) {
      const rows = await whole({ sort, descending }, 37);
      expect(new Set(rows.map((r) => r.fileId)).size).toBe(total);
      const keys = rows.map((r) => r[sort]);
      const present = keys.filter((key) => key !== null);
      expect(keys.slice(0, present.length)).toEqual(present);
      expect(present).toEqual(present.toSorted((a, b) => (descending ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0)));
    }
  });

  it('by name finds every bearer once, whatever the page', async () => {
    const small = await whole({ query: 'nguyen van' }, 5);
    const large = await whole({ query: 'nguyen van' }, 500);
    expect(small).toEqual(large);
    expect(large.length).toBe((await page({ query: 'nguyen van' })).total);
    expect(new Set(large.map((r) => r.fileId)).size).toBe(large.length);
    expect(large.length).toBeGreaterThan(20);
  });
});
