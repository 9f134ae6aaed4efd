import type pg from 'pg';

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
    const start = this.start[column] ?? 0;
    return this.bytes.toString('utf8', start, start + Math.max(0, this.length[column] ?? 0));
  }

  /** A column of type uuid, as PostgreSQL prints it. */
  uuid(column: number): string | null {
    if (this.isNull(column)) return null;
    const start = this.start[column] ?? 0;
    const digits = this.bytes.toString('hex', start, start + 16);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
  }

  /** A column of type integer. */
  int(column: number): number {
    return this.bytes.readInt32BE(this.start[column] ?? 0);
  }

  /** A column of type bigint or timestamptz (microseconds since 2000), as far as a number holds it: 285 years. */
  big(column: number): number {
    const start = this.start[column] ?? 0;
    return this.bytes.readInt32BE(start) * 4_294_967_296 + this.bytes.readUInt32BE(start + 4);
  }
}

/** Signature and flags, then the length of an extension that is read over. */
const HEADER = 19;

/** What a connection of the driver does with a query of our own: it hands over each message of the server. */
class CopyOut implements pg.Submittable {
  readonly done: Promise<void>;
  private readonly text: string;
  private readonly row: BinaryRow;
  private readonly onRow: (row: BinaryRow) => void;
  private begun = false;
  private failure: Error | undefined;
  private end: (failure?: Error) => void = () => undefined;

  constructor(query: string, width: number, onRow: (row: BinaryRow) => void) {
    this.text = `copy (${query}) to stdout (format binary)`;
    this.row = new BinaryRow(width);
    this.onRow = onRow;
    this.done = new Promise((resolve, reject) => {
      this.end = (failure) => (failure ? reject(failure) : resolve());
    });
  }

  submit(connection: pg.Connection): void {
    connection.query(this.text);
  }

  /** The server sends a row a message, the first behind the header. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.failure) return;
    try {
      this.row.bytes = chunk;
      if (readRow(this.row, this.begun ? 0 : HEADER + chunk.readInt32BE(HEADER - 4))) this.onRow(this.row);
      this.begun = true;
    } catch (error) {
      // The rows that still come are read over, and the connection is as good as before.
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.end(error);
  }

  handleReadyForQuery(): void {
    this.end(this.failure);
  }
}

/** Reads `rows` of a query of `width` columns. The query takes no parameters: what goes into it is numbers, ids and names of our own. */
export async function copyBinary(client: pg.ClientBase, query: string, width: number, onRow: (row: BinaryRow) => void): Promise<void> {
  await client.query(new CopyOut(query, width, onRow)).done;
}

/** @returns false at the end of the rows. */
function readRow({ bytes, start, length }: BinaryRow, from: number): boolean {
  if (from + 2 > bytes.length || bytes.readInt16BE(from) === -1) return false;
  let at = from + 2;
  for (let column = 0; column < length.length; column += 1) {
    const size = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    at += 4;
    start[column] = at;
    length[column] = size;
    if (size > 0) at += size;
  }
  return true;
}
