import Type from 'typebox';
import { conflict, defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { DutyPaper } from '../../contract.ts';
import { Closed, DutyFilterSchema, Id, Purpose, takeOut, todayOf } from '../../record/index.ts';
import { dutyRows, DutyPartSchema } from '../duty-rows.ts';

/** Duties of one paper: what a person can go through. */
const MOST = 2_000;
const { unitId: _unitId, ...FILTERS } = DutyFilterSchema;

/** In bảng việc đến hạn (Circular Điều 4.7, 10.1): a part of the board as a numbered paper of one's own unit, with its source; every file on it counts it as a look. */
export const printDuties = defineOperation({
  name: 'duty.print',
  act: 'print',
  kind: 'change',
  title: { vi: 'In bảng việc đến hạn', en: 'Print the duties' },
  input: Type.Object({ ...FILTERS, ...DutyPartSchema, operationId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ copyNumber: Type.Integer(), verificationCode: Type.String(), head: Type.Array(Type.String()), unitName: Type.String(), today: Type.String(), printedAt: Type.String(), total: Type.Integer(), rows: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context, { operationId: _operationId, ...input }): Promise<DutyPaper> {
    const { engine, actor, now } = context;
    const { total, rows } = await dutyRows(context, { ...input, unitId: actor.unitId, limit: MOST });
    if (total === 0) throw invalid('duty.print-empty', 'Đơn vị không có việc nào trong phần này. Chọn phần khác của bảng rồi in lại.');
    if (total > MOST) throw conflict('duty.print-too-many', `Phần này có ${total.toLocaleString('de-DE')} việc, mỗi bản in tối đa ${MOST.toLocaleString('de-DE')}. Lọc theo nhóm việc, loại đối tượng hoặc in từng phần của bảng.`);
    const title = `Bảng việc đến hạn: ${total.toLocaleString('de-DE')} việc`;
    const taken = await takeOut(context, [...new Set(rows.map(({ fileId }) => fileId))], title, { bucket: input.bucket ?? null, day: input.day ?? null, duties: total });
    return { ...taken, unitName: engine.unit(actor.unitId)?.name ?? actor.unitId, today: todayOf(context), printedAt: new Date(now).toISOString(), total, rows };
  },
});
