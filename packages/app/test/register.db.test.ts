import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileView, RegisterView } from '@thahs/engine/contract';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
let fileId: string;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('chuyentrach');
  fileId = await openFile(node, clerk, { fileNo: 'SO-1', fullName: 'Lê Văn Sổ' });
  await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'GIAM', occurredOn: '02/09/2024', months: 3, decisionNo: '44/QĐ-CA' } });
});

const linesOf = (registers: readonly RegisterView[], form: string, number: number): string[] => registers.find((each) => each.form === form)?.cells.find((cell) => cell.number === number)?.lines ?? [];

it('a file is read as both registers, filled from its records', async () => {
  const { registers } = await node.do<{ registers: RegisterView[] }>(clerk, 'register.read', { fileId, purpose: PURPOSE });
  expect(registers.map(({ form, cells }) => [form, cells.length])).toEqual([['procuracy', 27], ['tracking', 13]]);
  expect(linesOf(registers, 'procuracy', 2)).toEqual(['Lê Văn Sổ; sinh ngày 12/08/1989']);
  expect(linesOf(registers, 'procuracy', 10)).toEqual(['02/09/2024; QĐ số 44/QĐ-CA; 3 tháng']);
  expect(linesOf(registers, 'tracking', 2)).toEqual(['02/09/2024; QĐ số 44/QĐ-CA; 3 tháng']);
  const { rows } = await node.db.owner((c) => c.query(`select purpose from journal_entry where act = 'register.read' and file_id = $1`, [fileId]));
  expect(rows).toEqual([{ purpose: PURPOSE }]);
});

it('shows what the file would show this reader, and nothing more', async () => {
  const { purpose, registers } = await (async () => {
    for (const each of node.engine.purposes) {
      const view = await node.do<FileView>(clerk, 'file.read', { fileId, purpose: each.code }).catch(() => null);
      if (view?.records.some((record) => record.withheld.includes('fullName'))) return { purpose: each.code, ...(await node.do<{ registers: RegisterView[] }>(clerk, 'register.read', { fileId, purpose: each.code })) };
    }
    return { purpose: null, registers: [] };
  })();
  expect(purpose).not.toBeNull();
  expect(JSON.stringify(registers)).not.toContain('Lê Văn Sổ');
  expect(linesOf(registers, 'procuracy', 10)).toHaveLength(1);
});

it('a printed register has its number, source and form; a kind without registers has none to print', async () => {
  const printed = await node.do<{ copyNumber: number; source: string; register: RegisterView | null }>(clerk, 'file.print', { operationId: node.id(), fileId, purpose: PURPOSE, form: 'procuracy' });
  expect(printed.copyNumber).toBe(1);
  expect(printed.source).toContain('SO-1');
  expect(printed.register?.cells).toHaveLength(27);
  expect((await node.do<{ register: RegisterView | null }>(clerk, 'file.print', { operationId: node.id(), fileId, purpose: PURPOSE })).register).toBeNull();
  const { rows } = await node.db.owner((c) => c.query(`select b.body::text like '%"form":"procuracy"%' as form from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'file.print' and e.file_id = $1 order by e.id`, [fileId]));
  expect(rows.map((row) => (row as { form: boolean }).form)).toEqual([true, false]);
});
