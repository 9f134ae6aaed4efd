import { beforeAll, expect, it } from 'vitest';
import { checkNetwork } from '../src/public-network.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* A real node does not serve where its machine has a way to a public network (Circular Điều 7.2.a). What is such a way is tried in platform/network. */

let node: TestNode;
beforeAll(async () => {
  node = await testNode();
});

const check = (more: { demonstration?: boolean; reason?: string; ways?: string[] }): Promise<string | null> =>
  checkNetwork(node.engine, node.units.top(), { ways: ['eth0 8.8.8.9'], demonstration: false, reason: undefined, ...more });
const entries = async (): Promise<{ clause: string; body: string }[]> =>
  (await node.db.owner((c) => c.query<{ clause: string; body: string }>(`select e.clause, b.body from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'node.public-network'`))).rows;

it('serves without a word where there is none', async () => {
  expect(await check({ ways: [] })).toBeNull();
});

it('refuses with the way, the clause and what to do, and a few letters are no reason', async () => {
  await expect(check({})).rejects.toThrow(/eth0 8\.8\.8\.9.*Điều 7 khoản 2 điểm a.*--public-network/);
  await expect(check({ reason: '   thử    ' })).rejects.toThrow('Rút đường mạng đó');
  expect(await entries()).toEqual([]);
});

it('a laboratory says why, and that stands in the journal', async () => {
  expect(await check({ reason: 'Phòng thí nghiệm, không có dữ liệu thật' })).toContain('Phòng thí nghiệm');
  expect((await entries()).map(({ clause, body }) => [clause, JSON.parse(body)])).toEqual([['tt.d7.k2.a', { ways: ['eth0 8.8.8.9'], reason: 'Phòng thí nghiệm, không có dữ liệu thật' }]]);
});

it('a demonstration node runs and warns', async () => {
  expect(await check({ demonstration: true })).toMatch(/^CẢNH BÁO: .*dữ liệu giả định/);
  expect(await entries()).toHaveLength(1);
});
