import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Same standing as previous convictions.
 */
export const previousSanction = defineRecordType({
  name: 'previous_sanction',
  label: label('Tiền sự', 'Previous administrative sanction'),
  group: '8.2.đ',
  source: ['nd59.d8.k2.đ'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  fields: [
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'partial-date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'issuer', kind: 'text', label: label('Nơi ban hành', 'Issuer'), maxLength: 200 },
    { name: 'conduct', kind: 'text', label: label('Hành vi', 'Conduct') },
    { name: 'measure', kind: 'text', label: label('Biện pháp xử lý', 'Measure') },
    { name: 'completedOn', kind: 'partial-date', label: label('Ngày chấp hành xong', 'Completed on'), notFuture: true },
    { name: 'sourcePaper', kind: 'text', label: label('Giấy tờ chứng minh', 'Source paper') },
  ],
  checks: [
    inOrder('sanction.completed-before-decision', 'decisionDate', 'completedOn', 'Ngày chấp hành xong không được trước ngày quyết định.', 'Completion cannot come before the decision.'),
  ],
});
