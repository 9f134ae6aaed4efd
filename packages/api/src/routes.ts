import type { FastifyInstance } from 'fastify';
import { perform } from '@thahs/engine';
import type { ApiOptions } from './options.ts';
import { inSession } from './security.ts';

/** Acts after which the unit tree may be another: a change at once, or one that a second person accepts. */
const CHANGES_UNITS: readonly string[] = ['unit.manage', 'account.confirm'];

/** One route an operation, `POST /api/op/<name>`: the only route file there is for them. The door itself checks input and answer. */
export function addOperationRoutes(app: FastifyInstance, options: ApiOptions): void {
  for (const operation of options.operations) {
    const schema = { body: operation.input, response: { 200: operation.output }, summary: operation.title.vi, description: operation.title.en, operationId: operation.name, tags: [operation.name.split('.')[0] ?? ''] };
    app.post(`/api/op/${operation.name}`, { schema: schema as never, validatorCompiler: () => () => true, serializerCompiler: () => (data) => JSON.stringify(data) }, async (request) => {
      const answer = await inSession(options, request, (session, confirmed) => perform(options.engine, operation, session.actor, request.body ?? {}, confirmed));
      if (CHANGES_UNITS.includes(operation.act)) await options.units.reload(options.engine.db.app);
      return answer;
    });
  }
}
