import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileDutyView } from '@thahs/engine/contract';
import { systemPorts } from '@thahs/engine/kernel';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Today is Friday, 06/03/2026: three working days later is Wednesday, 11/03. */
const NOW = Date.parse('2026-03-06T03:00:00Z');
const purpose = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let officer: Actor;
let fileId: string;
beforeAll(async () => {
  node = await testNode({ ...systemPorts, now: () => NOW });
  officer = await node.actor('nhaplieu');
  fileId = await openFile(node, officer, { fileNo: 'KN-1', fullName: 'Nguyễn Văn Khiếu' });
});

const duty = async (rule: string): Promise<FileDutyView | undefined> => (await node.do<{ duties: FileDutyView[] }>(officer, 'duty.file', { fileId, purpose })).duties.find((each) => each.rule === rule);
const amend = (values: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  node.do<{ recordId: string; version: number }>(officer, 'record.amend', { operationId: node.id(), fileId, type: 'petition', expectedVersion: 0, purpose, values, ...more });

it('a complaint opens its duties, and its own days meet them', async () => {
  const complaint = { kind: 'KHIEU_NAI', receivedOn: '05/03/2026', sender: 'Nguyễn Văn Khiếu', content: 'Không đồng ý quyết định kỷ luật' };
  const { recordId, version } = await amend(complaint);
  expect(await duty('kn.accept')).toMatchObject({ occasion: '2026-03-05', due: '2026-03-10', met: null, state: 'OPEN', waiting: false });
  expect(await duty('kn.settle')).toBeUndefined();
  await amend({ ...complaint, acceptedOn: '06/03/2026' }, { recordId, expectedVersion: version });
  expect([await duty('kn.accept'), await duty('kn.settle')]).toMatchObject([{ met: '2026-03-06', state: 'MET' }, { occasion: '2026-03-06', due: '2026-03-23', state: 'OPEN' }]);
});

it('an outcome without its day, and a decision before the receipt, are refused with the field', async () => {
  const refused = (values: Record<string, unknown>, field: string) => expect(amend({ kind: 'KHIEU_NAI', receivedOn: '05/03/2026', ...values })).rejects.toMatchObject({ problem: { code: 'record.invalid', details: { findings: [expect.objectContaining({ field })] } } });
  await refused({ outcome: 'RUT' }, 'decidedOn');
  await refused({ decidedOn: '04/03/2026' }, 'decidedOn');
});

it('who complains and of what is seen by those who work with it', async () => {
  const shown = async (who: Actor) => (await node.do<{ records: { type: string; values: Record<string, unknown>; withheld: string[] }[] }>(who, 'file.read', { fileId, purpose })).records.find(({ type }) => type === 'petition');
  expect((await shown(officer))?.withheld).toEqual([]);
  const reader = await shown(await node.actor('tracuu'));
  expect(reader?.withheld.toSorted()).toEqual(['content', 'sender']);
  expect(JSON.stringify(reader)).not.toContain('kỷ luật');
});
