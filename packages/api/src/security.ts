import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Confirmation } from '@thahs/engine';
import { DomainError, sha256 } from '@thahs/engine/kernel';
import { confirmSession, isStale, lookUpSession, SessionChanged, sessionFrom } from '@thahs/engine/people';
import type { Session, SessionFacts } from '@thahs/engine/people';
import type { ApiOptions } from './options.ts';

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string;
  }
}

export const cookieName = (options: ApiOptions): string => (options.tls ? '__Host-thahs' : 'thahs');

const policy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** An answer of data loads nothing, whatever a browser makes of it. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer, of one that is no page also those of data. HSTS only over TLS: on a loopback address it would lock out other programs. */
export function securityHeaders(options: Pick<ApiOptions, 'tls'>, nonce: string | null): Record<string, string> {
  return {
    'content-security-policy': nonce === null ? DATA_POLICY : policy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(options.tls ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    ...(nonce === null ? { 'cache-control': 'no-store' } : {}),
  };
}

export function addSecurity(app: FastifyInstance, options: ApiOptions): void {
  app.decorateRequest('nonce', '');
  const ofData = securityHeaders(options, null);
  app.addHook('onRequest', async (request, reply) => {
    const data = request.url.startsWith('/api/');
    if (!data) request.nonce = randomBytes(16).toString('base64');
    reply.headers(data ? ofData : securityHeaders(options, request.nonce));
    await refuseForeignOrigin(options, request);
  });
}

/** Host of an origin; `null`, as sandboxed pages send it, has none and so is foreign. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** A change asked for by another site's page is refused whatever cookie comes with it. */
async function refuseForeignOrigin(options: ApiOptions, request: FastifyRequest): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign = (typeof site === 'string' && site !== 'same-origin' && site !== 'none') || (typeof origin === 'string' && hostOf(origin) !== request.headers.host);
  if (!foreign) return;
  await options.engine.refusals.note({ act: 'request', code: 'request.foreign-origin', clause: 'tt.d4.k1', actor: 'unknown', position: null, unit: null, source: request.ip });
  throw new DomainError({ code: 'request.foreign-origin', class: 'refused', clause: 'tt.d4.k1', message: 'Yêu cầu đến từ trang khác nên bị từ chối. Mở lại hệ thống từ địa chỉ chính thức.' });
}

const signInFirst = (): DomainError => new DomainError({ code: 'auth.needed', class: 'unauthenticated', message: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục; phần đang nhập vẫn còn.' });

/** The session of a request, with the CSRF header checked on anything that is not a plain look. */
export async function sessionOf(options: ApiOptions, request: FastifyRequest, used = true): Promise<Session> {
  const token = tokenHash(options, request);
  const facts = token && (await lookUpSession(options.engine, token, used));
  const session = facts && sessionFrom(options.units, facts);
  if (!token || !facts || !session) throw signInFirst();
  remember(options, token, facts);
  await checkCsrf(options, request, session);
  return session;
}

function tokenHash(options: ApiOptions, request: FastifyRequest): Buffer | null {
  const token = request.cookies[cookieName(options)];
  return token === undefined ? null : sha256(token);
}

async function checkCsrf(options: ApiOptions, request: FastifyRequest, session: Session): Promise<void> {
  if (request.method === 'GET' || request.headers['x-csrf'] === session.csrf) return;
  const { actor } = session;
  await options.engine.refusals.note({ act: 'request', code: 'request.csrf', clause: 'tt.d4.k1', actor: actor.accountId, position: actor.position, unit: actor.unitId, source: request.ip });
  throw new DomainError({ code: 'request.csrf', class: 'refused', clause: 'tt.d4.k1', message: 'Thiếu mã chống giả mạo của phiên. Tải lại trang rồi thử lại.' });
}

const REMEMBERED = 5_000;
const memories = new WeakMap<ApiOptions, Map<string, SessionFacts>>();

function remember(options: ApiOptions, token: Buffer, facts: SessionFacts): void {
  const memory = memories.get(options) ?? new Map<string, SessionFacts>();
  memories.set(options, memory);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(token.toString('hex'), facts);
}

/**
 * Does an act in the name of the session. A session that was looked up a moment ago is not looked up before the act but confirmed inside its
 * transaction, which spares a trip; when it has changed, nothing was done, and it is looked up after all.
 */
export async function inSession<T>(options: ApiOptions, request: FastifyRequest, act: (session: Session, confirmed?: Confirmation) => Promise<T>): Promise<T> {
  const token = tokenHash(options, request);
  const facts = token && memories.get(options)?.get(token.toString('hex'));
  const session = facts && !isStale(facts, options.engine.ports.now()) ? sessionFrom(options.units, facts) : null;
  if (token && facts && session) {
    await checkCsrf(options, request, session);
    try {
      return await act(session, (tx) => confirmSession(tx, options.engine, token, facts));
    } catch (error) {
      if (!(error instanceof SessionChanged)) throw error;
      memories.get(options)?.delete(token.toString('hex'));
    }
  }
  return act(await sessionOf(options, request));
}
