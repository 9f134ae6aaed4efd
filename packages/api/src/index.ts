/**
 * API: HTTP over the one door. Routes, permissions and the OpenAPI document derive from the operations; the only routes of its own are
 * session, passkeys, health, metrics and the web page. Errors are RFC 9457 problems with a stable code, the clause and a Vietnamese sentence.
 * Invariants: 5 (no rule here), 9 (no address outside; strict CSP with a nonce an answer).
 */
export { buildApi } from './app.ts';
export type { ApiOptions } from './options.ts';
export type { Fault, Measure } from './metrics.ts';
