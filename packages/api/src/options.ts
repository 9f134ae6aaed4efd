import type { FastifyInstance } from 'fastify';
import type { AnyOperation, Engine } from '@thahs/engine';
import type { UnitTree } from '@thahs/engine/people';
import type { Fault, Measure } from './metrics.ts';

/** What the server serves and how, given by whoever starts it. */
export interface ApiOptions {
  readonly engine: Engine;
  readonly units: UnitTree;
  readonly operations: readonly AnyOperation[];
  /** Built web pages; none in tests that need none. */
  readonly webFolder?: string;
  readonly demonstration: boolean;
  /** Asked of whoever reads `/metrics`; without one only the machine itself may. */
  readonly metricsToken?: string | null;
  /** What is wrong with the node now, for `/api/health`. */
  readonly faults: () => Promise<readonly Fault[]>;
  /** Figures of the node beside those of the server, for `/metrics`. */
  readonly measures?: () => readonly Measure[];
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Routes of siblings that carry files rather than JSON (upload, result). */
  readonly extra?: (app: FastifyInstance) => void;
}
