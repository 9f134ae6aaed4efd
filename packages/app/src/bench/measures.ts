import { verifyJournal } from '@thahs/engine/journal';
import { uuidV7 } from '@thahs/engine/kernel';
import { rebuildProjections } from '@thahs/engine/record';
import { measureBackup } from './backup.ts';
import { measureRulesDiff } from './dates.ts';
import { measureDrill } from './drill.ts';
import { measureDuties } from './duties.ts';
import { measureEligibility } from './eligibility.ts';
import type { Figures } from './load.ts';
import { figuresOf, load, middleOf } from './load.ts';
import { startReference } from './reference-server.ts';
import type { Stage } from './stage.ts';
import { measureWeb } from './web.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const CONNECTIONS = 8;
const WARM = 300;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** Files of the officer's unit, spread over the whole table. */
export async function sample(stage: Stage, size: number): Promise<Person[]> {
  return stage.node.db.owner(async (client) => {
    await client.query('select setseed(0.5)');
    const { rows } = await client.query<Person>(
      `select file_id as id, name, identifiers[1] as number from file_index where not sealed and name <> '' and unit = (select p.unit_id from account a join posting p using (account_id) where a.login = 'chuyentrach') order by random() limit $1`,
      [size],
    );
    return rows;
  });
}

const many = <T>(items: readonly T[], n: number): T[] => Array.from({ length: n }, (_, i) => items[i % items.length] as T);

/** What the machine gives changes from minute to minute, so that program and reference take turns and the middle of their rounds counts. */
const ROUNDS = 5;

async function compared(stage: Stage, requests: number, operation: string, path: string, body: (person: Person, i: number) => Record<string, unknown>): Promise<Record<string, unknown>> {
  const people = await sample(stage, Math.min(requests, 5_000));
  const reference = await startReference(stage.node.db.config.ownerUrl);
  const size = Math.ceil(requests / ROUNDS);
  const bodies = (round: number, count: number): string[] => many(people.slice((round * size) % people.length).concat(people), count).map((person, i) => JSON.stringify(body(person, round * size + i)));
  const bare = (all: string[]): Promise<Figures> => load({ url: reference.url + path, headers: {}, bodies: all, connections: CONNECTIONS });
  const ours = (all: string[]): Promise<Figures> => load({ url: `${stage.url}/api/op/${operation}`, headers: stage.headers, bodies: all, connections: CONNECTIONS });
  try {
    await bare(bodies(ROUNDS, WARM));
    await ours(bodies(ROUNDS, WARM));
    const rounds: { program: Figures; reference: Figures }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ program: await ours(bodies(round, size)), reference: await bare(bodies(round, size)) });
    const [program, other] = [middleOf(rounds.map((round) => round.program)), middleOf(rounds.map((round) => round.reference))];
    return { ratio: Math.round((program.perSecond / other.perSecond) * 1000) / 1000, program, reference: other, rounds: rounds.map((round) => [round.program.perSecond, round.reference.perSecond]) };
  } finally {
    await reference.close();
  }
}

/** One letter of one syllable typed wrongly. */
function withTypo(name: string): string {
  const words = name.split(' ');
  const longest = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
  const word = words[longest] ?? '';
  const middle = Math.floor(word.length / 2);
  return words.with(longest, `${word.slice(0, middle)}${word.slice(middle + 1)}`).join(' ');
}

async function search(stage: Stage, requests: number): Promise<Record<string, unknown>> {
  const people = await sample(stage, requests);
  const run = (body: (person: Person) => Record<string, unknown>, connections: number): Promise<Figures> =>
    load({ url: `${stage.url}/api/op/file.search`, headers: stage.headers, connections, bodies: people.map((person) => JSON.stringify({ purpose: PURPOSE, ...body(person) })) });
  const found: Record<string, unknown> = {};
  await run((p) => ({ query: p.name }), 2);
  for (const connections of [1, CONNECTIONS]) {
    found[`identifier, ${connections}`] = await run((p) => ({ query: p.number }), connections);
    found[`name, ${connections}`] = await run((p) => ({ query: p.name }), connections);
    found[`name with a typo, ${connections}`] = await run((p) => ({ query: withTypo(p.name) }), connections);
  }
  found['pg_trgm similarity, same rows, 1'] = await trigrams(stage, people.slice(0, 20));
  return found;
}

