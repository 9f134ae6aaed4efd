import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { delimiter, join, resolve } from 'node:path';
import { placeOf } from '@thahs/platform/antivirus';
import { makeWholeSync } from '@thahs/platform/durable';

/** Everything that the environment and the command line decide; read here and nowhere else (invariant 8). */
export interface Config {
  readonly dataDirectory: string;
  readonly host: string;
  readonly port: number;
  /** Name or address under which officers reach a node that listens on more than the loopback; stands in its certificate. */
  readonly publicName: string | null;
  /** Owner URL of an external PostgreSQL, or null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly level: 3 | 4;
  readonly nodeName: string;
  /** Folders that are media, or in which media are mounted; null: every mount point of the machine is looked at. */
  readonly media?: readonly string[] | null;
  /** Asked of whoever reads `/metrics`; null: only the machine itself may. */
  readonly metricsToken?: string | null;
  /** Where the master over the keys of contents lies; null: `content.key` in the data directory. */
  readonly contentKey?: string | null;
  /** Where ClamAV's service listens on this machine, and its settings where they are not the usual ones. */
  readonly clamd?: string | null;
  readonly clamdConfiguration?: string | null;
}

export interface NodeSecrets {
  readonly databasePassword: string;
  readonly masterKey: Buffer;
  /** PKCS#8 PEM, Ed25519: signs the checkpoints of the journal. */
  readonly noteKeyPem: string;
}

export type Flags = Readonly<Record<string, string | boolean>>;

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readConfig(flags: Flags, env: NodeJS.ProcessEnv): Config {
  const given = (flag: string, variable: string): string | undefined => text(flags[flag]) ?? text(env[variable]);
  const port = Number(given('port', 'THAHS_PORT') ?? 8443);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port phải là số từ 0 đến 65535');
  return {
    dataDirectory: resolve(given('data', 'THAHS_DATA') ?? '.data'),
    host: given('host', 'THAHS_HOST') ?? '127.0.0.1',
    port,
    publicName: given('name', 'THAHS_NAME') ?? null,
    databaseUrl: text(env['DATABASE_URL']) ?? null,
    level: env['THAHS_LEVEL'] === '4' ? 4 : 3,
    nodeName: text(env['THAHS_NODE']) ?? 'thahs.local/node',
    media: text(env['THAHS_MEDIA'])?.split(delimiter).map((folder) => resolve(folder)) ?? null,
    ...held(env),
    ...antivirus(env),
  };
}

/** What whoever runs the machine lays down for the node alone. */
const held = (env: NodeJS.ProcessEnv): Pick<Config, 'metricsToken' | 'contentKey'> => ({ metricsToken: text(env['THAHS_METRICS_TOKEN']) ?? null, contentKey: text(env['THAHS_CONTENT_KEY']) ?? null });

function antivirus(env: NodeJS.ProcessEnv): Pick<Config, 'clamd' | 'clamdConfiguration'> {
  const clamd = text(env['THAHS_CLAMD']) ?? null;
  if (clamd !== null && placeOf(clamd) === null) throw new Error('THAHS_CLAMD phải là đường dẫn ổ cắm (/run/clamav/clamd.ctl) hoặc cổng của chính máy này (127.0.0.1:3310)');
  return { clamd, clamdConfiguration: text(env['THAHS_CLAMD_CONFIG']) ?? null };
}

/** Secrets of the node, made at the first start and readable to its user alone. Losing them loses the drafts, second factors and the signing key. */
export function nodeSecrets(directory: string): NodeSecrets {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  const path = join(directory, 'secrets.json');
  if (!existsSync(path)) {
    const noteKeyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const made = { databasePassword: randomBytes(24).toString('base64url'), masterKey: randomBytes(32).toString('base64'), noteKeyPem };
    makeWholeSync(path, JSON.stringify(made, null, 2));
  }
  const read = JSON.parse(readFileSync(path, 'utf8')) as { databasePassword: string; masterKey: string; noteKeyPem: string };
  return { databasePassword: read.databasePassword, masterKey: Buffer.from(read.masterKey, 'base64'), noteKeyPem: read.noteKeyPem };
}
