import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { CorrectionView } from '@thahs/engine/contract';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Somebody asks for another name; before the head decides, somebody else has more to write into the same record. */

const purpose = 'NHAP_LIEU';
interface Shown { recordId: string; type: string; version: number; values: Record<string, unknown> }
let node: TestNode;
let clerk: Actor;
let officer: Actor;
let head: Actor;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  [clerk, officer, head] = [await node.actor('nhaplieu'), await node.actor('chuyentrach'), await node.actor('chihuy')];
});

async function asked() {
  const fileId = await openFile(node, clerk, { fileNo: `CHO-${(serial += 1)}`, fullName: 'Đoàn Văn Chờ' });
  const person = async () => (await node.do<{ records: Shown[] }>(clerk, 'file.read', { fileId, purpose })).records.find(({ type }) => type === 'person') as Shown;
  const { recordId, values } = await person();
  const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { ...values, fullName: 'Đoàn Văn Chở' }, reason: 'Theo giấy khai sinh', purpose });
  const amend = async () => {
    const before = await person();
    return node.do<{ version: number }>(officer, 'record.amend', { operationId: node.id(), fileId, type: 'person', recordId, expectedVersion: before.version, values: { ...before.values, drugHistory: 'Không' }, purpose });
  };
  const decide = (accept: boolean) => node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept });
  const changes = async () => (await node.do<{ corrections: CorrectionView[] }>(head, 'correction.list', {})).corrections.find((each) => each.correctionId === correctionId)?.changes;
  return { fileId, recordId, person, amend, decide, changes };
}
const waits = { problem: { class: 'conflict', code: 'correction.waits' }, message: expect.stringMatching(/của .*Trần Thị Minh Thu ngày \d{2}\/\d{2}\/\d{4}/) as unknown };

it('a record is not amended while a correction of it waits; the sentence says whose, and what waits is shown and accepted as it was asked', async () => {
  const { amend, changes, decide, person } = await asked();
  await expect(amend()).rejects.toMatchObject(waits);
  expect(await changes()).toEqual([{ field: 'fullName', before: 'Đoàn Văn Chờ', after: 'Đoàn Văn Chở' }]);
  await decide(true);
  expect(await amend()).toMatchObject({ version: 3 });
  expect((await person()).values).toMatchObject({ fullName: 'Đoàn Văn Chở', drugHistory: 'Không' });
});

it('what the head gives back no longer stands in the way', async () => {
  const { amend, changes, decide, person } = await asked();
  await decide(false);
  expect(await changes()).toBeUndefined();
  await amend();
  expect((await person()).values).toMatchObject({ fullName: 'Đoàn Văn Chờ', drugHistory: 'Không' });
});

it('nor is a record voided from under a correction that waits, before it is decided', async () => {
  const { fileId } = await asked();
  const { records } = await node.do<{ records: Shown[] }>(clerk, 'file.read', { fileId, purpose });
  const penalty = records.find(({ type }) => type === 'penalty') as Shown;
  const { correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 1, values: { ...penalty.values, term: { years: 8, months: 0, days: 0 } }, reason: 'Nhập nhầm', purpose });
  const takeOut = () => node.do<{ version: number }>(head, 'record.void', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 1, reason: 'Nhầm hồ sơ', purpose });
  await expect(takeOut()).rejects.toMatchObject(waits);
  await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: false });
  expect(await takeOut()).toEqual({ version: 2 });
});
