import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/**
 * One row of COPY's binary format, read where it lies: no text is made of what is only hashed or compared. It is the same object for every
 * row and says nothing of the row before; a part of `bytes` that is kept has to be copied.
 */
export class BinaryRow {
  bytes: Buffer = Buffer.alloc(0);
  /** First byte of each column. */
  readonly start: Int32Array;
  /** Bytes of each column; -1: null. */
  readonly length: Int32Array;

  constructor(width: number) {
    this.start = new Int32Array(width);
    this.length = new Int32Array(width);
  }

  isNull(column: number): boolean {
    return this.length[column] === -1;
  }

  part(column: number): Buffer {
    const start = this.start[column] ?? 0;
    return this.bytes.subarray(start, start + Math.max(0, this.length[column] ?? 0));
  }

  copy(column: number, to: Buffer, at: number): void {
    const start = this.start[column] ?? 0;
    this.bytes.copy(to, at, start, start + (this.length[column] ?? 0));
  }

  /** The bytes of a column, each as a character: cheaper than a part to compare with what a hash gives. */
  binary(column: number): string {
    const start = this.start[column] ?? 0;
    return this.bytes.toString('latin1', start, start + Math.max(0, this.length[column] ?? 0));
  }

  /** A column of text. */
  text(column: number): string {
    return this.part(column).toString('utf8');
  }

  /** A column of type uuid, as PostgreSQL prints it. */
  uuid(column: number): string | null {
    if (this.isNull(column)) return null;
    const digits = this.part(column).toString('hex');
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
  }

  /** A column of type bigint or timestamptz (microseconds since 2000), as far as a number holds it: 285 years. */
  big(column: number): number {
    const start = this.start[column] ?? 0;
    return this.bytes.readInt32BE(start) * 4_294_967_296 + this.bytes.readUInt32BE(start + 4);
  }
}

/** Signature and flags, then the length of an extension that is read over. */
const HEADER = 19;

/**
 * Reads `rows` of a query of `width` columns. The query takes no parameters: what goes into it is numbers, ids and names of our own.
 * @param onPiece after the rows of each piece that the server sent.
 */
export async function copyBinary(client: pg.ClientBase, query: string, width: number, onRow: (row: BinaryRow) => void, onPiece?: () => void): Promise<void> {
  const stream = client.query(copyTo(`copy (${query}) to stdout (format binary)`));
  const row = new BinaryRow(width);
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    row.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    if (!begun && row.bytes.length >= HEADER) {
      at = HEADER + row.bytes.readInt32BE(HEADER - 4);
      begun = true;
    }
    for (let next = begun ? readRow(row, at) : -1; next !== -1; next = readRow(row, at)) {
      onRow(row);
      at = next;
    }
    rest = row.bytes.subarray(at);
    onPiece?.();
  }
}

/** @returns where the next row begins; -1 when this one is not whole yet, or was the last. */
function readRow(row: BinaryRow, from: number): number {
  const { bytes, start, length } = row;
  let at = from + 2;
  if (at > bytes.length || bytes.readInt16BE(from) === -1) return -1;
  for (let column = 0; column < length.length; column += 1) {
    if (at + 4 > bytes.length) return -1;
    const size = bytes.readInt32BE(at);
    at += 4;
    start[column] = at;
    length[column] = size;
    if (size > 0) at += size;
  }
  return at > bytes.length ? -1 : at;
}
