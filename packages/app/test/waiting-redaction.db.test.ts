import { expect, it } from 'vitest';
import type { SessionView } from '@thahs/engine/contract';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { Client } from './support/test-server.ts';

/* The menu says how many redactions wait for a decision: as many as the list that it opens has, and no sealed file shows through. */

it('what waits to be redacted is counted for whoever may see the file, and no more once it was decided', async () => {
  const server = await testServer();
  const { node } = server;
  const [clerk, officer, headOf] = [await node.actor('nhaplieu'), await node.actor('chuyentrach'), await node.actor('chihuy')];
  const waiting = async ({ cookie }: Client): Promise<number> => ((await (await fetch(`${server.base}/api/session`, { headers: { cookie } })).json()) as SessionView).counts.pendingRedactions;
  const fileId = await openFile(node, clerk, { fileNo: 'XC-1', fullName: 'Lò Văn Chờ' });
  const sealedId = await openFile(node, clerk, { fileNo: 'XC-2', fullName: 'Lò Văn Kín' });
  const head = await server.signIn('chihuy');
  const reader = await server.signIn('nhaplieu');
  expect([await waiting(head), await waiting(reader)]).toEqual([0, 0]);
  const ask = (id: string): Promise<{ redactionId: string }> => node.do(officer, 'redaction.ask', {
    operationId: node.id(), fileId: id, scope: 'file', expectedVersion: 1, order: { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' }, reason: 'Thi hành quyết định của Tòa án',
  });
  const { redactionId } = await ask(fileId);
  await ask(sealedId);
  expect([await waiting(head), await waiting(reader)]).toEqual([2, 2]);
  await node.do(headOf, 'file.seal', { operationId: node.id(), fileId: sealedId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  expect([await waiting(head), await waiting(reader)]).toEqual([2, 1]);
  await node.do(headOf, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
  expect([await waiting(head), await waiting(reader)]).toEqual([1, 0]);
});
