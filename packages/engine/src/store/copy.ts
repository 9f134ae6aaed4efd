import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** One row of COPY's text format; a value is text as PostgreSQL prints it, or null. */
export type CopyRow = (string | null)[];

const ESCAPED = /\\(.)/gs;
const MEANING: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function value(text: string): string | null {
  if (!text.includes('\\')) return text;
  if (text === String.raw`\N`) return null;
  return text.replace(ESCAPED, (_, c: string) => MEANING[c] ?? c);
}

const rowOf = (line: string): CopyRow => line.split('\t').map((text) => value(text));

/**
 * Rows of a query as they come, many at once: several times cheaper than result rows, for what reads whole tables. Bytes are asked for with
 * `encode(x, 'hex')`. The query takes no parameters: what goes into it is numbers, ids and names of our own.
 */
export async function* copyOut(client: pg.ClientBase, query: string): AsyncGenerator<CopyRow[]> {
  const stream = client.query(copyTo(`copy (${query}) to stdout`));
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end === 0) {
      rest = Buffer.concat([rest, chunk]);
      continue;
    }
    // Cut at a line end, so that no letter of several bytes is torn.
    const text = (rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)])).toString('utf8', 0, rest.length + end - 1);
    rest = chunk.subarray(end);
    yield text.split('\n').map((line) => rowOf(line));
  }
}

const SPECIAL = /[\\\t\n\r]/;

/** A value as COPY's text format takes it. */
export function copyText(given: string | number | boolean | null): string {
  if (given === null) return String.raw`\N`;
  const text = String(given);
  return SPECIAL.test(text) ? text.replaceAll('\\', String.raw`\\`).replaceAll('\t', String.raw`\t`).replaceAll('\n', String.raw`\n`).replaceAll('\r', String.raw`\r`) : text;
}

/** Lines made with `copyText`, parted by tabs, into a table: `lines` ends with a line end. */
export async function copyIn(client: pg.ClientBase, into: string, lines: string): Promise<void> {
  if (lines === '') return;
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const done = once(stream, 'finish');
  stream.end(lines);
  await done;
}
