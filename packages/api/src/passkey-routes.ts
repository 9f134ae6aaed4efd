import Type from 'typebox';
import type { TSchema } from 'typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { check } from '@thahs/engine/operation';
import { addPasskey, askPasskey, beginPasskey, signInByPasskey } from '@thahs/engine/people';
import type { ApiOptions } from './options.ts';
import { sessionOf } from './security.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { mustWait, signedIn } from './entering.ts';

const Closed = { additionalProperties: false } as const;
const Answer = Type.Record(Type.String(), Type.Unknown());
const Nothing = Type.Object({}, Closed);
const EnterBody = Type.Object({ response: Answer }, Closed);
const ProofBody = Type.Object({ password: Type.String({ minLength: 1, maxLength: 200 }), code: Type.String({ minLength: 1, maxLength: 12 }) }, Closed);
const AddBody = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }), response: Answer }, Closed);

/** Passkeys: signing in by one, and adding one to the account of a session. Listing, naming and removing are operations. */
export function addPasskeyRoutes(app: FastifyInstance, options: ApiOptions, attempts: AttemptLimit): void {
  const { engine } = options;
  const body = (schema: TSchema) => ({ schema: { body: schema }, validatorCompiler: () => () => true });
  const begin = async (request: FastifyRequest, schema: TSchema): Promise<void> => {
    await mustWait(options, attempts, request.ip);
    check(schema, request.body);
  };

  app.post('/api/session/passkey/options', body(Nothing), async (request) => {
    await begin(request, Nothing);
    return { options: await askPasskey(engine) };
  });
  app.post('/api/session/passkey', body(EnterBody), async (request, reply) => {
    await begin(request, EnterBody);
    const { response } = request.body as { response: unknown };
    const { token } = await signInByPasskey(engine, response, { address: request.ip, agent: request.headers['user-agent'] ?? '' });
    return signedIn(options, reply, token);
  });
  app.post('/api/passkey/begin', body(ProofBody), async (request) => {
    const session = await sessionOf(options, request);
    await begin(request, ProofBody);
    return { options: await beginPasskey(engine, session, request.body as { password: string; code: string }) };
  });
  app.post('/api/passkey/add', body(AddBody), async (request) => {
    const session = await sessionOf(options, request);
    await begin(request, AddBody);
    return addPasskey(engine, session, request.body as { name: string; response: unknown });
  });
}
