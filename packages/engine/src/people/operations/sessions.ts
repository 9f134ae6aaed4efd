import Type from 'typebox';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';

interface SessionRow {
  session_id: string;
  started_at: Date;
  last_seen_at: Date;
  address: string;
  agent: string;
}

/** Phiên đăng nhập of oneself; the one in use is marked, so that nobody ends it unawares. */
export const listSessions = defineOperation({
  name: 'session.list',
  act: 'read',
  kind: 'read',
  personal: true,
  title: { vi: 'Phiên đăng nhập của tôi', en: 'My sessions' },
  input: Type.Object({}, Closed),
  output: Type.Object({ sessions: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<SessionRow>('select session_id, started_at, last_seen_at, address, agent from session where account_id = $1 and ended_at is null order by last_seen_at desc', [context.actor.accountId]);
    return { sessions: rows.map((r) => ({ sessionId: r.session_id, startedAt: r.started_at.toISOString(), lastSeenAt: r.last_seen_at.toISOString(), address: r.address, agent: r.agent, current: r.session_id === context.actor.sessionId })) };
  },
});

export const revokeSession = defineOperation({
  name: 'session.revoke',
  act: 'read',
  kind: 'own',
  title: { vi: 'Kết thúc phiên đăng nhập', en: 'Revoke a session' },
  input: Type.Object({ sessionId: Id }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, input) {
    const done = await context.tx.query('update session set ended_at = $3 where session_id = $1 and account_id = $2 and ended_at is null', [input.sessionId, context.actor.accountId, new Date(context.now).toISOString()]);
    if (done.rowCount === 0) throw notFound('session.not-found', 'Phiên này đã kết thúc. Tải lại danh sách.');
    context.journal({ body: { sessionId: input.sessionId } });
    return {};
  },
});
