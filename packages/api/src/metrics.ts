import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sha256 } from '@thahs/engine/kernel';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** One thing that is wrong with the node: which part, and a sentence for the operator. */
export interface Fault {
  readonly part: string;
  readonly message: string;
}

/** A figure of the node with its labels; names of people and files are none. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** With a token configured it is asked of everybody; without one only the machine itself is answered. */
function mayMeasure(request: FastifyRequest, token: string | null): boolean {
  if (token === null) return LOOPBACK.test(request.socket.remoteAddress ?? '');
  const sent = request.headers.authorization ?? '';
  return timingSafeEqual(sha256(sent), sha256(`Bearer ${token}`));
}

/**
 * `/api/health`, open to anybody, tells whether the node works, not whether its rows are true (docs/decisions/0020); `/metrics` (Prometheus text) how
 * much is done and when. Neither names a person or a file.
 */
export function addMetrics(app: FastifyInstance, faults: () => Promise<readonly Fault[]>, token: string | null, measures: () => readonly Measure[]): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({ name: 'thahs_http_seconds', help: 'Time of answers by route and status', labelNames: ['route', 'status'], buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3], registers: [registry] });
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  // Those who ask at once share one look at the database: health is open to anybody.
  let look: Promise<readonly Fault[]> | null = null;
  app.get('/api/health', async (_request, reply) => {
    look ??= faults().finally(() => {
      look = null;
    });
    const found = await look;
    return found.length === 0 ? { status: 'ok' } : reply.code(503).send({ status: 'failing', faults: found });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayMeasure(request, token)) return reply.callNotFound();
    return reply.type(registry.contentType).send(`${await registry.metrics()}${(await gauges(measures())).trimStart()}`);
  });
}

/** Made anew at each asking: what is no longer so leaves no line behind. */
async function gauges(measures: readonly Measure[]): Promise<string> {
  const registry = new Registry();
  for (const { name, help, samples } of measures) {
    // A gauge that nobody set would say zero: that a copy is brand-new, that a certificate has ended.
    if (samples.length === 0) continue;
    const gauge = new Gauge({ name, help, labelNames: [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))], registers: [registry] });
    for (const { labels, value } of samples) gauge.set(labels, value);
  }
  return registry.metrics();
}
