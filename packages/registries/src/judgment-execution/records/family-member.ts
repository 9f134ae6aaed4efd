import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';

/**
 * Relatives in the order of the tracking sheet; also whom to tell of death, transfer and release.
 */
export const familyMember = defineRecordType({
  name: 'family_member',
  label: label('Thành viên gia đình', 'Family member'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.b'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  changesWithTime: ['personalId', 'permanentAddress', 'presentAddress', 'occupation', 'phone', 'deceased'],
  fields: [
    { name: 'relation', kind: 'code', label: label('Quan hệ', 'Relation'), list: 'family_relation', required: true },
    { name: 'fullName', kind: 'person-name', label: label('Họ và tên', 'Full name'), required: true, sensitivity: 'personal' },
    { name: 'birthDate', kind: 'partial-date', label: label('Năm sinh', 'Born'), notFuture: true, sensitivity: 'personal' },
    { name: 'personalId', kind: 'person-id', label: label('Số định danh', 'Personal number'), sensitivity: 'personal' },
    { name: 'homePlace', kind: 'text', label: label('Quê quán', 'Home place'), sensitivity: 'personal' },
    { name: 'permanentAddress', kind: 'text', label: label('Nơi thường trú', 'Permanent residence'), sensitivity: 'personal' },
    { name: 'presentAddress', kind: 'text', label: label('Chỗ ở hiện nay', 'Present dwelling'), sensitivity: 'personal' },
    { name: 'occupation', kind: 'text', label: label('Nghề nghiệp', 'Occupation'), maxLength: 200, sensitivity: 'personal' },
    { name: 'phone', kind: 'text', label: label('Điện thoại', 'Telephone'), maxLength: 30, sensitivity: 'personal' },
    { name: 'deceased', kind: 'boolean', label: label('Đã chết', 'Deceased'), sensitivity: 'personal' },
  ],
});
