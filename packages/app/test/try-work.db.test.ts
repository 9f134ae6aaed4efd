import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryWork } from '../src/keeping/try-work.ts';
import type { Node } from '../src/node.ts';
import { testNode } from './support/test-node.ts';

it('a copy whose secrets are not those of the node, so that nobody could sign in, fails its trial', async () => {
  const node = await testNode();
  const live = node as unknown as Node;
  const foreign = mkdtempSync(join(tmpdir(), 'thahs-foreign-'));
  try {
    const secret = node.engine.secrets.encrypt(Buffer.from('JBSWY3DPEHPK3PXP')).toString('base64');
    await node.db.owner((client) => client.query(`update credential set totp_secret = $1 where account_id = (select account_id from account where login = 'chihuy')`, [secret]));
    expect(await tryWork(live, node.db, foreign)).toMatchObject({ opened: 0, fault: expect.stringContaining('đăng nhập, mở hồ sơ thử') as unknown });
  } finally {
    rmSync(foreign, { recursive: true, force: true });
  }
});
