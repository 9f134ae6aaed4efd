import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/**
 * What was done about a duty with a time limit where no other record of the file tells it, and why it was late.
 * `occasion` is the day that the duty hangs on: it tells which of several duties of one kind is meant.
 */
export const dutyDone = defineRecordType({
  name: 'duty_done',
  label: label('Việc đã làm theo thời hạn', 'Duty carried out'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e', 'tt.d4.k6'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'doneOn',
  changesWithTime: ['lateReason', 'remark'],
  fields: [
    { name: 'rule', kind: 'code', label: label('Việc phải làm', 'Duty'), list: 'duty_rule', required: true },
    { name: 'occasion', kind: 'date', label: label('Mốc tính thời hạn', 'Day it hangs on'), required: true },
    { name: 'doneOn', kind: 'date', label: label('Ngày đã làm', 'Done on'), notFuture: true },
    { name: 'paperNo', kind: 'text', label: label('Số văn bản', 'Paper number'), maxLength: 100 },
    { name: 'paperDate', kind: 'date', label: label('Ngày văn bản', 'Paper date'), notFuture: true },
    { name: 'lateReason', kind: 'long-text', label: label('Lý do chậm', 'Why it was late') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('duty-done.paper-after', 'paperDate', 'doneOn', 'Ngày đã làm không được trước ngày văn bản.', 'The paper comes after the act.', 'warning'),
    { code: 'duty-done.empty', field: 'doneOn', severity: 'error', message: label('Ghi ngày đã làm, hoặc lý do chậm.', 'Give the day, or why it is late.'), holds: (values) => filled(values['doneOn']) || filled(values['lateReason']) },
  ],
});
