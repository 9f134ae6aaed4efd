import type { Engine } from '@thahs/engine';
import { lookForAlarms, sendWaitingMail } from '@thahs/engine/alarm';
import type { Looked } from '@thahs/engine/alarm';
import { sequence } from '@thahs/engine/journal';
import { antivirusWatch } from './antivirus-watch.ts';
import { nodeMail } from './node-mail.ts';
import { machineWatch } from './machine.ts';
import { repeated } from './repeated.ts';
import type { Repeated } from './repeated.ts';

const EVERY_MS = 60_000;
const MAIL_EVERY_MS = 15_000;

/** The node's own look for alarms, each minute. */
export interface AlarmWatch extends Repeated {
  /** One look, now; every entry gets its place first, since entries are looked at in that order. */
  lookNow(): Promise<Looked>;
  /** What the last look found; null before the first. */
  looked(): Looked | null;
}

export function alarmWatch(engine: Engine, data: string, clamd: string | null | undefined): AlarmWatch {
  const machine = machineWatch(data, engine.db);
  const antivirus = antivirusWatch(engine, data, clamd);
  const mail = nodeMail(data);
  let last: Looked | null = null;
  const look = async (): Promise<Looked> => {
    const facts = await machine();
    engine.room.note(facts.disk);
    await antivirus(facts.publicWays);
    return (last = await lookForAlarms(engine, facts, mail?.recipients));
  };
  const looks = repeated(look, EVERY_MS);
  const letters = mail ? repeated(() => sendWaitingMail(engine, mail.send), MAIL_EVERY_MS) : null;
  return {
    start() {
      looks.start();
      letters?.start();
    },
    async stop() {
      await looks.stop();
      await letters?.stop();
      mail?.close();
    },
    failure: () => looks.failure() ?? letters?.failure() ?? null,
    async lookNow() {
      await sequence(engine.db.sequencer, engine.noteKey, engine.ports.now);
      return look();
    },
    looked: () => last,
  };
}
