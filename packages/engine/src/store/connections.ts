import pg from 'pg';

/**
 * A connection may be lost at any moment: the query that uses it, or the next one, is told. Without a listener the same news would end the
 * process, also after `end`, which returns before the server has closed its side.
 */
const quiet = (): undefined => undefined;

export function quietPool(options: pg.PoolConfig): pg.Pool {
  const made = new pg.Pool(options);
  made.on('error', quiet);
  made.on('connect', (client) => client.on('error', quiet));
  return made;
}

export function quietClient(options: pg.ClientConfig): pg.Client {
  const made = new pg.Client(options);
  made.on('error', quiet);
  return made;
}

/** The server stops, starts, is full or out of reach; the same act succeeds later. */
const AWAY_CODE = /^(57P|08|53|ECONN|EPIPE|ETIMEDOUT)/;
/** What the driver says without a code. */
const AWAY_MESSAGE = /connection terminated|is not queryable|timeout exceeded when trying to connect|timeout expired|server closed the connection/i;

/**
 * Whatever the system says to an attempt to connect means the same: a server that is only just starting has no socket yet (ENOENT), one
 * with a crowd before its door takes no more (EAGAIN).
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, syscall } = (error ?? {}) as { code?: unknown; message?: unknown; syscall?: unknown };
  return syscall === 'connect' || (typeof code === 'string' && AWAY_CODE.test(code)) || (typeof message === 'string' && AWAY_MESSAGE.test(message));
}
