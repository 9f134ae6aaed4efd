import Type from 'typebox';
import { addDays, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { DeskView } from '../../contract.ts';
import { recoveryAlarms } from '../recovery-alarms.ts';
import { Closed, dutyTotals, openDiscrepancies, pendingCorrections, Purpose, redactionHeads, revealedTo, unitsOf, WITHHELD } from '../../record/index.ts';

/** Days of the share entered in time: today and the six before it. */
const WEEK = 7;

/** Bàn làm việc: each figure equals the list that it opens, under the purpose under which both are looked at. What waits for a duty (corrections, discrepancies) is told whatever the purpose. */
export const readDesk = defineOperation({
  name: 'desk.read',
  act: 'search',
  kind: 'read',
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  title: { vi: 'Bàn làm việc', en: 'Work desk' },
  input: Type.Object({ purpose: Type.Optional(Purpose) }, Closed),
  output: Type.Object({
    filesInCustody: Type.Integer(), units: Type.Integer(), byStatus: Type.Array(Type.Unknown()), pendingCorrections: Type.Array(Type.Unknown()), pendingRedactions: Type.Array(Type.Unknown()), openDiscrepancies: Type.Array(Type.Unknown()),
    duties: Type.Unknown(), period: Type.Unknown(), timeliness: Type.Array(Type.Unknown()), alarms: Type.Array(Type.Unknown()), recent: Type.Array(Type.Unknown()),
  }, Closed),
  load: noSubject,
  async run(context): Promise<DeskView> {
    const byStatus = (await context.tx.query<{ status: string; count: number }>('select status, count(*)::int as count from file_search where unit = any ($1::text[]) group by status order by count(*) desc', [unitsOf(context)])).rows;
    const today = vietnamDate(context.now);
    const period = { from: addDays(today, 1 - WEEK), to: today };
    const view: DeskView = {
      filesInCustody: byStatus.reduce((sum, row) => sum + row.count, 0),
      units: unitsOf(context).length,
      byStatus,
      // What is to be changed is told by the list of corrections, which counts as a look at each file.
      pendingCorrections: (await pendingCorrections(context, null)).map((waiting) => ({ ...waiting, reason: WITHHELD, evidence: null, changes: [], also: waiting.also.map((each) => ({ ...each, changes: [] })) })),
      pendingRedactions: await redactionHeads(context),
      openDiscrepancies: await openDiscrepancies(context, null),
      duties: await dutyTotals(context, {}),
      period, timeliness: await timeliness(context, period.from),
      alarms: await recoveryAlarms(context),
      recent: await recent(context),
    };
    context.journal({ body: { files: view.filesInCustody } });
    return view;
  },
});

/** Entries of the last seven days against their 24 hours (NĐ 160/2026 Điều 8.5.c; Circular Điều 4.6). */
async function timeliness(context: Context, from: string): Promise<DeskView['timeliness']> {
  const { rows } = await context.tx.query<{ type: string; entered: number; late: number }>(
    `select r.type, count(*)::int as entered, count(*) filter (where r.entered_at > r.due_at)::int as late
     from record r join file_search f using (file_id) where r.custodian_unit = any ($1) and r.entered_at >= $2 and r.due_at is not null and r.state = 'current' group by r.type order by 3 desc, 2 desc`,
    [context.actor.scope, `${from}T00:00:00+07:00`],
  );
  const label = new Map(context.engine.registry.recordTypes.map((t) => [t.name, t.label]));
  return rows.map((row) => ({ ...row, label: label.get(row.type) ?? { vi: row.type, en: row.type } }));
}

/** Files last looked at; of each no more than a look at it would show now. */
async function recent(context: Context): Promise<DeskView['recent']> {
  const { rows } = await context.tx.query<{ fileId: string; fileNo: string; name: string; at: Date; act: string; subject_kind: string; custodian_unit: string; sealed: boolean }>(
    `select e.file_id as "fileId", f.file_no as "fileNo", f.name, e.at, e.act, f.subject_kind, f.unit as custodian_unit, f.sealed from (
       select distinct on (file_id) file_id, at, act from (select file_id, at, act from journal_entry where actor = $1 and act = 'file.read' and outcome = 'done' and unit = any ($2) order by id desc limit 200) t
       order by file_id, at desc) e join file_search f using (file_id) order by e.at desc limit 8`,
    [context.actor.accountId, context.actor.scope],
  );
  return rows.map((row) => ({ fileId: row.fileId, fileNo: row.fileNo, name: revealedTo(context, row).includes('personal') ? row.name : WITHHELD, at: row.at.toISOString(), act: row.act }));
}
