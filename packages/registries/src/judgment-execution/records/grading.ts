import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Result of one period; continuous across transfers between facilities.
 */
export const grading = defineRecordType({
  name: 'grading',
  label: label('Xếp loại chấp hành án', 'Grading'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'periodEnd',
  fields: [
    { name: 'period', kind: 'code', label: label('Kỳ xếp loại', 'Period'), list: 'grading_period', required: true },
    { name: 'periodStart', kind: 'date', label: label('Từ ngày', 'From') },
    { name: 'periodEnd', kind: 'date', label: label('Ngày xếp loại', 'Rating day'), required: true },
    { name: 'grade', kind: 'code', label: label('Mức xếp loại', 'Grade'), list: 'grade', required: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'reason', kind: 'text', label: label('Lý do', 'Reason') },
  ],
  checks: [
    inOrder('grading.order', 'periodStart', 'periodEnd', 'Ngày xếp loại không được trước ngày đầu kỳ.', 'The rating day cannot come before the period.'),
  ],
});
