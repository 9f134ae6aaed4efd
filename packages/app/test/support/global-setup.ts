import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, migrate } from '@thahs/engine/store';
import { startEmbedded } from '@thahs/platform/embedded-postgres';
import type { TestProject } from 'vitest/node';
import { generated } from '../../src/node.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner URL of the server; its path names the migrated template database. */
    template: string;
    roleSecret: string;
  }
}

const TEMPLATE = 'thahs_template';
const ROLE_SECRET = 'test-roles-secret';

/** One real server for all test files and one migrated template that each of them copies. `DATABASE_URL` puts the same tests on an external server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env['DATABASE_URL'];
  const folder = mkdtempSync(join(tmpdir(), 'thahs-test-'));
  // The user of the server has to enter it; otherwise the cluster lies elsewhere and outlives the folder.
  chmodSync(folder, 0o755);
  const server = external === undefined ? await startEmbedded({ directory: join(folder, 'pg'), password: 'test', settings: { fsync: 'off', shared_buffers: '128MB' } }) : null;
  const base = server ? server.url('postgres') : (external as string);
  await recreate(base, TEMPLATE);
  const template = withDatabase(base, TEMPLATE);
  const db = openDatabase({ ownerUrl: template, roleSecret: Buffer.from(ROLE_SECRET) });
  await migrate(db, generated, Date.now());
  await db.close();
  project.provide('template', template);
  project.provide('roleSecret', ROLE_SECRET);
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function withDatabase(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.toString();
}

async function recreate(base: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(base, 'postgres') });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  await client.end();
}
