import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { withTransaction } from '@thahs/engine/store';
import { seedFiles } from '../src/demo/seed.ts';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;

async function born(fileNo: string, fullName: string, birthDate: string): Promise<void> {
  const records = PRISONER(fullName).map((record) => (record.type === 'person' ? { ...record, values: { ...record.values, birthDate } } : record));
  await node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records });
}

beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  await born('S-1', 'Nguyễn Văn An', '15/08/1989');
  await born('S-2', 'Nguyễn Văn An', '16/08/1989');
  await born('S-3', 'Nguyễn Văn An', '1989');
  await born('S-4', 'Trần Thị Bưởi', '15/08/1989');
  await born('S-5', 'Nguyễn Văn An', '01/01/1990');
  await born('S-6', 'Lê Văn Cam', '1990');
  await born('S-7', 'Lê Văn Dừa', '31/12/1988');
  await born('1990', 'Phạm Văn Mít', '20/02/1960');
});

interface Answer {
  readonly rows: { fileNo: string }[];
  readonly total: number;
  readonly understood: { typed: string; readings: string[] }[];
}
const ask = (input: Record<string, unknown>): Promise<Answer> => node.do<Answer>(clerk, 'file.search', { query: '', purpose: PURPOSE, ...input });
async function files(input: Record<string, unknown>): Promise<string[]> {
  const { rows, total } = await ask(input);
  expect(total).toBe(rows.length);
  return rows.map((row) => row.fileNo).toSorted();
}
const DAYS = ['15/08/1989', '15-8-1989', '15.08.1989', '1989-08-15'];
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });

describe('a day or a year of birth', () => {
  it.each(DAYS)('%s as a filter finds exactly those born that day', async (day) => {
    expect(await files({ birthFrom: day, birthTo: day })).toEqual(['S-1', 'S-4']);
  });

  it.each(DAYS)('%s in the box finds the same, and narrows a name', async (day) => {
    expect(await files({ query: day })).toEqual(['S-1', 'S-4']);
    expect(await files({ query: `nguyen van an ${day}` })).toEqual(['S-1']);
    expect(await files({ query: `${day} Nguyễn Văn An`, sort: 'name' })).toEqual(['S-1']);
  });

  it('a year finds who was born in it, whether the day is known or not', async () => {
    expect(await files({ query: '1989' })).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
    expect(await files({ birthFrom: '1989', birthTo: '1989' })).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
    expect(await files({ query: 'nguyen van an 1989' })).toEqual(['S-1', 'S-2', 'S-3']);
    expect(await files({ query: 'nguyen van an 1990' })).toEqual(['S-5']);
    expect(await files({ query: 'nguyen van an', birthFrom: '1990' })).toEqual(['S-5']);
  });

  it('a range of days finds those within it, and by the year only where the whole year lies in it', async () => {
    expect(await files({ birthFrom: '15/08/1989', birthTo: '16/08/1989' })).toEqual(['S-1', 'S-2', 'S-4']);
    expect(await files({ birthFrom: '16/08/1989', birthTo: '01/01/1990' })).toEqual(['S-2', 'S-5']);
    expect(await files({ birthFrom: '16/08/1989', birthTo: '31/12/1990' })).toEqual(['S-2', 'S-5', 'S-6']);
    expect(await files({ birthFrom: '01/01/1989', birthTo: '31/12/1989' })).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
    expect(await files({ birthFrom: '31/12/1988', birthTo: '31/12/1988' })).toEqual(['S-7']);
    expect(await files({ birthFrom: '01/01/1990', birthTo: '01/01/1990' })).toEqual(['S-5']);
    expect(await files({ birthFrom: '08/1989', birthTo: '1989-08' })).toEqual(['S-1', 'S-2', 'S-4']);
  });

  it('says how it was taken', async () => {
    expect((await ask({ query: 'nguyen van an 15-8-1989' })).understood.at(-1)).toMatchObject({ typed: '15-8-1989', readings: ['15/08/1989'] });
    expect((await ask({ query: '1989' })).understood).toMatchObject([{ typed: '1989', readings: ['1989'] }]);
  });

  it('a number that looks like a year still finds its file', async () => {
    expect(await files({ query: '1990' })).toEqual(['1990', 'S-5', 'S-6']);
    expect(await files({ query: '31/02/1989' })).toEqual([]);
    await expect(files({ birthFrom: '31/02/1989' })).rejects.toThrow(problem('search.date'));
  });

  it('stands in the journal as it was asked, and is closed to a purpose without personal data', async () => {
    await ask({ query: 'nguyen van an 15/08/1989' });
    const { rows } = await node.db.owner((c) => c.query<{ body: string }>(`select b.body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'file.search' and b.body like '%15/08/1989%' order by e.id desc limit 1`));
    expect(rows[0]?.body).toContain('nguyen van an 15/08/1989');
    for (const asking of [{ query: '15/08/1989' }, { query: '1989' }, { query: '', birthFrom: '15/08/1989' }]) {
      await expect(node.do(clerk, 'file.search', { ...asking, purpose: 'THONG_KE' })).rejects.toThrow(problem('search.personal'));
    }
  });
});

it('who was born on a day is read off indexes, not through the unit', async () => {
  // Enough that going through the unit costs more; fewer are read either way in a moment.
  await seedFiles(node, 2_000, 7, () => undefined);
  await node.db.owner((c) => c.query('analyze file_index'));
  const plans = await withTransaction(node.db.app, { units: [clerk.unitId] }, async (tx) => {
    await tx.query('set local enable_seqscan = off');
    const plan = async (where: string, values: unknown[]): Promise<string> => (await tx.query<{ 'QUERY PLAN': string }>({ text: `explain select file_id from file_search where ${where}`, values })).rows.map((row) => row['QUERY PLAN']).join('\n');
    const one = await plan('unit = $1 and birth >= $2 and birth <= $3 and birth <> $4', [clerk.unitId, '1989-08-15', '1989-08-15', '1989']);
    const either = await plan(`unit || '' = any ($1::text[]) and ((birth >= $2 and birth <= $3) or (identifiers @> array[$4]::text[]))`, [[clerk.unitId], '1989-08-15', '1989-08-15', '15081989']);
    return [one, either];
  });
  expect(plans[0]).toMatch(/Index (Only )?(Scan|Cond).*file_index_birth|Bitmap Index Scan on file_index_birth/);
  expect(plans[1]).toContain('BitmapOr');
  expect(plans[1]).toContain('file_index_birth');
  expect(plans[1]).toContain('file_index_identifiers');
});