async function trigrams(stage: Stage, people: readonly Person[]): Promise<Figures | string> {
  return stage.node.db.owner(async (client) => {
    try {
      await client.query('create extension if not exists pg_trgm');
    } catch (error) {
      return `không có: ${(error as Error).message}`;
    }
    await client.query('create index bench_trgm on file_index using gin (name gin_trgm_ops)');
    const milliseconds: number[] = [];
    for (const person of people) {
      const started = performance.now();
      await client.query('select file_id, name from file_index where name % $1 order by similarity(name, $1) desc limit 100', [withTypo(person.name)]);
      milliseconds.push(performance.now() - started);
    }
    await client.query('drop index bench_trgm; drop extension pg_trgm');
    return figuresOf({ milliseconds, failed: 0, seconds: milliseconds.reduce((sum, ms) => sum + ms, 0) / 1000 });
  });
}

export const listBodies = (requests: number): string[] =>
  Array.from({ length: requests }, (_, i) => JSON.stringify({
    query: '', purpose: PURPOSE, statuses: ['DANG_CHAP_HANH'], sort: ['name', 'fileNo', 'admitted', 'termEnd'][i % 4], descending: i % 2 === 0, offset: (i % 5) * 100, limit: 100,
  }));

async function list(stage: Stage, requests: number): Promise<Record<string, unknown>> {
  const bodies = listBodies(requests);
  const run = (connections: number): Promise<Figures> => load({ url: `${stage.url}/api/op/file.search`, headers: stage.headers, connections, bodies });
  await run(2);
  return { '1': await run(1), [CONNECTIONS]: await run(CONNECTIONS) };
}

async function verify(stage: Stage): Promise<Record<string, unknown>> {
  const { node } = stage;
  while ((await node.sequenceNow()) > 0);
  const { entries, seconds, faults } = await verifyJournal(node.db.sequencer, node.engine.noteKey, node.engine.ports.now);
  return { entries, seconds, perSecond: Math.round(entries / seconds), faults: faults.length };
}

/** On the node while it is served. */
export const MEASURES: Readonly<Record<string, (stage: Stage, requests: number) => Promise<unknown>>> = {
  'open-file': (stage, requests) => compared(stage, requests, 'file.read', '/read', ({ id }) => ({ fileId: id, purpose: PURPOSE })),
  amend: (stage, requests) =>
    compared(stage, requests, 'record.amend', '/amend', ({ id }, i) => ({
      operationId: uuidV7(stage.node.engine.ports), fileId: id, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, lateReason: 'Đo tốc độ',
      values: { eventKind: 'KHAC', occurredOn: `2026-07-${String(1 + (i % 28)).padStart(2, '0')}` },
    })),
  search: (stage, requests) => search(stage, Math.min(requests, 400)),
  list: (stage, requests) => list(stage, Math.min(requests, 400)),
  verify,
  duties: (stage, requests) => measureDuties(stage, Math.min(requests, 2_000), CONNECTIONS),
  eligibility: (stage, requests) => measureEligibility(stage, Math.min(requests, 1_000), CONNECTIONS),
  'rules-diff': (stage) => measureRulesDiff(stage, 'dates'),
  'rules-diff-reviews': (stage) => measureRulesDiff(stage, 'reviews'),
  web: (stage) => measureWeb(stage),
  backup: (stage) => measureBackup(stage),
  drill: (stage) => measureDrill(stage),
  rebuild: (stage) => rebuildProjections(stage.node.engine),
};
