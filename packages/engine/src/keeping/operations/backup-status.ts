import Type from 'typebox';
import type { KeepingStatus } from '../../contract/keeping-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { catalogueOf } from '../catalogue.ts';
import { dueWork, nextWork } from '../due.ts';
import { planInForce } from '../plan.ts';
import { Closed, instant } from '../schemas.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const Due = Type.Object({ what: Type.Union([Type.Literal('COPY'), Type.Literal('VERIFY'), Type.Literal('DRILL')]), mediumId: Type.String(), label: Type.String(), clause: Type.String(), waits: Type.Boolean() }, Closed);
const Next = Type.Object({ what: Due.properties.what, mediumId: Type.String(), by: Type.String(), clause: Type.String(), citation: Type.String() }, Closed);
const Plan = Type.Object({ keep: Type.Object({ daily: Type.Integer(), weekly: Type.Integer(), monthly: Type.Integer() }, Closed), madeAt: Type.String(), responsible: Type.String(), answeredFor: Type.Boolean() }, Closed);
const Trouble = Type.Object({ code: Type.String(), message: Type.String() }, Closed);

/** Tình trạng sao lưu: the plan in force, what is due now on which medium and by which clause, and what the node last said stands in the way. */
export const keepingStatus = defineOperation({
  name: 'backup.status',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem tình trạng sao lưu', en: 'View the state of keeping' },
  input: Type.Object({}, Closed),
  output: Type.Object({ planId: Nullable, hour: Type.Union([Type.Integer(), Type.Null()]), plan: Type.Union([Plan, Type.Null()]), level: Type.Union([Type.Literal(3), Type.Literal(4)]), lastRoundAt: Nullable, due: Type.Array(Due), next: Type.Array(Next), troubles: Type.Array(Trouble) }, Closed),
  load: noSubject,
  async run(context): Promise<KeepingStatus> {
    const { engine, tx, actor, now } = context;
    const plan = await planInForce(engine);
    const media = await catalogueOf(engine, actor.unitId);
    const { rows } = await tx.query<{ at: string; troubles: KeepingStatus['troubles'] }>(`select ${instant('at')} at, troubles from keeping_state where unit = $1`, [actor.unitId]);
    const { rows: [server] } = await tx.query<{ timeline: number }>('select timeline_id timeline from pg_control_checkpoint()');
    const at = { rules: engine.keeping.rules(vietnamDate(now), engine.level.level), hour: plan?.hour ?? 0, timeline: server?.timeline ?? 1, now };
    const labels = new Map(media.map(({ mediumId, label }) => [mediumId, label]));
    const due = dueWork(media, at).map((work) => ({ ...work, label: labels.get(work.mediumId) ?? '' }));
    const next = nextWork(media, at).map(({ by, ...work }) => ({ ...work, by: new Date(by).toISOString(), citation: engine.clauses.citation(work.clause) }));
    context.journal({ body: { due: due.length } });
    return {
      planId: plan?.planId ?? null, hour: plan?.hour ?? null, level: engine.level.level, lastRoundAt: rows[0]?.at ?? null, due, next, troubles: rows[0]?.troubles ?? [],
      plan: plan && { keep: plan.keep, madeAt: plan.madeAt.toISOString(), responsible: plan.responsible, answeredFor: plan.answeredFor },
    };
  },
});
