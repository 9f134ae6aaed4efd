import type { FastifyReply } from 'fastify';
import { DomainError } from '@thahs/engine/kernel';
import type { ApiOptions } from './options.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { cookieName } from './security.ts';

export function signedIn(options: ApiOptions, reply: FastifyReply, token: string): FastifyReply {
  reply.setCookie(cookieName(options), token, { httpOnly: true, sameSite: 'strict', secure: options.tls !== undefined, path: '/' });
  return reply.code(201).send({ ok: true });
}

/** Attempts to sign in from one address are few in a minute, whatever they try. */
export async function mustWait(options: ApiOptions, attempts: AttemptLimit, source: string): Promise<void> {
  if (attempts.count(source)) return;
  await options.engine.refusals.note({ act: 'session.sign-in', code: 'auth.too-many', clause: 'tt.d4.k1', actor: 'unknown', position: null, unit: null, source });
  throw new DomainError({ code: 'auth.too-many', class: 'too-many', message: 'Máy này thử đăng nhập quá nhiều lần. Đợi một phút rồi thử lại.' });
}
