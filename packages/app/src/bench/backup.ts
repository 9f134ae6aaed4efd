import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone, runBackup } from '../keeping/index.ts';
import { plainRead, referenceFor } from './backup-reference.ts';
import { ONE_DEVICE, tenth, withMedia } from './media.ts';
import type { BenchMedia } from './media.ts';
import type { Stage } from './stage.ts';

const MEGABYTE = 1e6;
const ROUNDS = 2;

interface Copied {
  readonly seconds: number;
  /** What lies on one medium. */
  readonly bytes: number;
}

/**
 * One set on two folders, as `backup run` makes it, beside the plainest copy of the same server to one folder with the same compression
 * (`backup-reference.ts`), in turn.
 */
export async function measureBackup(stage: Stage): Promise<Record<string, unknown>> {
  const url = stage.node.db.config.ownerUrl;
  return withMedia(stage, async (media) => {
    // Read once and thrown away: says how much there is, and leaves the files in the system's cache for all that follow.
    const bare = await timed(() => plainRead(url));
    const one = join(media.place, 'reference');
    const tool = await referenceFor(url, one);
    const [program, reference]: [Copied[], Copied[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      reference.push(await timed(() => tool.copy(url, one)));
      rmSync(one, { recursive: true });
      program.push(await copied(media, stage.directory));
    }
    const total = (runs: readonly Copied[]): number => runs.reduce((sum, run) => sum + run.seconds, 0);
    const shown = (runs: readonly Copied[]): object => ({ seconds: runs.map((run) => tenth(run.seconds)), megabytesPerSecond: tenth((bare.bytes / MEGABYTE) * (runs.length / total(runs))), compressedMegabytes: tenth((runs.at(-1)?.bytes ?? 0) / MEGABYTE) });
    return { megabytes: tenth(bare.bytes / MEGABYTE), readAloneSeconds: tenth(bare.seconds), program: shown(program), reference: { what: tool.what, ...shown(reference) }, ratio: Math.round((total(reference) / total(program)) * 1000) / 1000 };
  });
}

async function copied({ acting, folders }: BenchMedia, data: string): Promise<Copied> {
  const started = performance.now();
  const { manifest, copies } = await alone(acting.node.db, () => runBackup(acting, data, folders, { oneDeviceReason: ONE_DEVICE }));
  const seconds = (performance.now() - started) / 1000;
  const fault = copies.find((copy) => copy.fault !== null);
  if (fault) throw new Error(`backup: ${fault.fault ?? ''}`);
  for (const { folder } of copies) rmSync(folder, { recursive: true });
  return { seconds, bytes: manifest.files.reduce((sum, file) => sum + file.size, 0) };
}

async function timed(work: () => Promise<number>): Promise<Copied> {
  const started = performance.now();
  const bytes = await work();
  return { seconds: (performance.now() - started) / 1000, bytes };
}
