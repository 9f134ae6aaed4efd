import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { withTransaction } from '@thahs/engine/store';
import { seedFiles } from '../src/demo/seed.ts';
import { openFile } from './support/sample.ts';
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

  it('by name goes by the given name, then from the family name on, as Vietnamese do', async () => {
    const named = ['Nguyễn Văn An', 'Dương Văn An', 'Đặng Thị An', 'Trần Anh', 'Lê Văn Ân', 'Hồ Thị Bảo', 'Ngô Văn Dũng', 'Bùi Thị Đào', 'Phạm Văn Đức', 'Mai Văn Em', 'Đỗ Thị Yến', 'Y'];
    const clerk = await node.actor('nhaplieu');
    for (const [at, fullName] of named.entries()) await openFile(node, clerk, { fileNo: `XEP-${at}`, fullName });
    const order = ['Dương Văn An', 'Đặng Thị An', 'Nguyễn Văn An', 'Trần Anh', 'Lê Văn Ân', 'Hồ Thị Bảo', 'Ngô Văn Dũng', 'Bùi Thị Đào', 'Phạm Văn Đức', 'Mai Văn Em', 'Y', 'Đỗ Thị Yến'];
    for (const descending of [false, true]) {
      const rows = await whole({ sort: 'name', descending }, 37);
      expect(rows.filter((r) => r.fileNo.startsWith('XEP-')).map((r) => r.name)).toEqual(descending ? order.toReversed() : order);
      expect(new Set(rows.map((r) => r.fileId)).size).toBe((await page({})).total);
      const keys = rows.map((r) => [r.name.split(' ').at(-1) ?? '', r.name] as const);
      const vi = new Intl.Collator('vi');
      expect(keys).toEqual(keys.toSorted(([a, wholeA], [b, wholeB]) => (descending ? -1 : 1) * (vi.compare(a, b) || vi.compare(wholeA, wholeB))));
      const found = await whole({ query: 'nguyen', sort: 'name', descending }, 50);
      expect(found.map((r) => r.fileId)).toEqual(rows.filter((r) => found.some(({ fileId }) => fileId === r.fileId)).map((r) => r.fileId));
    }
  });

  it('by name is read off an index, without sorting the unit', async () => {
    const plan = await withTransaction(node.db.app, { units: [officer.unitId] }, async (tx) => {
      await tx.query('set local enable_sort = off');
      const { rows } = await tx.query<{ 'QUERY PLAN': string }>({ text: `explain select file_id, name from file_search where unit = $1 and status = $2 order by given_name desc, name collate "vi-x-icu" desc, file_id desc limit 100`, values: [officer.unitId, 'DANG_CHAP_HANH'] });
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('Index Scan Backward using file_index_given');
    expect(plan).not.toContain('Sort');
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
