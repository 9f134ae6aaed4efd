import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Measure decided by the procuracy or the court; its days count into the prison term.
 */
export const treatment = defineRecordType({
  name: 'treatment',
  label: label('Bắt buộc chữa bệnh', 'Compulsory treatment'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'admittedOn',
  fields: [
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'issuerKind', kind: 'code', label: label('Cơ quan quyết định', 'Deciding body'), list: 'issuer_kind' },
    { name: 'hospital', kind: 'text', label: label('Cơ sở chữa bệnh', 'Hospital'), maxLength: 200 },
    { name: 'admittedOn', kind: 'date', label: label('Ngày đưa vào', 'Admitted on'), notFuture: true },
    { name: 'expertNo', kind: 'text', label: label('Kết luận giám định số', 'Expert conclusion'), maxLength: 100, sensitivity: 'special' },
    { name: 'conclusion', kind: 'long-text', label: label('Nội dung kết luận', 'Conclusion'), sensitivity: 'special' },
    { name: 'endedOn', kind: 'date', label: label('Ngày đình chỉ', 'Ended on'), notFuture: true },
    { name: 'fetchedBy', kind: 'text', label: label('Người, đơn vị nhận về', 'Fetched by'), maxLength: 200 },
  ],
  checks: [
    inOrder('treatment.admitted-before-decision', 'decisionDate', 'admittedOn', 'Ngày đưa vào không được trước ngày quyết định.', 'Admission cannot come before the decision.'),
    inOrder('treatment.ended-before', 'admittedOn', 'endedOn', 'Ngày đình chỉ không được trước ngày đưa vào.', 'The end cannot come before admission.'),
  ],
});
