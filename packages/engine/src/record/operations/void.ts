import Type from 'typebox';
import { conflict, defineOperation, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { needsSecondPerson } from '../../registry/index.ts';
import { applyRecords, expectVersion, mustSaySomething, recordIn, recordTypeOf } from '../change.ts';
import { loadForDecision } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { movesDays } from '../moves-days.ts';
import { refuseWhileWaiting } from '../waiting-correction.ts';
import { subjectTypeOf, withChange } from '../whole-file.ts';
import { Closed, Id, Purpose, Reason, Version } from '../schemas.ts';

const Target = { recordId: Id, expectedVersion: Version };
const Input = Type.Object({ operationId: Id, fileId: Id, ...Target, also: Type.Optional(Type.Array(Type.Object(Target, Closed), { maxItems: 9 })), reason: Reason, purpose: Purpose }, Closed);

/**
 * Hủy bản ghi: the record stays readable in the history; nothing is physically deleted (invariant 6, Circular Điều 9.4).
 * Records that belong together (`also`) are voided in one act: the rest of the file may make sense only without all of them.
 */
export const voidRecord = defineOperation({
  name: 'record.void',
  act: 'void',
  kind: 'change',
  title: { vi: 'Hủy bản ghi', en: 'Void a record' },
  input: Input,
  output: Type.Object({ version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    let left: readonly RecordRow[] = records;
    const voided: RecordRow[] = [];
    for (const { recordId, expectedVersion } of [input, ...(input.also ?? [])]) {
      const before = recordIn(left, recordId);
      mayVoid(context, file, before, expectedVersion);
      await refuseWhileWaiting(context, recordId);
      const record = { ...before, version: before.version + 1, state: 'voided' as const };
      voided.push(record);
      left = withChange(left, record);
    }
    if (voided.some((record) => !isSecond(context, record)) && movesDays(context, file, records, voided)) {
      throw refused('record.void-moves-days', 'nd59.d9.k2', 'Không còn bản ghi này thì ngày hết hạn hoặc ngày được xét của hồ sơ thay đổi, nên hủy nó cần người thứ hai: thủ trưởng đơn vị hủy bản ghi do người khác nhập. Trình thủ trưởng, hoặc gửi đính chính.');
    }
    await applyRecords(context, file, records, voided.map((record) => ({ record, extra: { reason: input.reason } })));
    return { version: input.expectedVersion + 1 };
  },
});

/** What takes two to correct is not taken away by the one who entered it. */
const isSecond = ({ actor }: Context, { enteredBy }: RecordRow): boolean => actor.position === 'UNIT_HEAD' && enteredBy !== actor.accountId;

function mayVoid(context: Context, file: FileRow, before: RecordRow, expectedVersion: number): void {
  if (before.state === 'voided') throw conflict('record.voided', 'Bản ghi đã bị hủy trước đó.');
  mustSaySomething(before);
  expectVersion(before, expectedVersion);
  const byTwo = needsSecondPerson(recordTypeOf(context.engine, before.type), before.values);
  if (byTwo && !isSecond(context, before)) {
    throw refused('record.void-second-person', 'nd59.d9.k2', 'Hủy loại thông tin này cần người thứ hai: thủ trưởng đơn vị hủy bản ghi do người khác nhập. Trình thủ trưởng, hoặc gửi đính chính.');
  }
  const subject = subjectTypeOf(context.engine.registry, file.subjectKind);
  if (before.type === subject?.name) {
    throw conflict('record.void-subject', `Không hủy “${subject.label.vi}”: hồ sơ sẽ không nói về ai. Nội dung sai thì đính chính; hồ sơ mở nhầm thì hủy các bản ghi khác và niêm phong hồ sơ.`);
  }
}
