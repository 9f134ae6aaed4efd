import Type from 'typebox';
import { conflict, defineOperation, refused } from '../../operation/index.ts';
import { applyRecord, expectVersion, recordIn, recordTypeOf } from '../change.ts';
import { loadForDecision } from '../file.ts';
import { subjectTypeOf } from '../whole-file.ts';
import { Closed, Id, Purpose, Reason, Version } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, fileId: Id, recordId: Id, expectedVersion: Version, reason: Reason, purpose: Purpose }, Closed);

/** Hủy bản ghi: the record stays readable in the history; nothing is physically deleted (invariant 6, Circular Điều 9.4). */
export const voidRecord = defineOperation({
  name: 'record.void',
  act: 'void',
  kind: 'change',
  title: { vi: 'Hủy bản ghi', en: 'Void a record' },
  input: Input,
  output: Type.Object({ version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const before = recordIn(records, input.recordId);
    if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy trước đó.');
    expectVersion(before, input.expectedVersion);
    // What takes two to correct is not taken away by the one who entered it.
    const byTwo = recordTypeOf(context.engine, before.type).secondPerson === true;
    if (byTwo && (context.actor.position !== 'UNIT_HEAD' || before.enteredBy === context.actor.accountId)) {
      throw refused('record.void-second-person', 'nd59.d9.k2', 'Hủy loại thông tin này cần người thứ hai: thủ trưởng đơn vị hủy bản ghi do người khác nhập. Trình thủ trưởng, hoặc gửi đính chính.');
    }
    const subject = subjectTypeOf(context.engine.registry, file.subjectKind);
    if (before.type === subject?.name) {
      throw conflict('record.void-subject', `Không hủy “${subject.label.vi}”: hồ sơ sẽ không nói về ai. Nội dung sai thì đính chính; hồ sơ mở nhầm thì hủy các bản ghi khác và niêm phong hồ sơ.`);
    }
    const record = { ...before, version: before.version + 1, state: 'voided' as const };
    await applyRecord(context, file, records, record, { reason: input.reason });
    return { version: record.version };
  },
});
