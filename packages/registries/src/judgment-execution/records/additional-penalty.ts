import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Penalties beside the main one, each with its own course.
 */
export const additionalPenalty = defineRecordType({
  name: 'additional_penalty',
  label: label('Hình phạt bổ sung', 'Additional penalty'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd160.d8.k2.đ'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  secondPerson: true,
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại hình phạt bổ sung', 'Kind'), list: 'additional_penalty', required: true },
    { name: 'term', kind: 'term', label: label('Thời hạn', 'Term') },
    { name: 'amount', kind: 'money', label: label('Số tiền', 'Amount') },
    { name: 'detail', kind: 'long-text', label: label('Nội dung', 'Detail') },
    { name: 'startDate', kind: 'date', label: label('Ngày bắt đầu', 'From') },
    { name: 'endDate', kind: 'date', label: label('Ngày kết thúc', 'To') },
    { name: 'performed', kind: 'boolean', label: label('Đã thực hiện', 'Performed') },
    { name: 'executor', kind: 'text', label: label('Nơi thi hành', 'Executed by'), maxLength: 200 },
  ],
  checks: [
    inOrder('additional-penalty.end-before-start', 'startDate', 'endDate', 'Ngày kết thúc không được trước ngày bắt đầu.', 'The end cannot come before the start.'),
  ],
});
