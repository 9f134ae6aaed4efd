import { alone, drill, runBackup } from '../keeping/index.ts';
import { ONE_DEVICE, tenth, withMedia } from './media.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 2;

/** The restoring on trial of one medium as `backup drill` does it, a new set before it: seconds of the whole and of its parts. */
export async function measureDrill(stage: Stage): Promise<Record<string, unknown>> {
  return withMedia(stage, async ({ acting, folders }) => {
    const { db } = acting.node;
    await alone(db, () => runBackup(acting, stage.directory, folders, { oneDeviceReason: ONE_DEVICE }));
    const runs: Record<string, unknown>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const parts: [string, number][] = [];
      const started = performance.now();
      const { passed, faults, rtoSeconds, entries, files, indexes } = await alone(db, () => drill(acting, stage.directory, folders[0], { onPart: (part) => parts.push([part, performance.now()]) }));
      const ended = performance.now();
      if (!passed) throw new Error(`drill: ${faults.join('; ')}`);
      const seconds = Object.fromEntries(parts.map(([part, at], i) => [part, tenth(((parts[i + 1]?.[1] ?? ended) - at) / 1000)]));
      runs.push({ seconds: tenth((ended - started) / 1000), rtoSeconds: tenth(rtoSeconds), parts: seconds, entries, files, indexes });
    }
    return { runs };
  });
}
