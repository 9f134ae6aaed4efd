import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Pages are no part of the interface that `/api/openapi.json` describes. */
const HIDDEN = { schema: { hide: true } as never };

/** The built pages. `index.html` goes out with a fresh nonce for each answer; the assets carry their hash in their name and go out packed where the build packed them. */
export async function addWeb(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  app.decorateReply('sendPage', function sendPage(this: FastifyReply, status: number) {
    return this.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page.replaceAll('__CSP_NONCE__', this.request.nonce));
  });
  await app.register(fastifyStatic, { root: join(folder, 'assets'), prefix: '/assets/', schemaHide: true, immutable: true, maxAge: '365d', index: false, preCompressed: true });
  const icon = await readFile(join(folder, 'favicon.svg'));
  app.get('/favicon.svg', HIDDEN, async (_request, reply) => reply.type('image/svg+xml').send(icon));
  app.get('/', HIDDEN, async (_request, reply) => (reply as unknown as { sendPage(status: number): FastifyReply }).sendPage(200));
}
