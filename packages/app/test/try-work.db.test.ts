import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryWork } from '../src/keeping/try-work.ts';
import type { Node } from '../src/node.ts';
import { openFile } from './support/sample.ts';
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

it('a copy without the master over its contents, which nobody could read again, fails its trial', async () => {
  const node = await testNode();
  const entry = await node.actor('nhaplieu');
  const fileId = await openFile(node, entry, { fileNo: 'TK-1', fullName: 'Nguyễn Văn Kín' });
  await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'health', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { kind: 'DINH_KY', examinedOn: '02/03/2026', diagnosis: 'Hen suyễn' } });
  const scratch = mkdtempSync(join(tmpdir(), 'thahs-scratch-'));
  try {
    copyFileSync(join(node.directory, 'secrets.json'), join(scratch, 'secrets.json'));
    expect(await tryWork(node as unknown as Node, node.db, scratch)).toMatchObject({ opened: 0, fault: expect.stringContaining('khóa gốc') as unknown });
    copyFileSync(join(node.directory, 'content.key'), join(scratch, 'content.key'));
    expect(await tryWork(node as unknown as Node, node.db, scratch)).toEqual({ opened: 1, fault: null });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
