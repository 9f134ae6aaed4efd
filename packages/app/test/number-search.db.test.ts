import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { withTransaction } from '@thahs/engine/store';
import { seedFiles } from '../src/demo/seed.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
let clerk: Actor;

const FILES = { 'F-1': 'Nguyễn Văn An', 'A12': 'Trần Thị Bưởi', '2': 'Lê Văn Cam', 'HS-2026/7': 'Phạm Văn Mít', 'PL9-1042': 'Hoàng Văn Sáu', 'XKQ': 'Đỗ Văn Bảy' };

beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  for (const [fileNo, fullName] of Object.entries(FILES)) await openFile(node, clerk, { fileNo, fullName });
});

interface Answer {
  readonly rows: { fileNo: string }[];
  readonly total: number;
  readonly understood: { typed: string; readings: string[]; corrected: boolean }[];
}
const ask = (query: string): Promise<Answer> => node.do<Answer>(clerk, 'file.search', { query, purpose: 'QUAN_LY_GIAM_GIU' });
async function files(query: string): Promise<string[]> {
  const { rows, total } = await ask(query);
  expect(total).toBe(rows.length);
  return rows.map((row) => row.fileNo).toSorted();
}

describe('a file number with few digits', () => {
  it.each([
    ['F-1', 'F-1'], ['f-1', 'F-1'], ['F1', 'F-1'], [' f 1 ', 'F-1'], ['Ｆ－１', 'F-1'], ['a12', 'A12'], ['A.12', 'A12'], ['2', '2'], ['hs-2026/7', 'HS-2026/7'], ['pl9 1042', 'PL9-1042'], ['xkq', 'XKQ'],
  ])('%s finds %s', async (query, fileNo) => {
    expect(await files(query)).toEqual([fileNo]);
  });

  it('is told as a number, not as a misspelt name, whether it is there or not', async () => {
    expect((await ask('f-1')).understood).toEqual([{ typed: 'f-1', readings: ['F1'], corrected: false }]);
    const missing = await ask('Q-9');
    expect(missing.total).toBe(0);
    expect(missing.understood).toEqual([{ typed: 'Q-9', readings: ['Q9'], corrected: false }]);
  });

  it('is found among other words', async () => {
    expect(await files('hồ sơ f-1')).toEqual(['F-1']);
    expect(await files('nguyen van an F-1')).toEqual(['F-1']);
    expect(await files('Số: PL9-1042, Hoàng Văn Sáu')).toEqual(['PL9-1042']);
  });

  it('takes nobody the name that stands beside it', async () => {
    expect(await files('nguyen van an')).toEqual(['F-1']);
    expect(await files('Nguyễn Văn An 2')).toEqual(['F-1']);
    expect(await files('Nguye64n Va8n An')).toEqual(['F-1']);
    expect(await files('le van cam 2')).toEqual(['2']);
    expect(await files('pham van mit 1989')).toEqual(['HS-2026/7']);
  });
});

it('numbers among words are read off the index of numbers', async () => {
  await seedFiles(node, 2_000, 7, () => undefined);
  await node.db.owner((c) => c.query('analyze file_index'));
  const plans = await withTransaction(node.db.app, { units: [clerk.unitId] }, async (tx) => {
    await tx.query('set local enable_seqscan = off');
    const plan = async (where: string, values: unknown[]): Promise<string> => (await tx.query<{ 'QUERY PLAN': string }>({ text: `explain select file_id from file_search where unit || '' = any ($1::text[]) and ${where}`, values })).rows.map((row) => row['QUERY PLAN']).join('\n');
    return [await plan('identifiers && $2::text[]', [[clerk.unitId], ['F1', '7']]), await plan('identifiers && $2::text[] and syllables @> $3::text[]', [[clerk.unitId], ['F1'], ['nguien', 'van', 'an']])];
  });
  for (const plan of plans) expect(plan).toContain('Bitmap Index Scan on file_index_identifiers');
});
