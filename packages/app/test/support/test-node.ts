import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { operations, perform } from '@thahs/engine';
import type { Actor, PostedActor } from '@thahs/engine';
import { systemPorts, uuidV7 } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { openDatabase } from '@thahs/engine/store';
import { nodeSecrets } from '../../src/config.ts';
import type { Config } from '../../src/config.ts';
import { seedUnits } from '../../src/demo/seed.ts';
import type { IssuedAccount } from '../../src/demo/seed.ts';
import { assemble } from '../../src/node.ts';
import type { Node } from '../../src/node.ts';
import { atEnd } from './at-end.ts';

export interface TestNode extends Node {
  readonly accounts: IssuedAccount[];
  readonly directory: string;
  readonly ownerUrl: string;
  /** The actor of a demonstration account. */
  actor(login: string): Promise<Actor>;
  /** Through the one door, by the name of the operation. */
  do<T = Record<string, unknown>>(actor: Actor, name: string, input: Record<string, unknown>): Promise<T>;
  id(): string;
}

/** A node of its own on a copy of the template database, with the demonstration units and accounts; gone after the test file. */
export async function testNode(ports: Ports = systemPorts, more: Partial<Config> = {}): Promise<TestNode> {
  const template = new URL(inject('template'));
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(template, `create database ${name} template ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const directory = mkdtempSync(join(tmpdir(), 'thahs-node-'));
  const db = openDatabase({ ownerUrl: url.toString(), roleSecret: Buffer.from(inject('roleSecret')), poolSize: 8 });
  const node = await assemble({ dataDirectory: directory, host: '127.0.0.1', port: 0, publicName: null, databaseUrl: url.toString(), level: 3, nodeName: 'thahs.test/node', ...more }, nodeSecrets(directory), db, ports, null, { memoryCost: 8192, timeCost: 2 });
  const accounts = await seedUnits(node);
  const made: TestNode = {
    ...node, accounts, directory, ownerUrl: url.toString(),
    actor: (login) => actorOf(node, login),
    do: async (actor, operation, input) => (await perform(node.engine, operations.find((o) => o.name === operation) as never, actor, input)) as never,
    id: () => uuidV7(ports),
  };
  atEnd(async () => {
    await node.close();
    await asOwner(template, `drop database ${name} with (force)`);
    rmSync(directory, { recursive: true, force: true });
  });
  return made;
}

async function asOwner(template: URL, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  // Copies of one template wait for each other: PostgreSQL refuses a template that is being read.
  await client.query('select pg_advisory_lock(7420012)');
  await client.query(sql);
  await client.end();
}

async function actorOf(node: Node, login: string): Promise<Actor> {
  const { rows } = await node.db.app.query('select a.account_id, a.name, p."position", p.unit_id from account a join posting p using (account_id) where a.login = $1', [login]);
  const row = rows[0] as { account_id: string; name: string; position: PostedActor['position']; unit_id: string };
  return { accountId: row.account_id, name: row.name, position: row.position, unitId: row.unit_id, unitKind: node.units.get(row.unit_id)?.kind ?? '', scope: node.units.scopeOf(row.position, row.unit_id) };
}
