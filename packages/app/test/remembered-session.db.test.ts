import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';
import { openFile } from './support/sample.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let server: TestServer;
let clerk: Client;
let fileId: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('nhaplieu');
  fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'PS-1', fullName: 'Nguyễn Văn Phiên' });
});
/** Live and just looked up, so that the next act rests on what is remembered. */
beforeEach(async () => {
  await behind(`update session set ended_at = null, last_seen_at = now() where account_id = ${OWN}`);
  expect((await read()).status).toBe(200);
});

const read = (): ReturnType<Client['op']> => clerk.op('file.read', { fileId, purpose: PURPOSE });
const versions = async (): Promise<number> => server.node.db.owner(async (c) => (await c.query<{ n: number }>('select count(*)::int as n from record where file_id = $1', [fileId])).rows[0]?.n ?? 0);
const behind = (sql: string): Promise<unknown> => server.node.db.owner((c) => c.query(sql, ['nhaplieu']));
const OWN = '(select account_id from account where login = $1)';

describe('a session that was looked up a moment ago', () => {
  it('does nothing more once it is ended behind the back of the server', async () => {
    await behind(`update session set ended_at = now() where account_id = ${OWN}`);
    const before = await versions();
    expect((await read()).status).toBe(401);
    const amended = await clerk.op('record.amend', { operationId: server.node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-07-01' } });
    expect(amended.status).toBe(401);
    expect(await versions()).toBe(before);
  });

  it('does nothing more once it has stood idle too long', async () => {
    await behind(`update session set last_seen_at = now() - interval '1 day' where account_id = ${OWN}`);
    expect((await read()).status).toBe(401);
  });

  it('does nothing more once the account is closed, and acts again when that is taken back', async () => {
    await behind('update account set closed_at = now() where login = $1');
    expect((await read()).status).toBe(401);
    await behind('update account set closed_at = null where login = $1');
    expect((await read()).status).toBe(200);
  });

  it('acts by the posting it has now, not by the one that is remembered', async () => {
    await behind(`update posting set unit_id = 'tg-suoi-lam' where account_id = ${OWN}`);
    expect((await read()).status).toBe(404);
    await behind(`update posting set unit_id = 'tg-binh-ha' where account_id = ${OWN}`);
    expect((await read()).status).toBe(200);
  });

  it('gives no answer of an earlier act to a session that has ended', async () => {
    const input = { operationId: server.node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-07-02' }, lateReason: 'Nhận giấy tờ muộn' };
    expect((await clerk.op('record.amend', input)).status).toBe(200);
    await behind(`update session set ended_at = now() where account_id = ${OWN}`);
    expect((await clerk.op('record.amend', input)).status).toBe(401);
  });
});
