import type { Permission } from '../contract.ts';
import type { IsoDate } from '../kernel/index.ts';
import type { Actor, Engine } from '../operation/index.ts';
import type { Detail } from './types.ts';

/** Whose conduct it is about does not acknowledge it; else whoever may acknowledge in that unit. */
export function mayAcknowledge(engine: Engine, actor: Actor, alarm: { readonly unit: string; readonly detail: Detail; readonly closedAt: unknown }, on: IsoDate): Permission {
  const no = (clause: string, message: string): Permission => ({ allowed: false, clause, citation: engine.clauses.citation(clause), message });
  if (alarm.closedAt !== null) return no('tt.d11.k4', 'Cảnh báo này đã đóng.');
  const decision = engine.authority.decide({ act: 'alarm.acknowledge', actor, subject: null, targetUnit: alarm.unit, on, purpose: null });
  if (!decision.allowed) return no(decision.clause, decision.message);
  if (alarm.detail['accountId'] === actor.accountId) return no('tt.d11.k4', OWN);
  return { allowed: true, clause: decision.clause, citation: engine.clauses.citation(decision.clause) };
}

export const OWN = 'Cảnh báo về chính mình thì người khác xác nhận. Nhờ thủ trưởng, cán bộ chuyên trách hoặc thủ trưởng cấp trên.';
