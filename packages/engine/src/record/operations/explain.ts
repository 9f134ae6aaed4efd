import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import { applyRecord, expectVersion, isLate, recordIn } from '../change.ts';
import { loadForDecision } from '../file.ts';
import { Closed, Id, Purpose, Reason, Version } from '../schemas.ts';

const Input = Type.Object({ operationId: Id, fileId: Id, recordId: Id, expectedVersion: Version, reason: Reason, purpose: Purpose }, Closed);

/** Ghi lý do nhập chậm (Circular Điều 4.6): said after the entry. The record stays late and stays the work of who entered it. */
export const explainLateness = defineOperation({
  name: 'record.explain',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi lý do nhập chậm', en: 'Say why an entry was late' },
  input: Input,
  output: Type.Object({ version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, input, { file, records }) {
    const before = recordIn(records, input.recordId);
    if (!isLate(before)) throw conflict('record.not-late', 'Bản ghi này được nhập trong hạn nên không cần lý do nhập chậm.');
    expectVersion(before, input.expectedVersion);
    const record = { ...before, version: before.version + 1, lateReason: input.reason };
    await applyRecord(context, file, records, record, { reason: input.reason });
    // The values are what they were, so a correction that waits for its second person was asked of this version too.
    await context.tx.query(`update correction set expected_version = $2 where record_id = $1 and state = 'pending' and expected_version = $3`, [record.recordId, record.version, before.version]);
    return { version: record.version };
  },
});
