import { beforeAll, expect, it } from 'vitest';
import type { AccountView, UnitView } from '@thahs/engine/contract';
import type { Actor } from '@thahs/engine';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await testNode();
});

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** What the door says: done, or the sentence of the refusal. */
async function tried(actor: Actor, name: string, input: Record<string, unknown>): Promise<string | true> {
  try {
    await node.do(actor, name, { operationId: node.id(), ...input });
    return true;
  } catch (error) {
    return (error as Error).message;
  }
}

const offered = (can: { allowed: boolean; message?: string } | undefined): string | true => (can?.allowed === true ? true : (can?.message ?? ''));

it.each(['quantri', 'chuyentrach', 'trungtam'])('%s is offered exactly what the door then does, with the same sentence', async (login) => {
  const actor = await node.actor(login);
  const { accounts } = await node.do<{ accounts: AccountView[] }>(actor, 'account.list', {});
  expect(accounts.length).toBeGreaterThan(0);
  for (const account of accounts) {
    expect(await tried(actor, 'account.reset', { accountId: account.accountId })).toBe(offered(account.can.reset));
    for (const posting of account.postings) if (posting.end) expect(await tried(actor, 'posting.end', { postingId: posting.postingId, to: '2099-01-01' })).toBe(offered(posting.end));
  }
});

it('what may not be changed in a unit is told beside it', async () => {
  const officer = await node.actor('chuyentrach');
  const { units, grants } = await node.do<{ units: UnitView[]; grants: string[] }>(officer, 'unit.list', {});
  const own = units.find((u) => u.unitId === 'tg-binh-ha');
  expect(offered(own?.can.account)).toBe(true);
  expect(own?.can.change.citation).toContain('Điều');
  expect(await tried(officer, 'unit.change', { unitId: 'tg-binh-ha', from: today, name: 'Trại giam Khác' })).toBe(offered(own?.can.change));
  expect(grants).toEqual(['ENTRY_OFFICER', 'READER']);
});
