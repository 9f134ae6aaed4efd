import { createHmac } from 'node:crypto';
import pg from 'pg';

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

/**
 * A lost connection is reported to the query that uses it or comes next; the idle ones are dropped quietly. Without a listener of its own
 * a connection lost between two statements of a transaction would end the process.
 */
function pool(config: StoreConfig, role: string, max: number): pg.Pool {
  const made = new pg.Pool({ connectionString: roleUrl(config, role), max, idleTimeoutMillis: 30_000, application_name: role });
  made.on('error', () => undefined);
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
}

export function openDatabase(config: StoreConfig): Database {
  const app = pool(config, 'thahs_app', config.poolSize ?? 10);
  const sequencer = pool(config, 'thahs_sequencer', 2);
  return {
    app,
    sequencer,
    config,
    async owner(work) {
      const client = new pg.Client({ connectionString: config.ownerUrl, application_name: 'thahs_owner' });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    async close() {
      await Promise.all([app.end(), sequencer.end()]);
    },
  };
}
