import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lookAtMedium } from './medium.ts';
import { numberOf, under } from './under-folder.ts';

/* The tree of `/sys` is laid out as the kernel does it: devices under `devices`, a link for each number, links to what a device is made of. */

const root = mkdtempSync(join(tmpdir(), 'thahs-under-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function file(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
}

function device(number: string, path: string, { uuid, on = [], partition = false }: { uuid?: string; on?: readonly string[]; partition?: boolean } = {}): void {
  const folder = join('sys/devices', path);
  file(join(folder, 'dev'), number);
  if (partition) file(join(folder, 'partition'), '1');
  if (uuid !== undefined) file(join(folder, 'dm/uuid'), uuid);
  mkdirSync(join(root, folder, 'slaves'), { recursive: true });
  for (const below of on) symlinkSync(join(root, 'sys/devices', below), join(root, folder, 'slaves', below.split('/').at(-1) ?? ''));
  mkdirSync(join(root, 'sys/dev/block'), { recursive: true });
  symlinkSync(join(root, folder), join(root, 'sys/dev/block', number));
}

device('8:0', 'usb1/block/sda');
device('8:1', 'usb1/block/sda/sda1', { partition: true });
device('8:2', 'usb1/block/sda/sda2', { partition: true });
device('8:16', 'usb2/block/sdb');
device('253:0', 'virtual/block/dm-0', { uuid: 'CRYPT-LUKS2-0123456789abcdef-luks-a', on: ['usb1/block/sda/sda1'] });
device('253:1', 'virtual/block/dm-1', { uuid: 'CRYPT-LUKS2-fedcba9876543210-luks-b', on: ['usb1/block/sda/sda2'] });
device('253:2', 'virtual/block/dm-2', { uuid: 'LVM-plain', on: ['usb1/block/sda/sda1', 'usb2/block/sdb'] });
device('253:3', 'virtual/block/dm-3', { uuid: 'LVM-on-luks', on: ['virtual/block/dm-0'] });
device('253:4', 'virtual/block/dm-4', { uuid: 'LVM-half', on: ['virtual/block/dm-0', 'usb2/block/sdb'] });

it('finds the disk under a partition, and nothing that encrypts', () => {
  expect(under('8:1', root)).toEqual({ disks: ['8:0'], encrypted: false });
});

it('two encrypted partitions of one disk are one disk', () => {
  expect([under('253:0', root), under('253:1', root)]).toEqual([{ disks: ['8:0'], encrypted: true }, { disks: ['8:0'], encrypted: true }]);
});

it('a volume over two disks lies on both, and is encrypted only when every way down is', () => {
  expect(under('253:2', root)).toEqual({ disks: ['8:0', '8:16'], encrypted: false });
  expect(under('253:3', root)).toEqual({ disks: ['8:0'], encrypted: true });
  expect(under('253:4', root)).toEqual({ disks: ['8:0', '8:16'], encrypted: false });
});

it('a file system with a number of its own stands for the device that the table of mounts names, or for itself', () => {
  file('proc/self/mountinfo', ['31 1 0:44 / /media/a rw - tmpfs tmpfs rw', '32 1 0:45 / /media/b rw - btrfs /dev/none rw'].join('\n'));
  expect([under('0:44', root), under('0:45', root)]).toEqual([{ disks: ['0:44'], encrypted: false }, { disks: ['0:45'], encrypted: false }]);
});

it('devices in a circle come to an end', () => {
  device('253:8', 'virtual/block/dm-8', { on: ['virtual/block/dm-9'] });
  device('253:9', 'virtual/block/dm-9', { on: ['virtual/block/dm-8'] });
  expect(under('253:8', root).encrypted).toBe(false);
});

const sh = (command: string, ...args: string[]): string | null => {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : null;
};

it('a file mounted as a disk is no disk of its own: with a real loop device of this machine', (context) => {
  const [image, mount] = [join(root, 'image'), join(root, 'mount')];
  mkdirSync(mount);
  writeFileSync(image, '');
  truncateSync(image, 16_000_000);
  if (sh('/usr/sbin/mkfs.ext4', '-q', '-F', image) === null || sh('/usr/bin/mount', '-o', 'loop', image, mount) === null) context.skip();
  try {
    expect(statSync(mount).dev).not.toBe(statSync(root).dev);
    expect(lookAtMedium(mount)?.disks).toEqual(under(numberOf(statSync(root).dev)).disks);
  } finally {
    sh('/usr/bin/umount', mount);
  }
});
