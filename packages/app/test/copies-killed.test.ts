import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemPorts } from '@thahs/engine/kernel';
import { demonstrationActor } from '../src/commands/demonstration-actor.ts';
import { restoreNode } from '../src/keeping/index.ts';
import { openNode } from '../src/node.ts';
import { throughDoor } from '../src/through-door.ts';
import type { Acting } from '../src/through-door.ts';
import { openInput } from './support/fault-kit.ts';
import { configOf, KEEPER, keeperNode } from './support/keeper-node.ts';
import type { KeeperNode } from './support/keeper-node.ts';

/*
 * The keeper is killed at drawn moments while it copies, reads, tries and carries the log; then the power goes: of what had not come to its name some
 * is cut short and some is gone. The next keeper goes on by itself, and a node made of either medium has everything that was acknowledged before its round.
 */

const ROUNDS = process.env['THAHS_NIGHTLY'] === '1' ? 100 : 5;
const DAY = 86_400_000;
/** A round takes some seconds; a moment within it is drawn. */
const LONGEST_MS = 6_000;
const PROGRAM = fileURLToPath(new URL('support/keeper-child.ts', import.meta.url));

let kit: KeeperNode;
let clerk: Acting;
let shift = 0;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  kit = await keeperNode({ ...systemPorts, now: () => Date.now() + shift });
  clerk = throughDoor(kit.node, await demonstrationActor(kit.node, 'nhaplieu'));
  await kit.register(kit.one, 'Ổ 1');
  await kit.register(kit.two, 'Ổ 2');
  await kit.plan({ keep: { daily: 3, weekly: 1, monthly: 1 } });
}, 120_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await kit.remove();
});

interface Keeper {
  readonly child: ChildProcess;
  /** Resolves with the message, or fails when the process ends before. */
  said(message: string): Promise<void>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

function startKeeper(): Keeper {
  const child = fork(PROGRAM, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  children.add(child);
  const ended = once(child, 'exit').then(() => children.delete(child));
  const heard = new Set<unknown>();
  child.on('message', (message) => heard.add(message));
  child.send({ config: { ...configOf(kit.data), databaseUrl: kit.node.db.config.ownerUrl }, places: kit.places, shift });
  return {
    child,
    async said(message) {
      while (!heard.has(message)) {
        await Promise.race([once(child, 'message'), ended]);
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the keeper ended before it said ${message}`);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async end() {
      child.send('end');
      await ended;
    },
  };
}

/** What a disk may have of what was not flushed: less of it, or none. Sets with their manifest and files under their own name were. */
function powerCut(root: string): void {
  const sets = join(root, 'thahs.test_keeper', 'sets');
  const unfinished = existsSync(sets) ? readdirSync(sets).map((name) => join(sets, name)).filter((folder) => !existsSync(join(folder, 'manifest.note'))) : [];
  const files = [...unfinished.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))), ...partsUnder(root), ...['spool', 'keeping'].flatMap((name) => partsUnder(join(kit.data, name)))];
  for (const file of new Set(files)) {
    if (Math.random() < 0.3) rmSync(file, { force: true });
    else truncateSync(file, Math.floor(Math.random() * (statSync(file).size + 1)));
  }
}

const partsUnder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part')).map((name) => join(folder, name)) : []);

const acknowledged: string[] = [];
async function write(): Promise<void> {
  const fileNo = `CK-${acknowledged.length}`;
  await clerk.do('file.open', openInput(kit.id(), fileNo));
  acknowledged.push(fileNo);
}

async function filesOn(medium: string): Promise<Set<string>> {
  const into = join(kit.directory, 'back');
  mkdirSync(into, { mode: 0o755 });
  const { logFault } = await restoreNode({ medium, node: KEEPER, into, key: kit.key });
  expect(logFault).toBeNull();
  const back = await openNode(configOf(into));
  try {
    const { rows } = await back.db.owner((client) => client.query<{ file_no: string }>(`select file_no from file where file_no like 'CK-%'`));
    return new Set(rows.map((row) => row.file_no));
  } finally {
    await back.close();
    rmSync(into, { recursive: true, force: true });
  }
}

it(`the keeper killed ${ROUNDS} times, each time with a power cut, goes on by itself and loses nothing`, { timeout: ROUNDS * 60_000 }, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    shift += DAY;
    const doomed = startKeeper();
    await doomed.said('begun');
    const until = Date.now() + Math.random() * LONGEST_MS;
    // It is to be killed at a moment that nothing but chance knows.
    while (Date.now() < until) await write();
    await doomed.kill();
    for (const root of [kit.one, kit.two]) powerCut(root);

    // What was left half waits an hour before it is tried again.
    shift += DAY / 12;
    const before = [...acknowledged];
    const next = startKeeper();
    await next.said('round');
    await next.end();
    const { sets } = await kit.officer.do<{ sets: { whole: boolean; copies: { label: string; fault: string | null }[] }[] }>('backup.list', {});
    expect(sets[0]?.copies.map(({ fault }) => fault), `round ${round}`).toEqual([null, null]);
    const { troubles } = await kit.officer.do<{ troubles: { code: string }[] }>('backup.status', {});
    expect(troubles, `round ${round}`).toEqual([]);
    const there = await filesOn(round % 2 === 0 ? kit.one : kit.two);
    expect(before.filter((fileNo) => !there.has(fileNo)), `round ${round}`).toEqual([]);
  }
});
