import Type from 'typebox';
import type { MachineHistory } from '../../contract/machine-views.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, instant, Nullable, NullableNumber, unknownMachine } from '../schemas.ts';

const Event = Type.Object({ entryId: Id, act: Type.String(), at: Type.String(), by: Type.String(), keeper: Type.String(), place: Type.String(), reason: Nullable, antivirus: Nullable, found: NullableNumber }, Closed);
const Disk = Type.Object({ mediumId: Id, label: Type.String(), serial: Type.String(), state: Type.String() }, Closed);

/** Lý lịch máy tính: each of its acts as the journal has it, the oldest first, with who kept it where after the act. */
export const readMachine = defineOperation({
  name: 'machine.read',
  act: 'machine.read',
  kind: 'read',
  title: { vi: 'Xem lý lịch máy tính', en: 'Read the history of a machine' },
  input: Type.Object({ machineId: Id }, Closed),
  output: Type.Object({ machineId: Id, label: Type.String(), serial: Type.String(), state: Type.String(), keeper: Type.String(), place: Type.String(), disks: Type.Array(Disk), history: Type.Array(Event) }, Closed),
  load: noSubject,
  async run(context, { machineId }) {
    const { rows: [machine] } = await context.tx.query<Omit<MachineHistory, 'history' | 'disks'>>('select machine_id "machineId", label, serial, state, keeper, place from machine where machine_id = $1', [machineId]);
    if (!machine) throw unknownMachine();
    const { rows: disks } = await context.tx.query<MachineHistory['disks'][number]>('select medium_id "mediumId", d.label, d.serial, d.state from machine_disk join medium d using (medium_id) where machine_id = $1 order by d.serial', [machineId]);
    const { rows: history } = await context.tx.query<MachineHistory['history'][number]>(
      `select e.id "entryId", e.act, ${instant('e.at')} at, coalesce((select trim(a.rank || ' ' || a.name) from account a where a.account_id::text = e.actor), e.actor) by,
              coalesce(b -> 'to' ->> 'keeper', b -> 'machine' ->> 'keeper', b ->> 'keeper') keeper, coalesce(b -> 'to' ->> 'place', b -> 'machine' ->> 'place', b ->> 'place') place,
              b ->> 'reason' reason, coalesce(b ->> 'antivirus', b -> 'machine' ->> 'antivirus') antivirus, (b -> 'scan' ->> 'found')::int found
         from journal_entry e join journal_body j on j.entry_id = e.id cross join lateral (select j.body::jsonb) t (b)
        where e.act in ('machine.register', 'machine.hand-over', 'machine.antivirus', 'machine.retire') and e.outcome = 'done' and coalesce(b ->> 'machineId', b -> 'machine' ->> 'machineId') = $1
        order by e.id`,
      [machineId],
    );
    context.journal({ body: { machineId } });
    return { ...machine, disks, history };
  },
});
