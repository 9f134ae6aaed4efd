import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import type { SheetRow } from '@thahs/engine/operation';
import { brokenCsv, tooWide, wrongEncoding } from './refusals.ts';
import { MOST_COLUMNS } from './width.ts';

const DELIMITERS = [',', ';', '\t'];

/** Encoding by the byte order mark, else UTF-8; anything that is not is refused, never guessed. */
function encodingOf(head: Buffer): 'utf-8' | 'utf-16le' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) throw wrongEncoding();
  return 'utf-8';
}

/** Excel writes the separator into a first line of its own (`sep=;`) for other programs to take; it is no heading. */
const STATED = /^\uFEFF?"?sep=([,;\t|])"?[ ,;\t]*(?:\r?\n|\r|$)/i;
const statedIn = (heading: string): string | undefined => STATED.exec(heading)?.[1];

/** The one that parts the heading most often, outside quotes. */
function delimiterOf(heading: string): string {
  const [line = ''] = heading.replace(/"[^"]*"/g, '').split(/\r?\n/);
  return DELIMITERS.reduce((best, d) => (line.split(d).length > line.split(best).length ? d : best), ',');
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 256_000 })) yield text(decoder.decode(bytes as Buffer, { stream: true }));
    yield text(decoder.decode());
  } catch (error) {
    throw error instanceof TypeError ? wrongEncoding() : error;
  }
}

/** NUL is in no text that a spreadsheet writes: the file is binary or of another encoding. */
function text(part: string): string {
  if (part.includes('\u0000')) throw wrongEncoding();
  return part;
}

export async function* csvRows(path: string, head: Buffer): AsyncGenerator<SheetRow> {
  const encoding = encodingOf(head);
  const heading = new TextDecoder(encoding).decode(head);
  const stated = statedIn(heading);
  const delimiter = stated ?? delimiterOf(heading);
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 1_000_000 });
  const feed = feeding(path, encoding, parser);
  // Excel shows the table without that line, and its rows are counted as it shows them.
  let row = stated === undefined ? 0 : -1;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = record as string[];
      if (cells.length > MOST_COLUMNS) throw tooWide(MOST_COLUMNS);
      if (row === 0) continue;
      if (cells.some((cell) => cell !== '')) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_MAX_RECORD_SIZE' ? tooWide(MOST_COLUMNS) : brokenCsv(row + 1);
  } finally {
    parser.destroy();
    await feed;
  }
}

/** An error of the source ends the parser, so that the reader of rows sees it. */
async function feeding(path: string, encoding: string, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const part of decoded(path, encoding)) {
      if (parser.destroyed) return;
      if (!parser.write(part)) await drained(parser);
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      parser.off('drain', done).off('close', done);
      resolve();
    };
    parser.once('drain', done).once('close', done);
    if (parser.destroyed) done();
  });
}
