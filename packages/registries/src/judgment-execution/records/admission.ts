import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { HELD } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * The day from which the facility answers for the person; grading starts on it.
 */
export const admission = defineRecordType({
  name: 'admission',
  label: label('Tiếp nhận', 'Admission'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: HELD,
  cardinality: 'many',
  occurredField: 'admittedOn',
  secondPerson: true,
  fields: [
    { name: 'admittedOn', kind: 'date', label: label('Ngày tiếp nhận', 'Admitted on'), required: true, notFuture: true, aliases: ['Ngày đến trại', 'Ngày nhập trại'] },
    { name: 'facility', kind: 'text', label: label('Cơ sở tiếp nhận', 'Facility'), maxLength: 200 },
    { name: 'from', kind: 'text', label: label('Nơi chuyển đến', 'Coming from'), maxLength: 200 },
    { name: 'decisionNo', kind: 'text', label: label('Theo quyết định số', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'minutesNo', kind: 'text', label: label('Biên bản giao nhận số', 'Hand-over minutes'), maxLength: 100 },
    { name: 'note', kind: 'long-text', label: label('Ghi chú', 'Note') },
  ],
  checks: [
    inOrder('admission.before-decision', 'decisionDate', 'admittedOn', 'Ngày tiếp nhận không được trước ngày quyết định đưa đi.', 'Admission cannot come before the decision.'),
  ],
});
