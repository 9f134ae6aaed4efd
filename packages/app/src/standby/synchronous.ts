import type { Engine } from '@thahs/engine';
import type { Database } from '@thahs/engine/store';
import { repeated } from '../repeated.ts';
import type { Repeated } from '../repeated.ts';

const EVERY_MS = 2_000;
/** So long an act may wait for a standby that is silent; then the node goes on without it. */
const WAIT_MS = 10_000;
/** Nearer than this it has caught up, and an act need not wait long for it. */
const NEAR_BYTES = 16_000_000;

interface Seen {
  readonly name: string;
  readonly wanted: boolean;
  readonly streaming: boolean;
  readonly behind: number | null;
}

/**
 * Whether an act is acknowledged only when the standby has it too. Where that is wished it is so for as long as the standby follows; while it is away the node goes on alone, and the alarm
 * `standby-alone` says so: a prison that cannot enter who came in is the greater harm (docs/decisions/0025).
 */
export function synchronousWatch({ db, ports }: Pick<Engine, 'db' | 'ports'>): Repeated {
  let silentSince: number | null = null;
  const rounds = repeated(() => db.owner(async (client) => {
    const { rows: [seen] } = await client.query<Seen>('select name, wanted, streaming, behind_bytes behind from standby_state()');
    const { rows: [setting] } = await client.query<{ names: string }>(`select current_setting('synchronous_standby_names') names`);
    const now = ports.now();
    silentSince = seen?.streaming === true ? null : (silentSince ?? now);
    const held = setting?.names ?? '';
    const next = nextNames(seen, held, silentSince === null ? 0 : now - silentSince);
    if (next === held) return;
    // The name is of letters, figures and lines alone.
    await client.query(next === '' ? 'alter system reset synchronous_standby_names' : `alter system set synchronous_standby_names = '${next}'`);
    await client.query('select pg_reload_conf()');
  }), EVERY_MS);
  return {
    ...rounds,
    async stop() {
      await rounds.stop();
      // The last acts of a node that stops wait for nobody.
      await waitForNobody(db).catch(() => undefined);
    },
  };
}

/** No act waits for a standby, until the next round finds that it follows. */
export const waitForNobody = (db: Database): Promise<void> =>
  db.owner(async (client) => {
    const { rows: [setting] } = await client.query<{ names: string }>(`select current_setting('synchronous_standby_names') names`);
    if (setting?.names === '') return;
    await client.query('alter system reset synchronous_standby_names');
    await client.query('select pg_reload_conf()');
  });

function nextNames(seen: Seen | undefined, held: string, silentMs: number): string {
  if (seen?.wanted !== true) return '';
  if (seen.streaming) return held === '' && (seen.behind ?? Infinity) > NEAR_BYTES ? '' : seen.name;
  return silentMs >= WAIT_MS ? '' : held;
}
