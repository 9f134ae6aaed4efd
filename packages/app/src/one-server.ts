import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'serving';

/** A number of a process is given again; together with the moment at which it began it is not. */
function processName(pid: number): string | null {
  try {
    return `${pid} ${readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''}`;
  } catch {
    return null;
  }
}

/**
 * One node serves a data directory: a second would take over the database server of the first and stop it when it ends.
 * @returns the way to give the claim back, or the process that holds it.
 */
export function claimServing(dataDirectory: string): { readonly release: () => void } | { readonly heldBy: number } {
  const path = join(dataDirectory, NAME);
  mkdirSync(dataDirectory, { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, processName(process.pid) ?? String(process.pid), { flag: 'wx', mode: 0o600 });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readFileSync(path, 'utf8');
    const pid = Number.parseInt(holder, 10);
    if (processName(pid) === holder) return { heldBy: pid };
    // Left by a node that was killed.
    rmSync(path, { force: true });
  }
}
