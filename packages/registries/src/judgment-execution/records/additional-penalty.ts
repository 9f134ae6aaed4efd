import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Penalties beside the main one, each with its own course. Of one kind the common one that the court decided is what is executed (BLHS Điều 55.2.a); the single ones stay as
 * what it was made of.
 */
export const additionalPenalty = defineRecordType({
  name: 'additional_penalty',
  label: label('Hình phạt bổ sung', 'Additional penalty'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd160.d8.k2.đ'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  secondPerson: true,
  saidAtEntry: ['combined'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại hình phạt bổ sung', 'Kind'), list: 'additional_penalty', required: true },
    { name: 'term', kind: 'term', label: label('Thời hạn', 'Term') },
    { name: 'amount', kind: 'money', label: label('Số tiền', 'Amount') },
    { name: 'judgmentNo', kind: 'text', label: label('Theo bản án số', 'Of judgment'), maxLength: 100 },
    { name: 'combined', kind: 'boolean', label: label('Là hình phạt chung do Tòa án quyết định', 'The common penalty as the court decided it'), hint: label('Khi có từ hai hình phạt bổ sung cùng loại: ghi thêm hình phạt chung, đánh dấu ô này; các hình phạt riêng vẫn giữ', 'Where there are two of one kind or more: enter the common one besides and tick this; the others stay') },
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
