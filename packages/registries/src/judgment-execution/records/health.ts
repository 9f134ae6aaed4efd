import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Medical facts: special personal data, shown only to the unit that holds the person.
 */
export const health = defineRecordType({
  name: 'health',
  label: label('Sức khỏe', 'Health'),
  group: '8.2.g',
  source: ['nd160.d4.k3', 'nd59.d8.k2.g'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'examinedOn',
  changesWithTime: ['treatment'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại', 'Kind'), list: 'health_kind', required: true },
    { name: 'examinedOn', kind: 'date', label: label('Ngày khám', 'Examined on'), required: true, notFuture: true },
    { name: 'place', kind: 'text', label: label('Nơi khám, điều trị', 'Place'), maxLength: 200 },
    { name: 'diagnosis', kind: 'long-text', label: label('Chẩn đoán', 'Diagnosis'), sensitivity: 'special' },
    { name: 'healthGrade', kind: 'text', label: label('Loại sức khỏe', 'Health grade'), maxLength: 50, sensitivity: 'special' },
    { name: 'infectious', kind: 'boolean', label: label('Bệnh truyền nhiễm', 'Infectious disease'), sensitivity: 'special' },
    { name: 'treatment', kind: 'long-text', label: label('Điều trị', 'Treatment'), sensitivity: 'special' },
    { name: 'dischargedOn', kind: 'date', label: label('Ngày ra viện', 'Discharged on'), notFuture: true, sensitivity: 'special' },
  ],
  checks: [
    inOrder('health.order', 'examinedOn', 'dischargedOn', 'Ngày ra viện không được trước ngày khám.', 'Discharge cannot come before the examination.'),
  ],
});
