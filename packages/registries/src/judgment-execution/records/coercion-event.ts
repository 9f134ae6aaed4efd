import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { LEGAL_PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Coercion against a legal person, from decision to end.
 */
export const coercionEvent = defineRecordType({
  name: 'coercion_event',
  label: label('Cưỡng chế thi hành án', 'Coercion'),
  group: '8.3.đ',
  source: ['nd59.d8.k3.đ', 'nd160.d8.k3.đ'],
  subjectKinds: LEGAL_PERSONS,
  cardinality: 'many',
  occurredField: 'decisionDate',
  fields: [
    { name: 'measure', kind: 'code', label: label('Biện pháp', 'Measure'), list: 'legal_person_measure', required: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), required: true, notFuture: true },
    { name: 'fulfilledOn', kind: 'date', label: label('Ngày pháp nhân thi hành xong nội dung bị cưỡng chế', 'Fulfilled by the legal person on'), notFuture: true },
    { name: 'endedOn', kind: 'date', label: label('Ngày chấm dứt', 'Ended on'), notFuture: true },
    { name: 'amount', kind: 'money', label: label('Giá trị', 'Value') },
    { name: 'result', kind: 'long-text', label: label('Kết quả', 'Result') },
  ],
  checks: [
    inOrder('coercion.fulfilled-before', 'decisionDate', 'fulfilledOn', 'Ngày thi hành xong không được trước ngày quyết định cưỡng chế.', 'What it was to bring about cannot be done before it is decided.'),
    inOrder('coercion.ended-before', 'decisionDate', 'endedOn', 'Ngày chấm dứt không được trước ngày quyết định.', 'The end cannot come before the decision.'),
  ],
});
