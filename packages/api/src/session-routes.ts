import Type from 'typebox';
import type { FastifyInstance } from 'fastify';
import { countAlarms } from '@thahs/engine/alarm';
import type { SessionView } from '@thahs/engine/contract';
import { vietnamDate } from '@thahs/engine/kernel';
import { check } from '@thahs/engine/operation';
import { endSession, ownPostings, signIn, waitingProposals } from '@thahs/engine/people';
import type { Session } from '@thahs/engine/people';
import { withTransaction } from '@thahs/engine/store';
import type { Act, PurposeRule } from '@thahs/engine/authority';
import type { ApiOptions } from './options.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { mustWait, signedIn } from './entering.ts';
import { addPasskeyRoutes } from './passkey-routes.ts';
import { cookieName, sessionOf } from './security.ts';

const SignInSchema = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 60 }), password: Type.String({ minLength: 1, maxLength: 200 }), code: Type.Optional(Type.String({ maxLength: 12 })), newPassword: Type.Optional(Type.String({ maxLength: 200 })),
}, { additionalProperties: false });

const SHOWN_ACTS: Act[] = ['open', 'amend', 'correct', 'confirm', 'void', 'seal', 'read', 'search', 'history', 'print', 'export', 'import', 'journal.read', 'timeliness.read', 'duty.figures', 'unit.read', 'unit.manage', 'account.read', 'account.manage', 'account.confirm', 'system.run', 'keeping.read', 'keeping.manage', 'machine.read', 'machine.manage', 'oversight.read', 'oversight.run', 'alarm.read'];

export function addSessionRoutes(app: FastifyInstance, options: ApiOptions): void {
  const attempts = new AttemptLimit(options.engine.ports.now);
  app.post('/api/session', { schema: { body: SignInSchema }, validatorCompiler: () => () => true }, async (request, reply) => {
    await mustWait(options, attempts, request.ip);
    check(SignInSchema, request.body);
    const input = request.body as { login: string; password: string; code?: string; newPassword?: string };
    const { token } = await signIn(options.engine, { ...input, address: request.ip, agent: request.headers['user-agent'] ?? '' });
    return signedIn(options, reply, token);
  });
  addPasskeyRoutes(app, options, attempts);
  // `?watch`: the page looks by itself whether the session still lives; the idle limit runs on (TCVN 14423:2026 x.5.2.2).
  app.get('/api/session', async (request) => view(options, await sessionOf(options, request, !('watch' in (request.query as object)))));
  app.delete('/api/session', async (request, reply) => {
    await endSession(options.engine, await sessionOf(options, request));
    reply.clearCookie(cookieName(options), { path: '/' });
    return reply.code(204).send();
  });
}

async function view(options: ApiOptions, session: Session): Promise<SessionView> {
  const { engine, units, demonstration } = options;
  const { actor } = session;
  const today = vietnamDate(engine.ports.now());
  const unit = units.get(actor.unitId);
  return {
    account: { id: actor.accountId, login: session.login, name: actor.name, rank: session.rank },
    position: actor.position,
    unit: { id: actor.unitId, name: unit?.name ?? actor.unitId, kind: actor.unitKind },
    postings: (await ownPostings(engine, session)).map((p) => ({ id: p.postingId, position: p.position, unitName: units.get(p.unitId)?.name ?? p.unitId, current: p.postingId === session.postingId })),
    csrf: session.csrf,
    purposes: (await openPurposes(options, session)).map(({ code, label, clause }) => ({ code, label, clause })),
    acts: SHOWN_ACTS.filter((act) => mayEver(options, session, act, today)),
    opens: engine.registry.subjectKinds.map((kind) => mayOpen(options, session, kind.code, today)),
    demonstration,
    readOnly: engine.room.full,
    now: new Date(engine.ports.now()).toISOString(),
    idleMinutes: engine.level.idleMinutes,
    idleEndsAt: new Date(session.lastSeenAt + engine.level.idleMinutes * 60_000).toISOString(),
    counts: await counts(options, session),
  };
}

/** The first is taken where none was chosen: a unit that keeps no file of its own begins with those that reach the units below. */
async function openPurposes({ engine }: ApiOptions, { actor }: Session): Promise<PurposeRule[]> {
  const open = engine.purposes.filter((p) => p.positions === undefined || p.positions.includes(actor.position));
  if (actor.scope.every((unit) => unit === actor.unitId)) return open;
  const keeps = await withTransaction(engine.db.app, { units: [actor.unitId] }, (tx) => tx.query({ name: 'unit-keeps-files', text: 'select 1 from file_search where unit = $1 limit 1', values: [actor.unitId] }));
  return keeps.rowCount ? open : [...open.filter((p) => p.ownCustody !== true), ...open.filter((p) => p.ownCustody === true)];
}

/** Whether the act is open on at least one kind of subject of the unit, for some purpose: what the menu shows. The door decides again. */
function mayEver(options: ApiOptions, session: Session, act: Act, on: string): boolean {
  const { actor } = session;
  const { authority, purposes, registry } = options.engine;
  const subjects = [null, ...registry.subjectKinds.map((k) => ({ subjectKind: k.code, custodianUnit: actor.unitId, sealed: false }))];
  return subjects.some((subject) => [null, ...purposes.map((p) => p.code)].some((purpose) => authority.decide({ act, actor, subject, on, purpose, targetUnit: actor.unitId, madeBy: 'another' }).allowed));
}

function mayOpen(options: ApiOptions, session: Session, kind: string, on: string): SessionView['opens'][number] {
  const { engine } = options;
  const subject = { subjectKind: kind, custodianUnit: session.actor.unitId, sealed: false };
  const decision = engine.authority.decide({ act: 'open', actor: session.actor, subject, on, purpose: 'NHAP_LIEU' });
  const ground = { kind, clause: decision.clause, citation: engine.clauses.citation(decision.clause) };
  return decision.allowed ? { ...ground, allowed: true } : { ...ground, allowed: false, message: decision.message };
}

async function counts(options: ApiOptions, session: Session): Promise<SessionView['counts']> {
  const { engine } = options;
  const { actor } = session;
  const decides = engine.authority.actsOf(actor).includes('account.confirm');
  const fence = { units: actor.scope, sealed: actor.position === 'UNIT_HEAD' };
  return withTransaction(engine.db.app, fence, async (tx) => {
    const { rows } = await tx.query<Omit<SessionView['counts'], 'proposals' | 'alarms' | 'criticalAlarms'>>({
      name: 'session-counts',
      text: `select (select count(*)::int from correction join file_search using (file_id) where state = 'pending' and (together is null or together = correction_id)) as "pendingCorrections",
        (select count(*)::int from redaction join file f using (file_id) where state = 'pending' and (not f.sealed or current_setting('thahs.sealed', true) = 'yes')) as "pendingRedactions",
        (select count(*)::int from discrepancy join file_search using (file_id) where state in ('detected', 'verifying')) as "openDiscrepancies",
        (select count(*)::int from draft where account_id = $1) as drafts`,
      values: [actor.accountId],
    });
    const proposals = decides ? (await waitingProposals({ tx, engine, actor, now: engine.ports.now() })).filter(({ mayDecide }) => mayDecide).length : 0;
    const alarms = await countAlarms(tx, actor);
    return { pendingCorrections: 0, pendingRedactions: 0, openDiscrepancies: 0, drafts: 0, ...rows[0], proposals, alarms: alarms.waiting, criticalAlarms: alarms.critical };
  });
}
