import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { COMMUNITY } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Who watches over a person in the community, from when to when. A change of officer or place is a new record.
 */
export const communitySupervision = defineRecordType({
  name: 'community_supervision',
  label: label('Quản lý, giám sát, giáo dục tại cộng đồng', 'Community supervision'),
  group: '8.2.g',
  source: ['nd231.d5.k2.a', 'nd59.d8.k2.g'],
  subjectKinds: COMMUNITY,
  cardinality: 'many',
  occurredField: 'receivedOn',
  fields: [
    { name: 'receivedOn', kind: 'date', label: label('Ngày nhận hồ sơ', 'File received on'), required: true, notFuture: true },
    { name: 'startDate', kind: 'date', label: label('Ngày bắt đầu quản lý', 'Begins') },
    { name: 'endDate', kind: 'date', label: label('Ngày kết thúc', 'Ends') },
    { name: 'commune', kind: 'commune', label: label('Xã, phường quản lý', 'Commune') },
    { name: 'officer', kind: 'person-name', label: label('Cán bộ theo dõi', 'Officer') },
    { name: 'assignedPerson', kind: 'person-name', label: label('Người được phân công giám sát', 'Assigned person'), sensitivity: 'personal' },
    { name: 'assignmentNo', kind: 'text', label: label('Quyết định phân công số', 'Assignment decision'), maxLength: 100 },
    { name: 'commitmentOn', kind: 'date', label: label('Ngày cam kết', 'Commitment on'), notFuture: true },
    { name: 'endReason', kind: 'text', label: label('Lý do kết thúc', 'Reason of the end') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('community.order', 'startDate', 'endDate', 'Ngày kết thúc không được trước ngày bắt đầu.', 'The end cannot come before the start.'),
  ],
});
