import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { LEGAL_PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Who stands for the legal person, over time.
 */
export const legalRepresentative = defineRecordType({
  name: 'legal_representative',
  label: label('Người đại diện của pháp nhân', 'Representative of the legal person'),
  group: '8.3.b',
  source: ['nd59.d8.k3.b', 'nd160.d8.k3.b'],
  subjectKinds: LEGAL_PERSONS,
  cardinality: 'many',
  changesWithTime: ['position', 'address', 'phone', 'to'],
  fields: [
    { name: 'fullName', kind: 'person-name', label: label('Họ và tên', 'Full name'), required: true, sensitivity: 'personal' },
    { name: 'personalId', kind: 'person-id', label: label('Số định danh', 'Personal number'), sensitivity: 'personal' },
    { name: 'birthDate', kind: 'partial-date', label: label('Năm sinh', 'Born'), notFuture: true, sensitivity: 'personal' },
    { name: 'position', kind: 'text', label: label('Chức vụ', 'Post'), maxLength: 200 },
    { name: 'address', kind: 'text', label: label('Địa chỉ', 'Address'), sensitivity: 'personal' },
    { name: 'phone', kind: 'text', label: label('Điện thoại', 'Telephone'), maxLength: 30, sensitivity: 'personal' },
    { name: 'from', kind: 'date', label: label('Từ ngày', 'From') },
    { name: 'to', kind: 'date', label: label('Đến ngày', 'To') },
  ],
  checks: [
    inOrder('representative.order', 'from', 'to', 'Ngày đến không được trước ngày từ.', 'The end cannot come before the start.'),
  ],
});
