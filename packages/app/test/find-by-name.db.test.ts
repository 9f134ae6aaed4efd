import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const NAMES = ['Nguyễn Văn An', 'Nguyễn Thị Vân An', 'Nguyễn Văn Bình', 'Nguyễn Văn Đức', 'Nguyễn Văn Sang', 'Nguyễn Văn Ban', 'Trần Văn An', 'Lê Thị Chinh', 'Lê Thị Trinh', 'Lê Thị Chín'];
let node: TestNode;
let clerk: Actor;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  for (const [at, fullName] of NAMES.entries()) await openFile(node, clerk, { fileNo: `TEN-${at}`, fullName });
});

const names = async (query: string): Promise<string[]> => (await node.do<{ rows: { name: string }[] }>(clerk, 'file.search', { query, purpose: 'QUAN_LY_GIAM_GIU' })).rows.map((row) => row.name);

it('who bears the name as typed is found without all those in whose name one syllable would have to answer two words', async () => {
  expect(await names('nguyen van an')).toEqual(['Nguyễn Văn An', 'Nguyễn Thị Vân An']);
});

it('what the ear confuses stands beside it, after it', async () => {
  expect(await names('le thi chinh')).toEqual(['Lê Thị Chinh', 'Lê Thị Trinh']);
});

it('slips of the finger and a missing word count where nobody bears the name as typed', async () => {
  expect(await names('nguyen van bnih')).toContain('Nguyễn Văn Bình');
  expect((await names('nguyen duc sang'))[0]).toBe('Nguyễn Văn Sang');
});
