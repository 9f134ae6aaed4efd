import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that exist only while something is done with them: an upload, a table that is being imported. */
export interface Scratch {
  /** Gives `work` an empty folder and removes it afterwards. */
  inFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Where libraries that make files of their own are to put them. */
  readonly directory: string;
  remove(): void;
}

const NAME = 'scratch';

/**
 * Inside the data directory and readable to its user alone, for such files hold whole tables of people; never in the machine's common /tmp.
 * One folder a process. What a killed process left is removed when the next one opens the directory.
 */
export function openScratch(dataDirectory: string): Scratch {
  const all = join(dataDirectory, NAME);
  mkdirSync(all, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(all)) if (!isAlive(Number(name))) rmSync(join(all, name), { recursive: true, force: true });
  const directory = join(all, String(process.pid));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return {
    directory,
    async inFolder(work) {
      const folder = await mkdtemp(join(directory, 'f-'));
      try {
        return await work(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
