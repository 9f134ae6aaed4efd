import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { listSets, markMedium, verifySet, writeSet } from '@thahs/platform/backup';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Copies of whatever server the node runs on, and what the catalogue takes and refuses of them. */

let node: TestNode;
beforeAll(async () => {
  node = await testNode();
});

it('copies the server that the node runs on, by the same protocol', async () => {
  const made = await makeRecoveryKey('Khóa thử', node.engine.ports.now(), null);
  const targets = ['one', 'two'].map((medium) => ({ medium, folder: join(node.directory, medium) }));
  for (const { folder } of targets) mkdirSync(folder);
  const outcome = await writeSet({ set: node.id(), url: node.ownerUrl, targets, recipients: [made], configuration: {}, checkpoint: null, key: node.engine.noteKey, now: node.engine.ports.now });
  expect(outcome.copies.map((copy) => copy.fault)).toEqual([null, null]);
  expect(outcome.manifest.files.map((file) => file.name)).toEqual(['base.tar.zst.sealed', 'backup_manifest.zst.sealed', 'configuration.zst.sealed']);
  for (const { folder } of targets) {
    const [found] = listSets(folder, node.engine.origin, node.engine.noteKey);
    expect(found?.manifest?.set).toBe(outcome.manifest.set);
    expect(found?.manifest ? await verifySet(found.folder, found.manifest) : null).toEqual([]);
  }
});

it('takes no manifest that this node did not sign, none of another set, and ends a set once', async () => {
  const keeper = await node.actor('quantri');
  const media = [node.id(), node.id()];
  const folders = media.map((mediumId) => join(node.directory, mediumId));
  for (const [i, mediumId] of media.entries()) {
    await node.do(keeper, 'medium.register', { operationId: node.id(), mediumId, label: `Ổ ${i}`, kind: 'DISK', serial: `${i}`, keeper: 'A', place: 'B', encryption: 'NONE', encryptionNote: 'phòng thử không có ổ mã hóa' });
    mkdirSync(folders[i] ?? '');
    await markMedium(folders[i] ?? '', { medium: mediumId, label: `Ổ ${i}`, registeredAt: '2026-11-01T00:00:00.000Z' });
  }
  await expect(node.do(keeper, 'backup.begin', { operationId: node.id(), folders })).rejects.toMatchObject({ problem: { code: 'backup.not-independent' } });
  const { setId } = await node.do<{ setId: string }>(keeper, 'backup.begin', { operationId: node.id(), folders, oneDeviceReason: 'Phòng thử nghiệm có một ổ' });
  const copies = media.map((mediumId) => ({ mediumId, fault: null }));
  const end = (input: Record<string, unknown>): Promise<unknown> => node.do(keeper, 'backup.end', { operationId: node.id(), setId, copies, ...input });
  await expect(end({ note: `{"set":"${setId}","files":[]}\n\n— ${node.engine.origin} AAAAAAAA\n` })).rejects.toMatchObject({ problem: { code: 'backup.manifest-broken' } });
  await expect(end({ note: null, copies: copies.slice(1) })).rejects.toMatchObject({ problem: { code: 'backup.other-media' } });
  await end({ note: null });
  await expect(end({ note: null })).rejects.toMatchObject({ problem: { code: 'backup.ended' } });
  await expect(node.do(keeper, 'backup.check', { operationId: node.id(), setId, mediumId: media[0], how: 'DRILL', faults: [], seconds: 1, minute: {} })).rejects.toMatchObject({ problem: { code: 'backup.copy-broken' } });
});

it('lets officers of entry neither copy nor look, and a head look only', async () => {
  const [clerk, head] = [await node.actor('nhaplieu'), await node.actor('chihuy')];
  await expect(node.do(clerk, 'backup.list', {})).rejects.toMatchObject({ problem: { clause: expect.any(String) as unknown } });
  await expect(node.do(head, 'backup.begin', { operationId: node.id(), folders: [node.directory] })).rejects.toMatchObject({ problem: { clause: expect.any(String) as unknown } });
  expect(await node.do(head, 'medium.list', {})).toHaveProperty('media');
});
