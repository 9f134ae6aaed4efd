import type { Socket } from 'node:net';
import pg from 'pg';
import type { Connection, Submittable } from 'pg';

/** What a message of the copy protocol carries; the bytes are the driver's own and are overwritten by the next. */
interface CopyMessage {
  readonly chunk: Buffer;
}

type Row = readonly (string | null)[];

/** Hooks of a command on a replication connection. */
export interface CommandHooks {
  row?(values: Row): void;
  /** One CopyData message; its bytes are only there until this returns. */
  copy?(bytes: Buffer): void;
  /** The end of a copy or of the command; an error when it failed. */
  end(error: Error | null): void;
}

/** A connection over which the server sends its log and its files. */
export interface Walsender {
  command(text: string, hooks: CommandHooks): void;
  rows(text: string): Promise<Row[]>;
  pause(): void;
  resume(): void;
  send(bytes: Buffer): void;
  /** Ends it at once: a connection in the middle of a copy knows no polite end. */
  close(): void;
}

type RawConnection = Connection & { readonly stream: Socket; sendCopyFromChunk(bytes: Buffer): void; query(text: string): void };

class Command implements Submittable {
  readonly #text: string;
  readonly #hooks: CommandHooks;
  constructor(text: string, hooks: CommandHooks) {
    this.#text = text;
    this.#hooks = hooks;
  }
  submit(connection: Connection): void {
    (connection as RawConnection).query(this.#text);
  }
  handleRowDescription(): void {
    // The rows of replication commands are known by their place.
  }
  handleDataRow(message: { fields: Row }): void {
    this.#hooks.row?.(message.fields.map((value) => value));
  }
  handleCopyData(message: CopyMessage): void {
    this.#hooks.copy?.(message.chunk);
  }
  handleCommandComplete(): void {
    // Several results make one command; ReadyForQuery is its end.
  }
  handleEmptyQuery(): void {
    // As above.
  }
  handleError(error: Error): void {
    this.#hooks.end(error);
  }
  handleReadyForQuery(): void {
    this.#hooks.end(null);
  }
}

const CONNECT_MS = 10_000;

/** Connects by the owner's URL; the role must have the right of replication. */
export async function connectWalsender(url: string): Promise<Walsender> {
  const client = new pg.Client({ connectionString: url, replication: 'true', keepAlive: true, connectionTimeoutMillis: CONNECT_MS } as pg.ClientConfig);
  let failed: ((error: Error) => void) | null = null;
  client.on('error', (error) => failed?.(error));
  await client.connect();
  const connection = (client as unknown as { connection: RawConnection }).connection;
  const command = (text: string, hooks: CommandHooks): void => {
    let over = false;
    const end = (error: Error | null): void => {
      if (over) return;
      over = true;
      failed = null;
      hooks.end(error);
    };
    failed = end;
    connection.stream.once('close', () => end(new Error('the database server closed the replication connection')));
    client.query(new Command(text, { ...hooks, end }));
  };
  return {
    command,
    rows: (text) =>
      new Promise((resolve, reject) => {
        const rows: Row[] = [];
        command(text, { row: (values) => rows.push(values), end: (error) => (error ? reject(error) : resolve(rows)) });
      }),
    pause: () => connection.stream.pause(),
    resume: () => connection.stream.resume(),
    send: (bytes) => connection.sendCopyFromChunk(bytes),
    close: () => void connection.stream.destroy(),
  };
}
