import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ApiOptions } from './options.ts';
import { httpProblem } from './problems.ts';
import { securityHeaders } from './security.ts';

/** What Node could not read as a request at all. */
const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** An answer to what never became a request, a too long address among them: in the shape and with the headers of every other. */
export function answerUnread(options: Pick<ApiOptions, 'tls'>, error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS[error.code ?? ''] ?? 400;
  const body = JSON.stringify(httpProblem(status));
  const headers = { ...securityHeaders(options, null), 'content-type': 'application/problem+json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  if (socket.writable) socket.write(`${head}\r\n\r\n${body}`);
  socket.destroy(error);
}
