import { vietnamDate } from '../kernel/index.ts';
import type { DomainError } from '../kernel/index.ts';
import type { Act, Position } from '../authority/index.ts';
import type { Permission } from '../contract.ts';
import type { Context } from '../operation/index.ts';
import { mustGrant } from './grantable.ts';
import { POSITIONS } from './schemas.ts';

type Asking = Pick<Context, 'engine' | 'actor' | 'now'>;

/** What the door would answer if this were asked of this unit now: the screens offer by it and hold no rule (invariant 5). */
export function offer({ engine, actor, now }: Asking, act: Act, targetUnit: string, rule: () => void = () => undefined): Permission {
  const decision = engine.authority.decide({ act, actor, subject: null, targetUnit, on: vietnamDate(now), purpose: null });
  const said = (clause: string): { clause: string; citation: string } => ({ clause, citation: engine.clauses.citation(clause) });
  if (!decision.allowed) return { allowed: false, ...said(decision.clause), message: decision.message };
  try {
    rule();
  } catch (error) {
    const { problem } = error as DomainError;
    if (problem?.class !== 'refused') throw error;
    return { allowed: false, ...said(problem.clause ?? decision.clause), message: problem.message };
  }
  return { allowed: true, ...said(decision.clause) };
}

/** Positions that this person may give to others. */
export const grantablePositions = ({ engine, actor, now }: Asking): Position[] =>
  POSITIONS.filter((position) => offer({ engine, actor, now }, 'account.manage', actor.unitId, () => mustGrant(actor, position, null)).allowed);
