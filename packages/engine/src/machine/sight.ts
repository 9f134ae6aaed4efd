import type { MachineSightView } from '../contract/machine-views.ts';
import { microInstant, uuidV7 } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';

/** What the node sees of its own machine, asked of it by the app; times in milliseconds. */
export interface Sight {
  readonly host: string;
  readonly software: string | null;
  readonly fault: MachineSightView['fault'];
  readonly signatures: number | null;
  readonly signaturesAt: number | null;
  /** The newest whole scan that the machine has written down. */
  readonly scan: { readonly endedAt: number; readonly found: number; readonly errors: number; readonly names: readonly string[] } | null;
  readonly publicWays: readonly string[];
}

/** Each sign of life is a piece of the log on every medium: a quiet machine is to stay quiet. */
const ALIVE_EVERY_MS = 600_000;

/** What of a look is the same while nothing happens, besides the scan. */
type Seen = Pick<Sight, 'software' | 'fault' | 'signatures' | 'signaturesAt' | 'publicWays'> & { readonly unit: string };
type Former = Seen & { readonly at: number; readonly scanAt: number | null };

/**
 * Keeps what was seen (Circular Điều 8.3), and enters in the journal that another software answers, or none, and that a scan was made; new signatures,
 * which come each day, stand in the row alone. A scan that was seen once is not forgotten when its file is gone.
 */
export async function noteSight(engine: Engine, sight: Sight): Promise<void> {
  const { rows: units } = await engine.db.app.query<{ unit_id: string; top: boolean }>('select unit_id, superior_id is null as top from unit order by valid_from, unit_id');
  const top = (units.find((row) => row.top) ?? units[0])?.unit_id;
  // A node without a unit has nobody whom it could tell.
  if (top === undefined) return;
  await withTransaction(engine.db.app, { units: units.map((row) => row.unit_id), lock: 'alarms' }, (tx) => note(tx, engine, sight, top));
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
const FORMER = `select unit, ${ms('at')} at, software, fault, signatures, ${ms('signatures_at')} "signaturesAt", ${ms('scan_at')} "scanAt", public_ways "publicWays" from machine_sight where host = $1`;
const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const looked = ({ unit, software, fault, signatures, signaturesAt, publicWays }: Seen): string => JSON.stringify([unit, software, fault, signatures, signaturesAt, publicWays]);

/** Seen a moment ago, and as it was. */
const isQuiet = (former: Former | undefined, seen: Seen, now: number): boolean => former !== undefined && looked(former) === looked(seen) && Math.abs(now - former.at) < ALIVE_EVERY_MS;

async function note(tx: Tx, engine: Engine, sight: Sight, top: string): Promise<void> {
  const now = engine.ports.now();
  const { rows: [former] } = await tx.query<Former>(FORMER, [sight.host]);
  // It is told to whom the machine belongs.
  const { rows: [registered] } = await tx.query<{ unit: string }>(`select unit from machine where host = $1 and state = 'IN_USE'`, [sight.host]);
  const seen = { ...sight, unit: registered?.unit ?? top };
  const scan = sight.scan !== null && sight.scan.endedAt > (former?.scanAt ?? 0) ? sight.scan : null;
  const told = former?.software === sight.software && former.fault === sight.fault;
  if (scan === null && isQuiet(former, seen, now)) return;
  await keep(tx, seen, now);
  if (scan !== null) await tx.query('update machine_sight set scan_at = $2, scan_found = $3, scan_errors = $4, scan_names = $5 where host = $1', [sight.host, moment(scan.endedAt), scan.found, scan.errors, scan.names]);
  if (!told || scan !== null) enter(tx, engine, seen, scan);
}

async function keep(tx: Tx, { host, unit, software, fault, signatures, signaturesAt, publicWays }: Seen & Pick<Sight, 'host'>, now: number): Promise<void> {
  await tx.query(
    `insert into machine_sight as s (host, unit, first_at, at, software, fault, signatures, signatures_at, answered_at, public_ways) values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)
     on conflict (host) do update set unit = excluded.unit, at = excluded.at, software = excluded.software, fault = excluded.fault, signatures = excluded.signatures, signatures_at = excluded.signatures_at,
       answered_at = coalesce(excluded.answered_at, s.answered_at), public_ways = excluded.public_ways`,
    [host, unit, moment(now), software, fault, signatures, moment(signaturesAt), software === null ? null : moment(now), publicWays],
  );
}

function enter(tx: Tx, { ports, origin }: Engine, { host, unit, software, fault }: Seen & Pick<Sight, 'host'>, scan: Sight['scan']): void {
  const id = uuidV7(ports);
  const told = scan === null ? null : { endedAt: new Date(scan.endedAt).toISOString(), found: scan.found, errors: scan.errors };
  appendEntries(tx, [makeEntry(ports, { operation: id, origin, actor: 'system', position: null, at: microInstant(ports.now()) }, { id, act: 'machine.see', unit, clause: 'tt.d8.k3', body: { host, software, fault, scan: told } })]);
}
