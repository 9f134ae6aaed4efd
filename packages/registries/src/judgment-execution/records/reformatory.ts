import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { SCHOOL } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * What a school keeps about its pupil beside the common records.
 */
export const reformatory = defineRecordType({
  name: 'reformatory',
  label: label('Chấp hành tại trường giáo dưỡng', 'Reformatory school'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: SCHOOL,
  cardinality: 'one',
  occurredField: 'admittedOn',
  changesWithTime: ['representative', 'representativePhone', 'schoolClass', 'vocation', 'expectedEnd', 'remark'],
  fields: [
    { name: 'placementNo', kind: 'text', label: label('Quyết định đưa vào trường số', 'Placement decision'), maxLength: 100 },
    { name: 'placementDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'admittedOn', kind: 'date', label: label('Ngày vào trường', 'Admitted on'), notFuture: true },
    { name: 'representative', kind: 'person-name', label: label('Người đại diện hợp pháp', 'Legal representative'), sensitivity: 'personal' },
    { name: 'representativePhone', kind: 'text', label: label('Điện thoại người đại diện', 'Telephone'), maxLength: 30, sensitivity: 'personal' },
    { name: 'schoolClass', kind: 'text', label: label('Lớp, đội', 'Class'), maxLength: 100 },
    { name: 'schooling', kind: 'code', label: label('Học vấn khi vào', 'Education on entry'), list: 'education', sensitivity: 'personal' },
    { name: 'vocation', kind: 'text', label: label('Học nghề', 'Vocational training'), maxLength: 200 },
    { name: 'expectedEnd', kind: 'date', label: label('Ngày dự kiến ra trường', 'Expected end') },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('reformatory.end-before', 'admittedOn', 'expectedEnd', 'Ngày ra trường không được trước ngày vào trường.', 'The end cannot come before admission.'),
  ],
});
