import { addDays, vietnamDate } from '../kernel/index.ts';
import type { Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { troublesOf } from '../machine/index.ts';
import type { Protection } from '../machine/index.ts';
import { beginsAt, firstMonthOf, formerMonth, formerQuarter, monthAt, quarterAt } from '../oversight/index.ts';
import type { CopyFacts, EvidenceFacts, Facts, HeldMedium, JournalFacts, KeeperFacts, MachineFacts, MediumFacts, ProtectedMachine, SecondFacts } from './facts.ts';
import { CHECKS, ENDED_POSTINGS, EVIDENCE, FIRST_CHECKPOINT, HELD_MEDIA, KEEPER, LAST_CHECK, LATEST_LOOK, MACHINES, MEDIA, MEDIA_IN_USE, NEWEST_COPY, OLDEST_MAIL, OWN_UNREGISTERED, RECONCILIATIONS, RECOVERY_KEYS, SECOND, STANDBYS, WITHOUT_OFFICER } from './queries.ts';

/** Sessions live hours: a posting that ended longer ago has none. */
const LATELY_DAYS = 7;

/** How things stand: people, copies and the journal from the database, the rest as the machine told it. */
export async function loadFacts(tx: Tx, engine: Engine, topUnit: string, machine: MachineFacts): Promise<Facts> {
  const now = engine.ports.now();
  const today = vietnamDate(now);
  const month = monthAt(now);
  const quarter = quarterAt(now);
  const rows = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> => (await tx.query<T>(sql, [...values])).rows;
  const before = (ms: number): string => new Date(now - ms).toISOString();
  return {
    now, topUnit, machine,
    latestLook: (await rows<{ at: number | null }>(LATEST_LOOK))[0]?.at ?? null,
    unitsWithoutOfficer: (await rows<{ unit: string }>(WITHOUT_OFFICER, [today])).map(({ unit }) => unit),
    endedPostings: await rows(ENDED_POSTINGS, [today, addDays(today, -LATELY_DAYS), before(engine.level.idleMinutes * 60_000), before(engine.level.absoluteHours * 3_600_000)]),
    copies: await copyFacts(rows),
    keys: await rows(RECOVERY_KEYS),
    second: (await rows<SecondFacts>(SECOND))[0] ?? null,
    keeper: (await rows<KeeperFacts>(KEEPER))[0] ?? null,
    journal: await journalFacts(rows),
    standbys: await rows(STANDBYS),
    reconciliations: await rows(RECONCILIATIONS, [month, formerMonth(month), beginsAt(month), beginsAt(formerMonth(month))]),
    checks: await rows(CHECKS, [quarter, formerQuarter(quarter), beginsAt(firstMonthOf(quarter)), beginsAt(firstMonthOf(formerQuarter(quarter)))]),
    mailWaitsSince: (await rows<{ at: number | null }>(OLDEST_MAIL))[0]?.at ?? null,
    machines: [...await rows<Protection>(MACHINES), ...await rows<Protection>(OWN_UNREGISTERED)].map((each): ProtectedMachine => ({ machineId: each.machineId, unit: each.unit, host: each.host, troubles: troublesOf(each, now, today) })),
  };
}

type Rows = <T extends object>(sql: string, values?: readonly unknown[]) => Promise<T[]>;

async function copyFacts(rows: Rows): Promise<CopyFacts> {
  return {
    nodeSince: (await rows<{ at: number }>(FIRST_CHECKPOINT))[0]?.at ?? null,
    newest: (await rows<{ endedAt: number; media: number }>(NEWEST_COPY))[0] ?? null,
    mediaInUse: (await rows<{ n: number }>(MEDIA_IN_USE))[0]?.n ?? 0,
    media: await rows<MediumFacts>(MEDIA),
    held: await rows<HeldMedium>(HELD_MEDIA),
    evidence: (await rows<EvidenceFacts>(EVIDENCE))[0] ?? null,
  };
}

async function journalFacts(rows: Rows): Promise<JournalFacts> {
  const check = (await rows<{ at: number; faults: number }>(LAST_CHECK))[0];
  return { verifiedAt: check?.at ?? null, faults: check?.faults ?? 0 };
}
