import Type from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id, machineInUse, Text, Words } from '../schemas.ts';
import type { HeldMachine } from '../schemas.ts';

const MOST_DISKS = 24;

/**
 * Thôi dùng máy tính (Circular Điều 7.2.b): the disks that were in it become media that wait for their clearing. A machine that held the base leaves the
 * use only with their serial numbers; of an officer's machine those are named on which files of the base were kept.
 */
export const retireMachine = defineOperation({
  name: 'machine.retire',
  act: 'machine.manage',
  kind: 'change',
  title: { vi: 'Thôi dùng máy tính', en: 'Take a machine out of use' },
  input: Type.Object({ operationId: Id, machineId: Id, reason: Words, disks: Type.Array(Text, { maxItems: MOST_DISKS, uniqueItems: true }) }, Closed),
  output: Type.Object({ waiting: Type.Array(Type.String()) }, Closed),
  load: noSubject,
  async run(context, { machineId, reason, disks }) {
    const held = await machineInUse(context, machineId);
    if (held.role !== 'WORKSTATION' && disks.length === 0) {
      throw refused('machine.disks', 'tt.d7.k2.b', 'Máy này đã chứa cơ sở dữ liệu nên ổ đĩa phải được xóa sạch trước khi dùng vào việc khác. Ghi số sê-ri từng ổ đĩa trong máy rồi làm lại.');
    }
    await context.tx.query(`update machine set state = 'RETIRED', state_since = $2 where machine_id = $1`, [machineId, new Date(context.now).toISOString()]);
    const media: { mediumId: string; label: string; serial: string }[] = [];
    for (const serial of disks) media.push(await outOfUse(context, machineId, held, serial, reason));
    context.journal({ body: { machineId, reason, disks: media, keeper: held.keeper, place: held.place } });
    return { waiting: media.map(({ label }) => label) };
  },
});

/** The disk stands in the ledger of media as one that was registered and taken out of use in this moment: nothing else leads on from there than its clearing. */
async function outOfUse(context: Context, machineId: string, { label: of, keeper, place }: HeldMachine, serial: string, reason: string): Promise<{ mediumId: string; label: string; serial: string }> {
  const { tx, actor } = context;
  const medium = { mediumId: context.newId(), label: `Ổ ${serial} của ${of}`.slice(0, 200), kind: 'DISK', serial, keeper, place, encryption: 'UNSEEN', encryptionNote: null };
  const { rows } = await tx.query(`select 1 from medium where (unit = $1 and label = $2) or (serial = $3 and state <> 'CLEARED')`, [actor.unitId, medium.label, serial]);
  if (rows.length > 0) throw conflict('machine.disk-known', 'Một ổ đĩa có số sê-ri này đang có trong sổ phương tiện lưu trữ. Xem lại số sê-ri; nếu đúng là ổ đó, xử lý nó trên màn hình “Sao lưu, phương tiện”.', { serial });
  const at = new Date(context.now).toISOString();
  await tx.query(
    `insert into medium (medium_id, unit, label, kind, serial, keeper, place, state, registered_at, state_since, encryption) values ($1, $2, $3, 'DISK', $4, $5, $6, 'AWAITING_CLEARING', $7, $7, 'UNSEEN')`,
    [medium.mediumId, actor.unitId, medium.label, serial, keeper, place, at],
  );
  await tx.query('insert into machine_disk (medium_id, machine_id, unit) values ($1, $2, $3)', [medium.mediumId, machineId, actor.unitId]);
  context.journal({ act: 'medium.register', body: { medium } });
  context.journal({ act: 'medium.retire', body: { mediumId: medium.mediumId, reason, keeper, place, state: 'AWAITING_CLEARING' } });
  return { mediumId: medium.mediumId, label: medium.label, serial };
}
