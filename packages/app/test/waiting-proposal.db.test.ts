import { beforeAll, expect, it } from 'vitest';
import type { SessionView } from '@thahs/engine/contract';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';

let server: TestServer;
let head: Client;
let clerk: Client;
beforeAll(async () => {
  server = await testServer();
  [head, clerk] = [await server.signIn('chihuy'), await server.signIn('nhaplieu')];
});

const waiting = async ({ cookie }: Client): Promise<number> => ((await (await fetch(`${server.base}/api/session`, { headers: { cookie } })).json()) as SessionView).counts.proposals;

it('a head is told how many proposals wait for them, and nobody else is', async () => {
  const { node } = server;
  expect([await waiting(head), await waiting(clerk)]).toEqual([0, 0]);
  const propose = (login: string, unitId: string) => node.actor('quantri').then((admin) => node.do<{ proposalId: string }>(admin, 'account.add', { operationId: node.id(), login, name: 'Bùi Văn Lạ', rank: '', unitId, position: 'INSPECTOR', from: '2026-11-01' }));
  const { proposalId } = await propose('nguoi.1', 'tg-binh-ha');
  await propose('nguoi.2', 'tg-suoi-lam');
  expect([await waiting(head), await waiting(clerk)]).toEqual([1, 0]);
  const { proposals } = (await head.op('proposal.list', {})).body as { proposals: { mayDecide: boolean }[] };
  expect(proposals.filter(({ mayDecide }) => mayDecide)).toHaveLength(1);
  await node.do(await node.actor('chihuy'), 'proposal.decide', { operationId: node.id(), proposalId, accept: false });
  expect(await waiting(head)).toBe(0);
});
