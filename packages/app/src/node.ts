import { mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Fault } from '@thahs/api';
import type { Engine } from '@thahs/engine';
import { clauseBook, regimeOn } from '@thahs/engine/clause';
import { createAuthority } from '@thahs/engine/authority';
import { noteKey, sequence } from '@thahs/engine/journal';
import { systemPorts } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { expireUploads, runWaitingImports } from '@thahs/engine/intake';
import { DiskRoom, forgetAnswers, RefusalTally } from '@thahs/engine/operation';
import type { Site } from '@thahs/engine/operation';
import { LEVELS, UnitTree } from '@thahs/engine/people';
import { lookupSql, viewsSql } from '@thahs/engine/registry';
import { makeWaitingDuties, rebuildProjections } from '@thahs/engine/record';
import { markRebuilt, migrate, openDatabase, quietClient } from '@thahs/engine/store';
import type { Generated } from '@thahs/engine/store';
import type { Database } from '@thahs/engine/store';
import { lookAtMedium } from '@thahs/platform/backup';
import { openTable, writeCsv, writeXlsx } from '@thahs/platform/spreadsheet';
import { keepRunning, startEmbedded } from '@thahs/platform/embedded-postgres';
import type { KeptServer } from '@thahs/platform/embedded-postgres';
import { passkeys } from '@thahs/platform/passkeys';
import { makeSecrets } from '@thahs/platform/secrets';
import type { PasswordCost } from '@thahs/platform/secrets';
import { authorityRules, clauses, codeByLabel, codeEntry, codeExists, countsPort, coursePort, datesPort, dueAt, DUTIES_VERSION, dutyPort, eligibilityPort, gradingPort, judgmentExecution, keepingRules, registersOf, shippedProfiles, SUMMARY_RULES, summarise, templateRules } from '@thahs/registries';
import { alarmWatch } from './alarm-watch.ts';
import { malwareLook } from './antivirus-watch.ts';
import { spaceOf } from './machine.ts';
import type { AlarmWatch } from './alarm-watch.ts';
import { readCard } from './card.ts';
import { nodeSecrets } from './config.ts';
import type { Config, NodeSecrets } from './config.ts';
import { faultsOf } from './faults.ts';
import { repeated } from './repeated.ts';
import { openScratch } from './scratch.ts';
import { lineSettings } from './standby/line-file.ts';
import { masterPath, openVault } from './vault.ts';
import { waitForNobody } from './standby/synchronous.ts';

/** A running node: database, engine and unit tree, put together in one place. */
export interface Node {
  readonly engine: Engine;
  readonly units: UnitTree;
  readonly db: Database;
  /** Where the master over the keys of contents lies. */
  readonly masterFile: string;
  /** Places committed entries in the tree; runs by itself once a second after `startSequencer`. */
  sequenceNow(): Promise<number>;
  startSequencer(): void;
  /** Runs imports that wait, those that an earlier process left in the middle, and makes the duties of what was imported. */
  startImports(): void;
  /** Looks for what endangers the base, each minute after its start. */
  readonly alarms: AlarmWatch;
  /** Says at which address the node serves: passkeys hold for its name. */
  servedAt(url: string): void;
  /** What is wrong with the node now; empty when nothing is. */
  readonly faults: () => Promise<readonly Fault[]>;
  close(): Promise<void>;
}

/** WebAuthn knows sites by name: an address in figures is none. */
function siteAt(url: string): Site | null {
  const { origin, hostname } = new URL(url);
  return isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? { origin, rpId: hostname } : null;
}

/** Database of a node on its embedded server. */
export const DATABASE = 'thahs';

async function ensureDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = target.pathname.slice(1) || DATABASE;
  target.pathname = '/postgres';
  const client = quietClient({ connectionString: target.toString() });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}

export const generated: Generated = {
  ddl: { lookup: lookupSql(judgmentExecution), views: viewsSql(judgmentExecution) },
  folding: `${SUMMARY_RULES}; ${DUTIES_VERSION}`,
};

export interface Opening {
  /** A server found running is taken over, kept running and stopped at the end, as a restarted node does; a command leaves it running. */
  readonly adopt: boolean;
  /** Rows that were folded by other rules are made anew before the node serves; told of as it goes. */
  readonly onRebuild?: (done: number, total: number) => void;
}

export async function openNode(config: Config, ports: Ports = systemPorts, options: Opening = { adopt: true }): Promise<Node> {
  mkdirSync(config.dataDirectory, { recursive: true });
  // The reader of workbooks lays sheets aside as files of its own making.
  process.env['TMPDIR'] = openScratch(config.dataDirectory).directory;
  const secrets = nodeSecrets(config.dataDirectory);
  const embedded = { directory: join(config.dataDirectory, 'pg'), password: secrets.databasePassword, settings: await lineSettings(config.dataDirectory) };
  const found = config.databaseUrl === null ? await startEmbedded(embedded) : null;
  const server = found && (options.adopt || found.started) ? keepRunning(found, embedded) : null;
  const url = found ? found.url(DATABASE) : (config.databaseUrl as string);
  await ensureDatabase(url);
  const db = openDatabase({ ownerUrl: url, roleSecret: secrets.masterKey });
  // A standby that is away must not keep a node from starting: whether it is there is found out while the node serves.
  if (server !== null) await waitForNobody(db);
  const { rebuild } = await migrate(db, generated, ports.now());
  const node = await assemble(config, secrets, db, ports, server);
  if (rebuild) {
    await rebuildProjections(node.engine, options.onRebuild);
    await markRebuilt(db, generated);
  }
  return node;
}

