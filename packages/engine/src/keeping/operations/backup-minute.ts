import Type from 'typebox';
import type { TrialMinute } from '../../contract/keeping-views.ts';
import { defineOperation, Evidence, evidenceOf, noSubject, notFound } from '../../operation/index.ts';
import { Closed, Id, instant } from '../schemas.ts';
import { TRIAL_SQL, trialView } from '../trials.ts';
import type { TrialRow } from '../trials.ts';
import { Trial } from './backup-trials.ts';

const Nullable = Type.Union([Type.String(), Type.Null()]);
const Medium = Type.Object({ label: Type.String(), kind: Type.String(), serial: Type.String(), keeper: Type.String(), place: Type.String() }, Closed);
const Copy = Type.Object({ begunAt: Type.String(), endedAt: Nullable, bytes: Type.Union([Type.Number(), Type.Null()]) }, Closed);

interface Row extends TrialRow {
  readonly act: string;
  readonly unit: string;
  readonly medium: TrialMinute['medium'];
  readonly copy: TrialMinute['copy'];
  readonly actor: string;
  readonly by: string | null;
  readonly written: string;
  readonly salt: Buffer;
}

/** Of the node itself the name is that of the person whose plan was the newest then. */
const BY = `(select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = case e.actor when 'system' then (select p.responsible::text from backup_plan p where p.unit = e.unit and p.made_at <= e.at order by p.made_at desc, p.plan_id desc limit 1) else e.actor end)`;

/** Biên bản kiểm tra, phục hồi thử bản sao lưu (Circular Điều 11.2): everything that was found, with the proof that it stands so in the journal. */
export const readMinute = defineOperation({
  name: 'backup.minute',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem biên bản phục hồi thử', en: 'Read the minute of a trial' },
  input: Type.Object({ entryId: Id }, Closed),
  output: Type.Object({
    ...Trial, how: Type.Union([Type.Literal('VERIFY'), Type.Literal('DRILL')]), readAt: Type.String(), unitName: Type.String(), medium: Medium, copy: Copy, by: Type.Object({ name: Type.String(), node: Type.Boolean() }, Closed),
    seconds: Type.Number(), faultList: Type.Array(Type.String()), figures: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])), evidence: Evidence,
  }, Closed),
  load: noSubject,
  async run(context, { entryId }): Promise<TrialMinute> {
    const { rows: [row] } = await context.tx.query<Row>(
      TRIAL_SQL.replace('b.body::json body', `b.body::json body, b.body written, b.salt, e.act, e.unit, e.actor, ${BY} by,
         json_build_object('label', m.label, 'kind', m.kind, 'serial', m.serial, 'keeper', m.keeper, 'place', m.place) medium,
         (select json_build_object('begunAt', ${instant('s.begun_at')}, 'endedAt', ${instant('s.ended_at')}, 'bytes', s.bytes::float8) from backup_set s where s.set_id = (b.body::json ->> 'setId')::uuid) "copy"`)
      + ` where e.id = $1 and e.act in ('backup.drill', 'backup.verify') and e.outcome = 'done'`, [entryId]);
    if (!row) throw notFound('backup.minute-unknown', 'Không có biên bản này trong phạm vi của đơn vị. Chọn lại trong danh sách các lần phục hồi thử.');
    context.journal({ body: { entryId } });
    const { faults, seconds, minute } = row.body;
    return {
      ...trialView(row), how: row.act === 'backup.drill' ? 'DRILL' : 'VERIFY', readAt: new Date(context.now).toISOString(), unitName: context.engine.unit(row.unit)?.name ?? row.unit, medium: row.medium, copy: row.copy,
      by: { name: row.by ?? '', node: row.actor === 'system' }, seconds, faultList: [...faults], figures: minute, evidence: await evidenceOf(context.engine, row),
    };
  },
});
