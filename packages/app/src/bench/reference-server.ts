import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { quietPool } from '@thahs/engine/store';

/** Bare `node:http` and `pg`: the same reads and writes as the program, with no rule, fence, journal, schema or session. */
export interface Reference {
  readonly url: string;
  close(): Promise<void>;
}

const READ = `select to_json(f) as file, (select json_agg(to_json(r)) from record r where r.file_id = f.file_id) as records from file f where f.file_id = $1`;
const RECORD = `insert into record (record_id, file_id, type, version, state, custodian_unit, occurred_at, entered_at, entered_by, journal_id, content) values ($1, $2, 'execution_event', 1, 'current', $3, $4, now(), 'x', $1, $5)`;
const INDEX = `update file_index set status = $2 where file_id = $1`;

/** Copies of the tables, so that what the reference writes is not taken for a change that the journal does not know. */
export async function startReference(ownerUrl: string): Promise<Reference> {
  const pool = quietPool({ connectionString: ownerUrl, max: 10, options: '-c search_path=bench,public' });
  await pool.query('drop schema if exists bench cascade; create schema bench');
  for (const table of ['file', 'record', 'file_index']) {
    // What the database makes itself cannot be copied.
    const { rows } = await pool.query<{ columns: string }>("select string_agg(quote_ident(attname), ', ') as columns from pg_attribute where attrelid = ('public.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''", [table]);
    const columns = rows[0]?.columns ?? '';
    await pool.query(`create table bench.${table} (like public.${table} including all); insert into bench.${table} (${columns}) select ${columns} from public.${table}; analyze bench.${table}`);
  }
  const server = createServer((request, response) => {
    void answer(pool, request).then((body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)), () => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await pool.query('drop schema bench cascade');
      await pool.end();
    },
  };
}

async function answer(pool: pg.Pool, request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const input = JSON.parse(Buffer.concat(chunks).toString()) as { fileId: string; values?: { eventKind: string; occurredOn: string } };
  if (request.url === '/read') return (await pool.query({ name: 'read', text: READ, values: [input.fileId] })).rows[0];
  return amend(pool, input.fileId, input.values ?? { eventKind: '', occurredOn: '' });
}

async function amend(pool: pg.Pool, fileId: string, values: { eventKind: string; occurredOn: string }): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ file: { custodian_unit: string } }>({ name: 'lock', text: `${READ} for update`, values: [fileId] });
    const unit = rows[0]?.file.custodian_unit ?? '';
    const id = randomUUID();
    await client.query({ name: 'record', text: RECORD, values: [id, fileId, unit, values.occurredOn, JSON.stringify(values)] });
    await client.query({ name: 'index', text: INDEX, values: [fileId, 'DANG_CHAP_HANH'] });
    await client.query('commit');
    return { recordId: id };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
