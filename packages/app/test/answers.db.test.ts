import { beforeAll, expect, it } from 'vitest';
import { operations } from '@thahs/engine';
import type { Actor } from '@thahs/engine';
import { systemPorts, vietnamDate } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { forgetAnswers } from '@thahs/engine/operation';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What a repeated operation id gives back: never a secret, and never without a trace. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const DAY_MS = 86_400_000;
let now = Date.now();
const ports: Ports = { ...systemPorts, now: () => now };
let node: TestNode;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  officer = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
});

interface Given { accountId: string; proposalId: string; oneTimePassword: string }
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const account = (login: string, position: string): Record<string, unknown> => ({ operationId: node.id(), login, name: 'Bùi Thị Lặp', rank: '', unitId: 'tg-binh-ha', position, from: vietnamDate(now) });
const rowsOf = async (sql: string): Promise<Record<string, unknown>[]> => (await node.db.owner((c) => c.query(sql))).rows as Record<string, unknown>[];

it('a one-time password is shown once: a retry says so and how to go on, and nothing of it is kept', async () => {
  const adding = account('mot.lan', 'ENTRY_OFFICER');
  const { accountId, oneTimePassword } = await node.do<Given>(officer, 'account.add', adding);
  expect(oneTimePassword).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  const reset = { operationId: node.id(), accountId };
  await node.do<Given>(officer, 'account.reset', reset);
  const { proposalId } = await node.do<Given>(await node.actor('quantri'), 'account.add', account('hai.nguoi', 'DATABASE_OFFICER'));
  const decision = { operationId: node.id(), proposalId, accept: true };
  expect((await node.do<Given>(head, 'proposal.decide', decision)).oneTimePassword).toMatch(/^\w{4}-/);
  for (const [actor, name, input] of [[officer, 'account.add', adding], [officer, 'account.reset', reset], [head, 'proposal.decide', decision]] as const) {
    await expect(node.do(actor, name, input)).rejects.toThrow(problem('operation.shown-once'));
  }
  const kept = await rowsOf(`select output from operation_result where name in ('account.add', 'account.reset', 'proposal.decide') and output is not null`);
  const opened = kept.map(({ output }) => node.engine.secrets.decrypt(output as Buffer).toString());
  // Only the proposal, which shows nothing, is kept.
  expect(opened).toHaveLength(1);
  expect(opened[0]).toContain('"oneTimePassword":null');
  expect(await rowsOf(`select outcome from journal_entry e join journal_body b on b.entry_id = e.id where body like '%operation.shown-once%'`)).toHaveLength(3);
});

it('every operation whose answer may carry a one-time password says when it does', () => {
  const carrying = operations.filter((o) => 'oneTimePassword' in ((o.output as { properties?: Record<string, unknown> }).properties ?? {}));
  expect(carrying.map((o) => o.name)).toEqual(expect.arrayContaining(['account.add', 'account.reset', 'proposal.decide']));
  for (const o of carrying.filter(({ name }) => name !== 'posting.add')) expect([o.name, o.shownOnce?.({ oneTimePassword: 'x' }), o.shownOnce?.({ oneTimePassword: null })]).toEqual([o.name, true, false]);
});

it('an answer given again is a look: it stands in the journal of the file', async () => {
  const fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'L-1', fullName: 'Hồ Văn Lặp' });
  const print = { operationId: node.id(), fileId, purpose: PURPOSE };
  const looks = async (): Promise<string[]> => (await node.do<{ looks: { act: string }[] }>(head, 'file.looks', { fileId, purpose: PURPOSE })).looks.map((l) => l.act).filter((act) => act !== 'file.looks');
  const first = await node.do(officer, 'file.print', print);
  expect(await looks()).toEqual(['file.print']);
  now += 1000;
  expect(await node.do(officer, 'file.print', print)).toEqual(first);
  expect(await looks()).toEqual(['operation.repeat', 'file.print']);
});

it('an answer is kept while its id is taken, and no longer', async () => {
  const fileId = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'L-2', fullName: 'Hồ Văn Giữ' });
  const print = { operationId: node.id(), fileId, purpose: PURPOSE };
  const first = await node.do(officer, 'file.print', print);
  now += 31 * DAY_MS - 1000;
  await forgetAnswers(node.engine);
  expect(await node.do(officer, 'file.print', print)).toEqual(first);
  now += 2 * DAY_MS;
  await expect(node.do(officer, 'file.print', print)).rejects.toThrow(problem('operation.clock'));
  await forgetAnswers(node.engine);
  expect(await rowsOf('select 1 from operation_result')).toEqual([]);
});
