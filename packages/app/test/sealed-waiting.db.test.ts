import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A correction and a discrepancy wait; then their file is sealed. */

let node: TestNode;
let head: Actor;
let officer: Actor;
let above: Actor;
let fileId: string;
let correctionId: string;
let discrepancyId: string;
const PURPOSE = 'QUAN_LY_GIAM_GIU';
interface Listed { corrections: { correctionId: string; mayConfirm: boolean; mayNot: string | null }[] }
const problemOf = (work: Promise<unknown>): Promise<{ code: string; message: string }> => work.then(() => ({ code: 'accepted', message: '' }), (error: { problem: { code: string; message: string } }) => ({ code: error.problem.code, message: error.problem.message }));
const decide = (actor: Actor, id = correctionId) => problemOf(node.do(actor, 'correction.decide', { operationId: node.id(), correctionId: id, accept: true }));
const seal = (on: boolean, expectedVersion: number) => node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: on, reason: 'Theo quyết định', expectedVersion });
const waiting = async (actor: Actor): Promise<Listed['corrections']> => (await node.do<Listed>(actor, 'correction.list', {})).corrections;
const onDesk = async (actor: Actor): Promise<number> => (await node.do<{ pendingCorrections: unknown[] }>(actor, 'desk.read', {})).pendingCorrections.length;

beforeAll(async () => {
  node = await testNode();
  [head, officer, above] = (await Promise.all(['chihuy', 'chuyentrach', 'lanhdao'].map((login) => node.actor(login)))) as [Actor, Actor, Actor];
  const clerk = await node.actor('nhaplieu');
  fileId = await openFile(node, clerk, { fileNo: 'KIN-1', fullName: 'Nguyễn Văn Kín' });
  const { records } = await node.do<{ records: { recordId: string; type: string; values: Record<string, unknown> }[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE });
  const penalty = records.find(({ type }) => type === 'penalty');
  const values = { ...penalty?.values, term: { years: 4, months: 0, days: 0 } };
  ({ correctionId } = await node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: penalty?.recordId, expectedVersion: 1, values, reason: 'Nhập nhầm mức án', purpose: PURPOSE }));
  ({ discrepancyId } = await node.do<{ discrepancyId: string }>(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, paper: '4 năm', electronic: '9 năm', purpose: PURPOSE }));
  expect(await waiting(head)).toEqual([expect.objectContaining({ correctionId, mayConfirm: true, mayNot: null })]);
  await seal(true, 1);
});

it('the head is told to take the seal off first, in the list and when deciding, and not to ask the head', async () => {
  const refusal = await decide(head);
  expect(refusal.code).toBe('authority.sealed');
  expect(refusal.message).toMatch(/^Không được xác nhận đính chính khi hồ sơ đang niêm phong \(.*Điều 4.*\)\. Hãy bỏ niêm phong hồ sơ, nêu lý do, rồi làm lại\.$/);
  expect(await waiting(head)).toEqual([expect.objectContaining({ correctionId, mayConfirm: false, mayNot: refusal.message })]);
  expect(await onDesk(head)).toBe(1);
});

it('the head of a superior unit, who sees the file, is told whose it is to decide', async () => {
  const [listed] = await waiting(above);
  expect(listed).toMatchObject({ correctionId, mayConfirm: false, mayNot: expect.stringContaining('chỉ đơn vị đang quản lý hồ sơ') as unknown });
  expect(listed?.mayNot).not.toContain('chỉ thủ trưởng đơn vị được xem');
});

it('to everybody else neither the correction nor the discrepancy exists: the answer is that of one that never was', async () => {
  expect(await waiting(officer)).toEqual([]);
  expect(await onDesk(officer)).toBe(0);
  expect(await decide(officer)).toEqual(await decide(officer, node.id()));
  const move = (id: string) => problemOf(node.do(officer, 'discrepancy.move', { operationId: node.id(), discrepancyId: id, to: 'verifying', note: 'Đang xem giấy' }));
  expect(await move(discrepancyId)).toEqual(await move(node.id()));
});

it('once the seal is taken away it is decided like every other', async () => {
  await seal(false, 2);
  expect(await waiting(officer)).toEqual([expect.objectContaining({ correctionId, mayConfirm: true, mayNot: null })]);
  expect((await decide(head)).code).toBe('accepted');
  expect([await waiting(head), await onDesk(head)]).toEqual([[], 0]);
});
