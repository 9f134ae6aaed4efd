import Type from 'typebox';
import type { ReconciliationHead, ReconciliationList, ReconciliationNext } from '../../contract/oversight-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { daysLeft, monthAt } from '../calendar.ts';
import { Closed } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { headOf, rowsSql } from './rows.ts';
import type { ReconciliationRow } from './rows.ts';
import { Head } from './view-shape.ts';

const Next = Type.Union([Type.Literal('NO_FILES'), Type.Literal('RUN'), Type.Literal('STATE'), Type.Literal('STATE_SEALED'), Type.Literal('CONCLUDE'), Type.Literal('DECIDE'), Type.Literal('DONE')]);
/** Five years of a unit. */
const MOST = 60;

/** Các đợt đối soát hằng tháng, the newest first, and what comes next in this month. */
export const listReconciliations = defineOperation({
  name: 'reconciliation.list',
  act: 'oversight.read',
  kind: 'read',
  title: { vi: 'Xem các đợt đối soát', en: 'View reconciliations' },
  input: Type.Object({}, Closed),
  output: Type.Object({ reconciliations: Type.Array(Head), month: Type.String(), daysLeft: Type.Integer(), next: Next, byItself: Type.Boolean() }, Closed),
  load: noSubject,
  async run(context): Promise<ReconciliationList> {
    const { tx, actor, now } = context;
    const { rows } = await tx.query<ReconciliationRow>(`${rowsSql(actor)} order by r.month desc, r.unit limit ${MOST}`, [actor.accountId]);
    const reconciliations = rows.map((row) => headOf(context, row));
    const month = monthAt(now);
    context.journal({ clause: clauseOf(context), body: { shown: rows.length } });
    return { reconciliations, month, daysLeft: daysLeft(now), next: await nextOf(context, reconciliations.find((each) => each.unit === actor.unitId && each.month === month)), byItself: await byItself(context) };
  },
});

async function nextOf({ tx, actor }: Context, current: ReconciliationHead | undefined): Promise<ReconciliationNext> {
  if (!current) {
    const { rowCount } = await tx.query('select from file where custodian_unit = $1 limit 1', [actor.unitId]);
    return rowCount === 0 ? 'NO_FILES' : 'RUN';
  }
  switch (current.state) {
    case 'BEGUN': return 'RUN';
    case 'CONFIRMED': return 'DONE';
    case 'CONCLUDED': return current.stated < current.files ? 'STATE_SEALED' : 'DECIDE';
    default: return current.stated < current.files ? 'STATE' : 'CONCLUDE';
  }
}

/** A plan of copies is in force: under it the node does what is due. */
async function byItself({ tx }: Context): Promise<boolean> {
  const { rows } = await tx.query<{ state: string }>('select state from backup_plan order by made_at desc, plan_id desc limit 1', []);
  return rows[0]?.state === 'RUNS';
}
