import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtMedium } from './medium.ts';
import type { MediumSeen } from './medium.ts';

/** File systems of the kernel's own, on which nobody keeps anything. */
const NO_DISKS = new Set(['autofs', 'binfmt_misc', 'bpf', 'cgroup', 'cgroup2', 'configfs', 'debugfs', 'devpts', 'devtmpfs', 'efivarfs', 'fusectl', 'hugetlbfs', 'mqueue', 'nsfs', 'proc', 'pstore', 'ramfs', 'rpc_pipefs', 'securityfs', 'squashfs', 'sysfs', 'tracefs']);

/** The kernel writes a blank in a path as `\040`. */
const unescaped = (path: string): string => path.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

function mountPoints(): string[] {
  if (!existsSync('/proc/self/mounts')) return [];
  const lines = readFileSync('/proc/self/mounts', 'utf8').split('\n').map((line) => line.split(' '));
  return lines.flatMap(([, path = '', type = '']) => (path === '' || path === '/' || NO_DISKS.has(type) ? [] : [unescaped(path)]));
}

/** A place named by hand is a medium itself or the folder in which media are mounted, as `/media`. */
function placesIn(folder: string): string[] {
  try {
    return [folder, ...readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))];
  } catch {
    return [folder];
  }
}

/** Every registered medium that is plugged in now: in the given places, or, without any, at all mount points of the machine. */
export function foundMedia(places: readonly string[] | null): (MediumSeen & { readonly mark: NonNullable<MediumSeen['mark']> })[] {
  const folders = places === null ? mountPoints() : places.flatMap(placesIn);
  return [...new Set(folders)].flatMap((folder) => {
    const seen = safely(folder);
    return seen?.mark ? [{ ...seen, mark: seen.mark }] : [];
  });
}

/** A mount point that answers nothing (a medium pulled out, no right to look) is none. */
function safely(folder: string): MediumSeen | null {
  try {
    return lookAtMedium(folder);
  } catch {
    return null;
  }
}
