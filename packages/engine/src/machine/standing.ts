import type { MachineTrouble } from '../contract/machine-views.ts';
import { dayNumber } from '../kernel/index.ts';
import type { IsoDate } from '../kernel/index.ts';

/** No source gives a number: the draft Circular asks for software that is kept up to date (Điều 8.3). ClamAV itself warns of signatures older than seven days. */
export const SIGNATURE_DAYS = 7;
export const SCAN_DAYS = 31;
export const LICENCE_DAYS = 30;

const DAY_MS = 86_400_000;
/** A service that starts again, or loads new signatures, does not answer for minutes. */
const SILENCE_MS = 3_600_000;
/** A look that is older than this was made by a node that runs there no more. */
const FRESH_MS = 3_600_000;

/** What is known of one machine in use; times in milliseconds. `machineId` is null for the node's own while it is not registered. */
export interface Protection {
  readonly machineId: string | null;
  readonly unit: string;
  readonly host: string | null;
  /** Registered, or first seen: from then on signatures and scans are asked for. */
  readonly since: number;
  readonly statedAt: number | null;
  readonly statedSignatures: number | null;
  readonly statedScan: number | null;
  readonly statedFound: number | null;
  readonly licenceEnds: IsoDate | null;
  readonly seenAt: number | null;
  readonly software: string | null;
  readonly answeredAt: number | null;
  readonly seenSignatures: number | null;
  readonly seenScan: number | null;
  readonly seenFound: number | null;
}

const ms = (sql: string): string => `(extract(epoch from ${sql}) * 1000)::float8`;
/** A stated day counts to its end, but never beyond the moment at which it was stated: what the machine saw afterwards is newer. */
const stated = (column: string): string => ms(`least(((m.${column} + 1)::timestamp - interval '1 second') at time zone 'Asia/Ho_Chi_Minh', m.stated_at)`);
const SEEN = `${ms('s.at')} "seenAt", s.software, ${ms('s.answered_at')} "answeredAt", ${ms('s.signatures_at')} "seenSignatures", ${ms('s.scan_at')} "seenScan", s.scan_found "seenFound"`;

export const MACHINES = `select m.machine_id "machineId", m.unit, m.host, ${ms('m.registered_at')} since, ${ms('m.stated_at')} "statedAt", ${stated('signatures_on')} "statedSignatures", ${stated('scanned_on')} "statedScan", m.scan_found "statedFound", to_char(m.licence_ends, 'YYYY-MM-DD') "licenceEnds", ${SEEN}
  from machine m left join machine_sight s using (host) where m.state = 'IN_USE' order by m.machine_id`;

/** The machine that was looked at last, while nobody has registered it. */
export const OWN_UNREGISTERED = `select null "machineId", s.unit, s.host, ${ms('s.first_at')} since, null "statedAt", null "statedSignatures", null "statedScan", null "statedFound", null "licenceEnds", ${SEEN}
  from (select * from machine_sight order by at desc limit 1) s where not exists (select 1 from machine m where m.host = s.host and m.state = 'IN_USE')`;

const newer = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** Of what was seen and what was stated, the newer. */
export function knownOf({ seenSignatures, statedSignatures, seenScan, seenFound, statedScan, statedFound }: Protection): { signaturesAt: number | null; scan: { at: number; found: number } | null } {
  const seen = seenScan === null ? null : { at: seenScan, found: seenFound ?? 0 };
  const said = statedScan === null ? null : { at: statedScan, found: statedFound ?? 0 };
  return { signaturesAt: newer(seenSignatures, statedSignatures), scan: seen !== null && (said === null || seen.at >= said.at) ? seen : said };
}

/** What is wrong with how a machine is protected, in the order in which it is told. */
export function troublesOf(machine: Protection, now: number, today: IsoDate): MachineTrouble[] {
  const days = (since: number): number => Math.floor((now - since) / DAY_MS);
  const trouble = (code: MachineTrouble['code'], count: number, found = 0): MachineTrouble => ({ code, days: count, found });
  const licence = machine.licenceEnds === null ? null : dayNumber(machine.licenceEnds) - dayNumber(today);
  const ends = licence !== null && licence < LICENCE_DAYS ? [trouble('LICENCE_ENDS', licence)] : [];
  const { signaturesAt, scan } = knownOf(machine);
  const found = scan !== null && scan.found > 0 ? [trouble('FOUND', days(scan.at), scan.found)] : [];
  if (hasNone(machine)) return [...found, trouble('NO_ANTIVIRUS', days(machine.since)), ...ends];
  const silent = isSilent(machine, now) ? [trouble('SILENT', days(machine.answeredAt ?? now))] : [];
  const signatures = signaturesAt ?? machine.since;
  const old = now - signatures > SIGNATURE_DAYS * DAY_MS ? [trouble('SIGNATURES_OLD', days(signatures))] : [];
  const scanned = scan?.at ?? machine.since;
  const overdue = now - scanned > SCAN_DAYS * DAY_MS ? [trouble('SCAN_OVERDUE', days(scanned))] : [];
  return [...found, ...silent, ...old, ...overdue, ...ends];
}

/** Nothing ever answered on it, and nobody stated any. */
const hasNone = ({ software, answeredAt, statedAt }: Protection): boolean => software === null && answeredAt === null && statedAt === null;

/** It answered to the node and does so no more, and nobody stated other software since. */
const isSilent = ({ software, seenAt, answeredAt, statedAt }: Protection, now: number): boolean =>
  software === null && seenAt !== null && now - seenAt < FRESH_MS && answeredAt !== null && now - answeredAt > SILENCE_MS && (statedAt ?? 0) < answeredAt;
