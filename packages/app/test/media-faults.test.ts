import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { makeRecoveryKey, openRecoveryKey } from '@thahs/platform/sealing';
import { restoreNode, runBackup, verifyCopy } from '../src/keeping/index.ts';
import { KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/* What befalls a medium in the middle of a copy, with real file systems; and a key that opens nothing. */

let kit: KeeperNode;
const REASON = { oneDeviceReason: 'phòng thử một ổ đĩa' };
const mounted = (folder: string, size: string): boolean => spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
const unmount = (folder: string): boolean => spawnSync('/usr/bin/umount', ['-l', folder]).status === 0;

beforeAll(async () => {
  kit = await keeperNode(systemPorts);
  await kit.register(kit.two, 'Ổ 2');
}, 300_000);

afterAll(() => kit.remove());

describe('a medium', { timeout: 120_000 }, () => {
  it('that becomes full in the middle is named with what to do, and the other has the whole copy', async (context) => {
    if (!mounted(kit.one, '2m')) context.skip();
    try {
      await kit.register(kit.one, 'Ổ nhỏ');
      const { copies } = await runBackup(kit.officer, kit.data, [kit.one, kit.two], REASON);
      expect(copies.map(({ fault }) => fault?.split(':')[0] ?? null)).toEqual(['medium.full', null]);
      expect(copies[0]?.fault).toContain('hết chỗ');
      expect((await verifyCopy(kit.officer, kit.two)).faults).toEqual([]);
      await expect(verifyCopy(kit.officer, kit.one)).rejects.toMatchObject({ problem: { code: 'backup.none' } });
    } finally {
      unmount(kit.one);
    }
  });

  it('that is pulled out in the middle is named, nothing is written under its mount point, and the other has the whole copy', async (context) => {
    if (!mounted(kit.one, '500m')) context.skip();
    await kit.register(kit.one, 'Ổ rút');
    let there = true;
    const onProgress = (): void => {
      if (there) there = !unmount(kit.one);
    };
    const { copies } = await runBackup(kit.officer, kit.data, [kit.one, kit.two], { ...REASON, onProgress });
    expect(there).toBe(false);
    expect(copies.map(({ fault }) => fault?.split(':')[0] ?? null)).toEqual(['medium.gone', null]);
    expect(readdirSync(kit.one)).toEqual([]);
    expect((await verifyCopy(kit.officer, kit.two)).faults).toEqual([]);
  });

  it('opens with no other key, and nothing of it is left where it was to be restored', async () => {
    const made = await makeRecoveryKey('Khóa khác', systemPorts.now(), null);
    const into = join(kit.directory, 'stranger');
    await expect(restoreNode({ medium: kit.two, node: KEEPER, into, key: openRecoveryKey(made.certificate, made.privatePem, null) })).rejects.toMatchObject({ problem: { code: 'restore.other-key' } });
    expect(existsSync(into)).toBe(false);
  });
});
