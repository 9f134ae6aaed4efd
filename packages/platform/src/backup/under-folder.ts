import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a file system lies on, by the kernel's own word. */
export interface Under {
  /** Numbers of the whole disks, `8:0`; two folders that share one are not two media. What has no disk (memory, network) stands for itself. */
  readonly disks: readonly string[];
  /** Something encrypts on every way down to a disk. */
  readonly encrypted: boolean;
}

/** The kernel gives what LUKS, plain dm-crypt, BitLocker and VeraCrypt volumes opened by cryptsetup are made of this beginning. */
const CRYPT = /^CRYPT-/;
/** Devices lie on devices: a file system on LVM on LUKS on a partition is four. More is a circle. */
const DEEPEST = 16;

const text = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

export function numberOf(dev: number): string {
  return `${((dev >> 8) & 0xfff) | ((dev / 2 ** 32) & ~0xfff)}:${(dev & 0xff) | ((dev >> 12) & 0xfff00)}`;
}

/** `root` stands for `/`, so that a test can lay out the tree of a machine that it has not. */
export function under(number: string, root = '/', depth = 0): Under {
  const itself = { disks: [number], encrypted: false };
  if (depth > DEEPEST) return itself;
  const below = (next: string): Under => under(next, root, depth + 1);
  const entry = join(root, 'sys/dev/block', number);
  if (!existsSync(entry)) return ofAnonymous(number, root, below) ?? itself;
  const path = realpathSync(entry);
  const encrypts = CRYPT.test(text(join(path, 'dm/uuid')));
  const parts = partsOf(path, root);
  if (parts.length === 0) return { ...itself, encrypted: encrypts };
  const found = parts.map(below);
  return { disks: [...new Set(found.flatMap(({ disks }) => disks))].toSorted(), encrypted: encrypts || found.every(({ encrypted }) => encrypted) };
}

/** What a device is made of: the devices that it maps (device mapper, RAID), the disk of a partition, the disk on which the file of a loop device lies. */
function partsOf(path: string, root: string): string[] {
  const slaves = join(path, 'slaves');
  const mapped = existsSync(slaves) ? readdirSync(slaves).map((name) => text(join(slaves, name, 'dev'))) : [];
  if (mapped.length > 0) return mapped.filter((number) => number !== '');
  if (existsSync(join(path, 'partition'))) return [text(join(path, '..', 'dev'))];
  const file = text(join(path, 'loop/backing_file'));
  const lies = file === '' ? undefined : statSync(join(root, file), { throwIfNoEntry: false });
  return lies ? [numberOf(lies.dev)] : [];
}

/** File systems over several disks (btrfs) have a number of their own; the table of mounts names their device. */
function ofAnonymous(number: string, root: string, below: (next: string) => Under): Under | null {
  if (!number.startsWith('0:')) return null;
  const line = text(join(root, 'proc/self/mountinfo')).split('\n').find((each) => each.split(' ')[2] === number);
  const source = line?.split(' - ')[1]?.split(' ')[1];
  if (!source?.startsWith('/dev/')) return null;
  const device = statSync(join(root, source), { throwIfNoEntry: false });
  return device?.isBlockDevice() ? below(numberOf(device.rdev)) : null;
}