/** What the registry knows of its files, behind the ports of the engine. */
const KNOWLEDGE = { summarise, counts: countsPort, course: coursePort, dates: datesPort, duties: dutyPort, eligibility: eligibilityPort, grading: gradingPort, registers: registersOf, keeping: { rules: keepingRules, look: lookAtMedium } };

/** Looked at before anything is written, and then with each look for alarms. */
function roomOn(directory: string): DiskRoom {
  const room = new DiskRoom();
  room.note(spaceOf(directory));
  return room;
}

/** The engine on an open, migrated database; tests come in here. */
export async function assemble(config: Config, secrets: NodeSecrets, db: Database, ports: Ports, server: KeptServer | null, passwordCost: PasswordCost = {}): Promise<Node> {
  const units = new UnitTree(ports.now);
  await units.reload(db.app);
  const key = noteKey(config.nodeName, secrets.noteKeyPem);
  const book = clauseBook(clauses);
  const scratch = openScratch(config.dataDirectory);
  let site: Site | null = null;
  const engine: Engine = {
    db, ports, origin: config.nodeName, registry: judgmentExecution, clauses: book, noteKey: key,
    authority: createAuthority(authorityRules),
    purposes: authorityRules.purposes, secrets: makeSecrets(secrets.masterKey, passwordCost), vault: await openVault(masterPath(config), db), level: LEVELS[config.level],
    codeExists, codeByLabel,
    codeLabel: (list, code) => codeEntry(list, code)?.label.vi ?? code,
    dueAt: (occurredAt) => dueAt(occurredAt, regimeOn(occurredAt)),
    ...KNOWLEDGE,
    unit: (id, on) => units.get(id, on),
    unitsUnder: (id, on) => units.under(id, on),
    scopeOf: (position, unitId) => units.scopeOf(position, unitId),
    intake: { template: templateRules, shipped: shippedProfiles, openTable, writeWorkbook: writeXlsx, writeText: writeCsv },
    parseCard: (payload) => readCard(payload),
    inScratch: (work) => scratch.inFolder(work),
    passkeys, site: () => site,
    room: roomOn(config.dataDirectory), lookForMalware: malwareLook(config.clamd),
    refusals: new RefusalTally(db, ports, config.nodeName, () => units.top()),
  };
  const stopping = new AbortController();
  const sequencer = repeated(() => sequence(db.sequencer, key, ports.now), SEQUENCE_EVERY_MS);
  const refusals = repeated(() => engine.refusals.flush(), REFUSALS_EVERY_MS);
  const keeping = repeated(() => keep(engine), KEEPING_EVERY_MS);
  const imports = repeated(() => runImports(engine, stopping.signal), IMPORTS_EVERY_MS);
  const alarms = alarmWatch(engine, config.dataDirectory, config.clamd);
  return {
    engine, units, db, alarms, masterFile: masterPath(config),
    sequenceNow: () => sequence(db.sequencer, key, ports.now),
    startSequencer() {
      sequencer.start();
      refusals.start();
    },
    startImports() {
      imports.start();
      keeping.start();
    },
    servedAt(url) {
      site = siteAt(url);
    },
    faults: () => faultsOf(db, server, { sequencer, imports, alarms }),
    async close() {
      stopping.abort();
      await imports.stop();
      await keeping.stop();
      await alarms.stop();
      await refusals.stop();
      await sequencer.stop();
      await lastWords(engine);
      await db.close();
      await server?.stop();
      scratch.remove();
    },
  };
}

const SEQUENCE_EVERY_MS = 500;
const IMPORTS_EVERY_MS = 400;
const KEEPING_EVERY_MS = 3_600_000;
const REFUSALS_EVERY_MS = 10_000;

/** Imports, then the duties of the files that they opened. */
async function runImports(engine: Engine, stopping: AbortSignal): Promise<void> {
  await runWaitingImports(engine, stopping);
  await makeWaitingDuties(engine, stopping);
}

/** What is kept by rule and not for ever. */
async function keep(engine: Engine): Promise<void> {
  await expireUploads(engine);
  await forgetAnswers(engine);
}

/** Numbers of refusals not yet written; a database that is already gone keeps no node from stopping. */
async function lastWords(engine: Engine): Promise<void> {
  try {
    await engine.refusals.flush(true);
  } catch {
    // The first refusal of each kind has its entry; only how often it was repeated is lost.
  }
}
