import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { conflict, defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { Closed, Day, Id, Purpose, Reason, Version } from '../schemas.ts';
import { dutyOf, tellDuty } from '../tell-duty.ts';

const Input = Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, rule: Type.String({ maxLength: 60 }), occasion: Day, reason: Reason }, Closed);

/** Ghi lý do trễ hạn (draft Circular Điều 4.6): said of a duty that is overdue or was met late; it stays late. */
export const explainDuty = defineOperation({
  name: 'duty.late-reason',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi lý do trễ hạn', en: 'Say why a duty was late' },
  input: Input,
  output: Type.Object({ recordId: Id, version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, { rule, occasion, reason }, loaded) {
    const duty = dutyOf(context, loaded, rule, occasion);
    if ((duty.met ?? vietnamDate(context.now)) <= duty.due) throw conflict('duty.not-late', 'Việc này chưa trễ hạn nên không cần lý do. Nếu đã làm xong, ghi ngày đã làm.');
    return tellDuty(context, loaded, duty, { lateReason: reason });
  },
});
