import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { HELD } from '../subject-kinds.ts';

/**
 * Visits, gifts, calls and letters, kept in the prisoner file.
 */
export const contact = defineRecordType({
  name: 'contact',
  label: label('Thăm gặp, nhận quà, liên lạc', 'Visit or contact'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: HELD,
  cardinality: 'many',
  occurredField: 'on',
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại', 'Kind'), list: 'contact_kind', required: true },
    { name: 'on', kind: 'date', label: label('Ngày', 'Day'), required: true, notFuture: true },
    { name: 'visitor', kind: 'person-name', label: label('Người gặp', 'Visitor'), sensitivity: 'personal' },
    { name: 'relation', kind: 'code', label: label('Quan hệ', 'Relation'), list: 'family_relation', sensitivity: 'personal' },
    { name: 'visitorId', kind: 'person-id', label: label('Số định danh người gặp', 'Visitor number'), sensitivity: 'personal' },
    { name: 'minutes', kind: 'integer', label: label('Số phút', 'Minutes'), max: 1440 },
    { name: 'officer', kind: 'person-name', label: label('Cán bộ giám sát', 'Officer') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
});
