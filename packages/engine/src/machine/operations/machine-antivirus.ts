import Type from 'typebox';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Day, Id, machineInUse, mustBeDay, mustBePast, Text, Words } from '../schemas.ts';

const MOST_FOUND = 1_000_000;

/**
 * Ghi phần mềm phòng chống mã độc của một máy (Circular Điều 8.3): what an officer read on its screen, for machines that the node cannot see. It is told
 * whole each time, so that one statement says how the machine stands.
 */
export const stateAntivirus = defineOperation({
  name: 'machine.antivirus',
  act: 'machine.manage',
  kind: 'change',
  title: { vi: 'Ghi phòng chống mã độc của máy', en: 'State the antivirus software of a machine' },
  input: Type.Object({
    operationId: Id, machineId: Id, name: Text, version: Text, signaturesOn: Day, licenceEnds: Type.Optional(Day),
    scan: Type.Optional(Type.Object({ on: Day, found: Type.Integer({ minimum: 0, maximum: MOST_FOUND }), remark: Type.Optional(Words) }, Closed)),
  }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { machineId, name, version, signaturesOn, licenceEnds, scan }) {
    const held = await machineInUse(context, machineId);
    mustBePast(context, signaturesOn);
    const told = scan ? mustTell(context, scan) : null;
    const ends = licenceEnds === undefined ? null : mustBeDay(licenceEnds);
    const at = new Date(context.now).toISOString();
    await context.tx.query(
      'update machine set antivirus = $2, antivirus_version = $3, signatures_on = $4, licence_ends = $5, scanned_on = $6, scan_found = $7, scan_remark = $8, stated_at = $9 where machine_id = $1',
      [machineId, name, version, signaturesOn, ends, ...(told ? [told.on, told.found, told.remark] : [null, null, null]), at],
    );
    context.journal({ body: { machineId, antivirus: name, version, signaturesOn, licenceEnds: ends, scan: told, reason: told?.remark ?? null, keeper: held.keeper, place: held.place } });
    return {};
  },
});

/** A find is told with what was done about it. */
function mustTell(context: Context, { on, found, remark }: { on: string; found: number; remark?: string }): { on: string; found: number; remark: string | null } {
  mustBePast(context, on);
  if (found > 0 && (remark ?? '').trim() === '') throw invalid('machine.found-what', 'Lần quét có phát hiện mã độc thì ghi rõ là gì, ở đâu, đã xử lý thế nào. Ghi vào ô phát hiện rồi làm lại.');
  return { on, found, remark: remark ?? null };
}
