import type { ConditionState, Review, ReviewCondition, ReviewOutcome } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import type { Reason, Step } from '../calculation/index.ts';
import { REGIMES, type FileFacts } from '../dates/index.ts';
import { conditionLabel } from './conditions.ts';
import type { Found } from './found.ts';

/** What the records say, by the reason that the calculation gives when a condition fails. */
export type FoundBy = Readonly<Partial<Record<Reason, Found>>>;

const stateOf = (found: Found | undefined, fails: boolean): ConditionState => {
  if (found?.holds === null) return 'unknown';
  if (found?.holds === 'waits') return 'waits';
  return fails || found?.holds === false ? 'unmet' : 'met';
};

interface Ground {
  readonly citation: string;
  readonly regime: Step['regime'];
  readonly verified: boolean;
}

export function condition(facts: FileFacts, code: string, ground: Ground, found: Found | undefined, fails = false): ReviewCondition {
  const beside = found?.citation === undefined || found.citation === ground.citation ? '' : `; ${found.citation}`;
  return {
    code, label: conditionLabel(code), state: stateOf(found, fails), figure: found?.figure ?? null, citation: `${ground.citation}${beside}`, regime: REGIMES[ground.regime], verified: ground.verified && found?.isReading !== true,
    missing: found?.missing ?? [], records: (found?.records ?? []).map((recordId) => ({ recordId, document: facts.document(recordId) ?? '' })),
  };
}

/** The conditions that a calculation judged, in its order, each with what the records said of it. */
export function judged(facts: FileFacts, steps: readonly Step[], found: FoundBy): ReviewCondition[] {
  const conditions: ReviewCondition[] = [];
  for (const step of steps) {
    if (step.code !== 'CONDITION') continue;
    const { reason, fails } = step.params;
    // Of the two limits of a year only the one that stands in the way is worth a line.
    if (reason === 'TWICE_A_YEAR' && !fails) continue;
    if (conditions.some(({ code }) => code === reason)) continue;
    conditions.push(condition(facts, reason, step, found[reason], fails));
  }
  return conditions;
}

/** What is wanting goes before what is not known, for it is enough; what is not known before what waits. */
export function outcomeOf(conditions: readonly ReviewCondition[]): ReviewOutcome {
  const has = (state: ConditionState): boolean => conditions.some((each) => each.state === state);
  if (has('unmet')) return 'not-eligible';
  if (has('unknown')) return 'unknown';
  return has('waits') ? 'waiting' : 'eligible';
}

export const review = (conditions: readonly ReviewCondition[], amount: Label | null, doubts: readonly Label[]): Review => ({ outcome: outcomeOf(conditions), conditions, amount, doubts });
