import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/**
 * The paper that everything in a file rests on: one record for each judgment of first instance, appeal or combination.
 * The clock of timeliness runs from the day the unit received it, since the court, not the unit, made it.
 */
export const judgment = defineRecordType({
  name: 'judgment',
  label: label('Bản án, quyết định được thi hành', 'Judgment or decision executed'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd59.d8.k3.a', 'nd160.d8.k2.a'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'receivedOn',
  secondPerson: true,
  fields: [
    { name: 'judgmentNo', kind: 'text', label: label('Số bản án', 'Judgment number'), required: true, maxLength: 100, indexed: true, aliases: ['Số BA', 'Bản án số'] },
    { name: 'judgmentDate', kind: 'date', label: label('Ngày bản án', 'Judgment date'), required: true, notFuture: true },
    { name: 'court', kind: 'text', label: label('Tòa án tuyên', 'Court'), maxLength: 200 },
    { name: 'courtKind', kind: 'code', label: label('Loại tòa án', 'Kind of court'), list: 'court_kind' },
    { name: 'instance', kind: 'code', label: label('Cấp xét xử', 'Instance'), list: 'court_instance' },
    { name: 'suspended', kind: 'code', label: label('Án treo (trong bản án này)', 'Suspended sentence (in this judgment)'), list: 'suspension_in_judgment', hint: label('Khi người này được hưởng án treo và có từ hai bản án: ngày bắt đầu thử thách tính từ đó', 'Where the sentence is suspended and there are two judgments or more: the first day of probation follows from it') },
    { name: 'cassation', kind: 'code', label: label('Kết quả giám đốc thẩm', 'Outcome of the cassation'), list: 'cassation_outcome' },
    { name: 'effectiveDate', kind: 'date', label: label('Ngày có hiệu lực pháp luật', 'Effective date') },
    { name: 'receivedOn', kind: 'date', label: label('Ngày đơn vị nhận được', 'Received by the unit on'), notFuture: true },
    { name: 'caseNo', kind: 'text', label: label('Số thụ lý, vụ án', 'Case number'), maxLength: 100 },
    { name: 'earlierServed', kind: 'term', label: label('Đã chấp hành của bản án trước', 'Served of the earlier judgment'), hint: label('Khi bản án này, hoặc quyết định tổng hợp, cộng với bản án trước: thời gian đã chấp hành của bản án trước', 'Where this judgment, or a combining decision, is combined with an earlier one') },
    { name: 'content', kind: 'long-text', label: label('Nội dung quyết định của bản án', 'Operative part') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    { code: 'judgment.cassation-instance', field: 'cassation', severity: 'warning', message: label('“Kết quả giám đốc thẩm” chỉ ghi ở quyết định giám đốc thẩm. Kiểm tra “Cấp xét xử”, hoặc bỏ trống kết quả đó.', 'The outcome of a cassation belongs to a cassation decision. Check the instance.'), holds: (values) => !filled(values['cassation']) || values['instance'] === 'GIAM_DOC_THAM' },
    inOrder('judgment.effect-before-judgment', 'judgmentDate', 'effectiveDate', 'Ngày có hiệu lực không được trước ngày bản án.', 'Effect cannot come before the judgment.'),
    inOrder('judgment.received-before-judgment', 'judgmentDate', 'receivedOn', 'Ngày nhận không được trước ngày bản án.', 'Receipt cannot come before the judgment.'),
  ],
});
