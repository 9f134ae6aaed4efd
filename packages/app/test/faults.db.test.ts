import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations, perform } from '@thahs/engine';
import { verifyJournal } from '@thahs/engine/journal';
import { systemPorts, uuidV7 } from '@thahs/engine/kernel';
import { demoActor, endVictim, openInput, restart, startVictim } from './support/fault-kit.ts';
import type { Victim } from './support/fault-kit.ts';
import { testNode } from './support/test-node.ts';

const ROUNDS = process.env['THAHS_NIGHTLY'] === '1' ? 200 : 10;
const LIMIT = 60_000 + ROUNDS * 10_000;
const CHILD = fileURLToPath(new URL('support/writer-child.ts', import.meta.url));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let victim: Victim;
beforeAll(async () => {
  victim = await startVictim();
});
afterAll(() => endVictim(victim));

/** Answers that a client has in hand: file id by file number. */
type Answers = Map<string, string>;

/** Everything that was acknowledged is there, once, whole, and the journal stands. */
async function expectWhole(answers: Answers): Promise<void> {
  const { rows } = await victim.node.db.owner((client) => client.query<{ file_no: string; file_id: string; records: number; entries: number; indexed: number }>(
    `select f.file_no, f.file_id, (select count(*)::int from record r where r.file_id = f.file_id) as records,
       (select count(*)::int from journal_entry e where e.file_id = f.file_id and e.act <> 'operation.repeat') as entries, (select count(*)::int from file_index i where i.file_id = f.file_id) as indexed from file f`,
  ));
  const found = new Map(rows.map((row) => [row.file_no, row]));
  expect(found.size).toBe(rows.length);
  for (const [fileNo, fileId] of answers) expect(found.get(fileNo)?.file_id, fileNo).toBe(fileId);
  for (const row of rows) expect(row).toMatchObject({ records: 5, entries: 6, indexed: 1 });
  await victim.node.sequenceNow();
  const report = await verifyJournal(victim.node.db.sequencer, victim.node.engine.noteKey, Date.now);
  expect(report.faults).toEqual([]);
  expect(report.unsequenced).toBe(0);
}

describe('a killed database server', () => {
  it(`loses nothing that was acknowledged and doubles nothing, ${ROUNDS} times`, { timeout: LIMIT }, async () => {
    const open = operations.find((o) => o.name === 'file.open') as never;
    const answers: Answers = new Map();
    let cut = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const actor = await demoActor(victim.node);
      const state = { broken: false };
      const unanswered: { operationId: string; fileNo: string }[] = [];
      const send = async (one: { operationId: string; fileNo: string }): Promise<void> => {
        const answer = (await perform(victim.node.engine, open, actor, openInput(one.operationId, one.fileNo))) as { fileId: string };
        answers.set(one.fileNo, answer.fileId);
      };
      victim.node.startSequencer();
      const writers = [0, 1, 2].map(async (w) => {
        for (let i = 0; !state.broken; i += 1) {
          const one = { operationId: uuidV7(systemPorts), fileNo: `DB-${round}-${w}-${i}` };
          await send(one).catch(() => {
            unanswered.push(one);
            state.broken = true;
          });
        }
      });
      await pause(150 + Math.random() * 350);
      process.kill(victim.server.pid, 'SIGKILL');
      await Promise.all(writers);
      victim = await restart(victim);
      cut += unanswered.length;
      for (const one of unanswered) await send(one);
      await expectWhole(answers);
    }
    expect(answers.size).toBeGreaterThan(ROUNDS * 5);
    expect(cut).toBeGreaterThan(0);
  });
});

class Writer {
  private readonly child: ChildProcessWithoutNullStreams;
  readonly ready: Promise<void>;

  constructor(onAnswer: (operationId: string, fileId: string) => void) {
    this.child = spawn(process.execPath, [CHILD, victim.ownerUrl, victim.directory], { stdio: 'pipe' });
    this.child.stdin.on('error', () => undefined);
    this.ready = new Promise((resolve) => {
      createInterface({ input: this.child.stdout }).on('line', (line) => {
        const [operationId = '', fileId = ''] = line.split(' ');
        if (operationId === 'ready') resolve();
        else onAnswer(operationId, fileId);
      });
    });
  }

  send(one: { operationId: string; fileNo: string }): void {
    this.child.stdin.write(`${JSON.stringify(one)}\n`);
  }

  kill(): Promise<void> {
    return new Promise((resolve) => {
      this.child.on('close', () => resolve());
      this.child.kill('SIGKILL');
    });
  }
}

describe('a killed node process', () => {
  it(`leaves whole operations and nothing doubled when clients ask again, ${ROUNDS} times`, { timeout: LIMIT }, async () => {
    const answers: Answers = new Map();
    let waiting = new Map<string, string>();
    let askedAgain = 0;
    let sent = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const last = round === ROUNDS;
      const writer = new Writer((operationId, fileId) => {
        answers.set(waiting.get(operationId) ?? '', fileId);
        waiting.delete(operationId);
      });
      await writer.ready;
      askedAgain += waiting.size;
      for (const [operationId, fileNo] of waiting) writer.send({ operationId, fileNo });
      // Filled up and no more: on a slow machine what waits would else grow from round to round.
      for (let i = waiting.size; i < (last ? 0 : 60); i += 1) {
        sent += 1;
        const one = { operationId: uuidV7(systemPorts), fileNo: `ND-${round}-${i}` };
        waiting.set(one.operationId, one.fileNo);
        writer.send(one);
      }
      if (last) while (waiting.size > 0) await pause(20);
      else await pause(Math.random() * 500);
      await writer.kill();
      waiting = new Map(waiting);
    }
    expect(askedAgain).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(ROUNDS);
    expect(answers.size).toBe(sent);
    await expectWhole(answers);
  });
});

describe('retries', () => {
  it('in any order and any number at once do the act once and give one answer', { timeout: 120_000 }, async () => {
    const node = await testNode();
    const actor = await node.actor('nhaplieu');
    let made = 0;
    const bursts = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        const inputs = [0, 1, 2].map(() => openInput(node.id(), `RT-${(made += 1)}`));
        const answers = inputs.map(() => new Set<string>());
        for (const burst of plan) {
          await Promise.all(burst.map(async (i) => answers[i]?.add(JSON.stringify(await node.do(actor, 'file.open', inputs[i] ?? {})))));
        }
        const asked = new Set(plan.flat());
        const { rows } = await node.db.owner((c) => c.query<{ file_no: string }>('select file_no from file where file_no = any ($1)', [inputs.map((input) => input['fileNo'])]));
        expect(rows).toHaveLength(asked.size);
        for (const i of asked) expect(answers[i]?.size).toBe(1);
        // The act once; every answer that was given again is a look, and has its entry.
        const entries = await node.db.owner((c) => c.query<{ repeated: boolean; n: number }>(`select act = 'operation.repeat' as repeated, count(*)::int as n from journal_entry where operation = any ($1::uuid[]) group by 1`, [inputs.map((input) => input['operationId'])]));
        const counted = Object.fromEntries(entries.rows.map(({ repeated, n }) => [repeated ? 'repeated' : 'done', n]));
        expect({ repeated: 0, ...counted }).toEqual({ done: asked.size * 6, repeated: plan.flat().length - asked.size });
      }),
      { numRuns: 15 },
    );
  });
});
