import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';

/**
 * Other persons the tracking sheet asks about.
 */
export const socialRelation = defineRecordType({
  name: 'social_relation',
  label: label('Quan hệ xã hội', 'Social relation'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.b'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  changesWithTime: ['relation', 'address', 'remark'],
  fields: [
    { name: 'fullName', kind: 'person-name', label: label('Họ và tên', 'Full name'), required: true, sensitivity: 'personal' },
    { name: 'relation', kind: 'text', label: label('Quan hệ', 'Relation'), maxLength: 200, sensitivity: 'personal' },
    { name: 'address', kind: 'text', label: label('Địa chỉ', 'Address'), sensitivity: 'personal' },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark'), sensitivity: 'personal' },
  ],
});
