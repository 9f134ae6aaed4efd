import { createHmac } from 'node:crypto';
import pg from 'pg';
import { quietClient, quietPool } from './connections.ts';

export interface StoreConfig {
  /** URL of the owner role: may create roles and tables. */
  readonly ownerUrl: string;
  /** Secret from which the passwords of the service roles are derived. */
  readonly roleSecret: Uint8Array;
  readonly poolSize?: number;
}

/** What a transaction may see. */
export interface Fence {
  readonly units: readonly string[];
  readonly sealed?: boolean;
  /** Transactions that name the same lock run one after another. */
  readonly lock?: string;
}

export interface Database {
  readonly app: pg.Pool;
  readonly sequencer: pg.Pool;
  readonly config: StoreConfig;
  /** A short-lived owner connection for migrations and restores only. */
  owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Throws unless the database answers a question in this time, over a connection of its own: a busy pool says nothing about the server. */
  ping(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

// Dates and large numbers cross as text: a `date` must never pass through the time zone of the machine.
pg.types.setTypeParser(1082, (value) => value);
pg.types.setTypeParser(20, (value) => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
});

export function rolePassword(config: StoreConfig, role: string): string {
  return createHmac('sha256', config.roleSecret).update(role).digest('hex');
}

function roleUrl(config: StoreConfig, role: string): string {
  const url = new URL(config.ownerUrl);
  url.username = role;
  url.password = rolePassword(config, role);
  return url.toString();
}

/** A request that finds no connection in this time is told so; without a limit a server that hangs would gather them all. */
const CONNECT_WITHIN_MS = 15_000;

function pool(config: StoreConfig, role: string, max: number, pipeline = false): pg.Pool {
  return quietPool({ connectionString: roleUrl(config, role), pipeline, max, idleTimeoutMillis: 30_000, connectionTimeoutMillis: CONNECT_WITHIN_MS, application_name: role });
}

async function during<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

export function openDatabase(config: StoreConfig): Database {
  const app = pool(config, 'thahs_app', config.poolSize ?? 10, true);
  const sequencer = pool(config, 'thahs_sequencer', 2);
  return {
    app,
    sequencer,
    config,
    owner: (work) => during(quietClient({ connectionString: config.ownerUrl, application_name: 'thahs_owner' }), work),
    async ping(withinMs) {
      const client = quietClient({ connectionString: roleUrl(config, 'thahs_app'), application_name: 'thahs_health', connectionTimeoutMillis: withinMs, query_timeout: withinMs });
      await during(client, (asked) => asked.query('select 1'));
    },
    async close() {
      await Promise.all([app.end(), sequencer.end()]);
    },
  };
}
