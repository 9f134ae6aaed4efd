import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

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
