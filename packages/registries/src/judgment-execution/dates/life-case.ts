import type { LifeCase } from '../calculation/index.ts';
import type { FileFacts } from './facts.ts';

/** Which rule of life a sentence falls under: death commuted (BLHS Điều 63.6), several crimes of which one brought life (Điều 63.3), or life alone. Several points of one article are one crime. */
export function lifeCaseOf(facts: FileFacts): LifeCase {
  if (facts.events('AN_GIAM').length > 0) return 'DEATH_COMMUTED';
  return new Set(facts.crimes.map(({ article }) => article)).size > 1 ? 'SEVERAL_WITH_LIFE' : 'LIFE';
}
