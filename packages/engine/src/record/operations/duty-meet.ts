import { shownDay } from '../../kernel/index.ts';
import Type from 'typebox';
import { conflict, defineOperation, invalid } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { Closed, Day, Id, Purpose, Version } from '../schemas.ts';
import { dutyOf, tellDuty } from '../tell-duty.ts';

const Text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const Input = Type.Object({ operationId: Id, fileId: Id, purpose: Purpose, rule: Type.String({ maxLength: 60 }), occasion: Day, doneOn: Day, paperNo: Text(100), paperDate: Type.Optional(Day), lateReason: Text(2000), remark: Text(2000) }, Closed);

/** Ghi đã làm: a duty that no other record of the file shows done, with its day and paper. Late is accepted and counted, never refused (draft Circular Điều 4.6). */
export const meetDuty = defineOperation({
  name: 'duty.meet',
  act: 'amend',
  kind: 'change',
  title: { vi: 'Ghi việc đã làm', en: 'Record that a duty was carried out' },
  input: Input,
  output: Type.Object({ recordId: Id, version: Version }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, true),
  async run(context, { rule, occasion, doneOn, paperNo, paperDate, lateReason, remark }, loaded) {
    const duty = dutyOf(context, loaded, rule, occasion);
    if (duty.byRecord) throw invalid('duty.by-record', `Việc “${duty.label.vi}” không đánh dấu là đã làm được: việc này hết khi hồ sơ ghi “Chấp hành xong”. Dùng “Ghi sự kiện” ở hồ sơ.`);
    if (duty.met !== null) throw conflict('duty.already-met', `Việc này đã được ghi là làm ngày ${shownDay(duty.met)}. Nếu ngày đó sai, đính chính bản ghi.`);
    if (duty.due > duty.occasion && doneOn < duty.occasion) throw invalid('duty.before-occasion', `Ngày đã làm không được trước ${duty.hangsOn.vi} (${shownDay(duty.occasion)}). Sửa lại ngày.`);
    return tellDuty(context, loaded, duty, { doneOn, paperNo, paperDate, remark, ...(lateReason === undefined ? {} : { lateReason }) });
  },
});
