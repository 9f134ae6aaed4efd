import type { Engine } from '@thahs/engine';
import { lookForAlarms } from '@thahs/engine/alarm';
import type { Looked } from '@thahs/engine/alarm';
import { sequence } from '@thahs/engine/journal';
import { machineWatch } from './machine.ts';
import { repeated } from './repeated.ts';
import type { Repeated } from './repeated.ts';

const EVERY_MS = 60_000;

/** The node's own look for alarms, each minute. */
export interface AlarmWatch extends Repeated {
  /** One look, now; every entry gets its place first, since entries are looked at in that order. */
  lookNow(): Promise<Looked>;
  /** What the last look found; null before the first. */
  looked(): Looked | null;
}

export function alarmWatch(engine: Engine, data: string): AlarmWatch {
  const machine = machineWatch(data, engine.db);
  let last: Looked | null = null;
  const look = async (): Promise<Looked> => (last = await lookForAlarms(engine, await machine()));
  return {
    ...repeated(look, EVERY_MS),
    async lookNow() {
      await sequence(engine.db.sequencer, engine.noteKey, engine.ports.now);
      return look();
    },
    looked: () => last,
  };
}
