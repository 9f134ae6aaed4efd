import Type from 'typebox';
import { conflict, defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Day, Host, Id, mustBeDay, Role, Text } from '../schemas.ts';

/** Đăng ký máy tính của cơ sở dữ liệu (Circular Điều 8.3): what it is for, who keeps it where, which antivirus software protects it by whose word. */
export const registerMachine = defineOperation({
  name: 'machine.register',
  act: 'machine.manage',
  kind: 'change',
  title: { vi: 'Đăng ký máy tính', en: 'Register a machine' },
  input: Type.Object({ operationId: Id, label: Text, serial: Text, role: Role, keeper: Text, place: Text, host: Type.Optional(Host), antivirus: Type.Optional(Text), licenceEnds: Type.Optional(Day) }, Closed),
  output: Type.Object({ machineId: Id }, Closed),
  load: noSubject,
  async run(context, { label, serial, role, keeper, place, host = null, antivirus = null, licenceEnds = null }) {
    const { actor, tx } = context;
    const machineId = context.newId();
    const machine = { machineId, label, serial, role, keeper, place, host, antivirus, licenceEnds: licenceEnds === null ? null : mustBeDay(licenceEnds) };
    await mustBeNew(context, machine);
    const at = new Date(context.now).toISOString();
    await tx.query(
      `insert into machine (machine_id, unit, label, serial, role, keeper, place, host, state, registered_at, state_since, antivirus, stated_at, licence_ends)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'IN_USE', $9, $9, $10, case when $10::text is not null then $9::timestamptz end, $11)`,
      [machineId, actor.unitId, label, serial, role, keeper, place, host, at, antivirus, machine.licenceEnds],
    );
    context.journal({ body: { machine } });
    return { machineId };
  },
});

/** One that left the use comes back only when the disks that were in it are cleared (Circular Điều 7.2.b). */
async function mustBeNew({ tx, actor }: Context, { label, serial, host }: { label: string; serial: string; host: string | null }): Promise<void> {
  const { rows } = await tx.query(`select 1 from machine where (unit = $1 and label = $2) or (state = 'IN_USE' and (serial = $3 or host = $4))`, [actor.unitId, label, serial, host]);
  if (rows.length > 0) throw conflict('machine.known', 'Máy này, hoặc một máy cùng nhãn, cùng số sê-ri hay cùng tên máy, đã đăng ký. Xem danh sách máy; nếu là máy khác, chọn nhãn khác.');
  const { rows: waiting } = await tx.query(`select 1 from machine old join machine_disk using (machine_id) join medium d using (medium_id) where old.serial = $1 and d.state in ('AWAITING_CLEARING', 'CLEARING', 'LOST')`, [serial]);
  if (waiting.length > 0) throw refused('machine.not-cleared', 'tt.d7.k2.b', 'Máy có số sê-ri này đã thôi dùng mà ổ đĩa của nó chưa được ghi là đã xóa sạch nên không đăng ký lại được. Xóa sạch ổ đĩa và xin chỉ huy xác nhận trên màn hình “Sao lưu, phương tiện” trước.');
}
