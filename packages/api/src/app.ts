import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, sendProblem } from './problems.ts';
import { addAttachmentRoutes } from './attachment-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addIntakeRoutes } from './intake-routes.ts';
import { addMetrics } from './metrics.ts';
import { addOpenApi } from './openapi.ts';
import type { ApiOptions } from './options.ts';
import { isMistyped, isPage } from './pages.ts';
import { addOperationRoutes } from './routes.ts';
import { addSecurity, securityHeaders } from './security.ts';
import { answerUnread } from './unread.ts';
import { addSessionRoutes } from './session-routes.ts';
import { addWeb } from './web.ts';

/** JSON bodies larger than this are refused before they are read. */
const BODY_LIMIT = 1_000_000;

export async function buildApi(options: ApiOptions): Promise<FastifyInstance> {
  // Before any route is found no hook runs: the headers are given here.
  const frameworkErrors = (error: Error, request: unknown, reply: unknown): void =>
    void sendProblem((reply as FastifyReply).headers(securityHeaders(options, null)), problemOf(error, options.engine), request as FastifyRequest, error);
  const app = fastify({ frameworkErrors, clientErrorHandler: (error, socket) => answerUnread(options, error, socket), bodyLimit: BODY_LIMIT, logger: false, trustProxy: false, forceCloseConnections: true, ...(options.tls ? { https: { ...options.tls, minVersion: 'TLSv1.3' as const } } : {}) }) as unknown as FastifyInstance;
  // Bodies are JSON or an uploaded file; text would otherwise reach the operations as a string.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error, request, reply) => sendProblem(reply, problemOf(error, options.engine), request, error));
  app.setNotFoundHandler((request, reply) => notFound(options, request.url, reply));
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: 200_000_000, files: 1, fields: 5 } });
  addSecurity(app, options);
  await addOpenApi(app);
  addMetrics(app, options.faults, options.metricsToken ?? null, options.measures ?? (() => []));
  addSessionRoutes(app, options);
  addOperationRoutes(app, options);
  addIntakeRoutes(app, options);
  addAttachmentRoutes(app, options);
  addExportRoutes(app, options);
  options.extra?.(app);
  if (options.webFolder !== undefined) await addWeb(app, options.webFolder);
  await app.ready();
  return app;
}

/** A page is sent for its own address. Somebody who mistyped one reads so on the page, with the status that says the same; whatever else asks gets the problem. */
function notFound(options: ApiOptions, url: string, reply: Parameters<typeof sendProblem>[0]): unknown {
  const path = url.split('?', 1)[0] ?? '';
  const { method, headers } = reply.request;
  const page = options.webFolder !== undefined && method === 'GET' && !path.startsWith('/api/');
  const sendPage = (status: number): unknown => (reply as unknown as { sendPage(status: number): unknown }).sendPage(status);
  if (page && isPage(path)) return sendPage(200);
  if (page && isMistyped(path, headers.accept)) return sendPage(404);
  return sendProblem(reply, { type: 'about:blank', title: 'Not Found', status: 404, code: 'route.not-found', detail: 'Không có địa chỉ này. Quay lại màn hình trước.' });
}
