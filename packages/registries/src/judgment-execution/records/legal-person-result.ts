import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { LEGAL_PERSONS } from '../subject-kinds.ts';

/**
 * Reports every three months, publications and the final certificate.
 */
export const legalPersonResult = defineRecordType({
  name: 'legal_person_result',
  label: label('Kết quả thi hành án của pháp nhân', 'Result for the legal person'),
  group: '8.3.đ',
  source: ['nd59.d8.k3.đ', 'nd160.d8.k3.đ'],
  subjectKinds: LEGAL_PERSONS,
  cardinality: 'many',
  occurredField: 'occurredOn',
  fields: [
    { name: 'occurredOn', kind: 'date', label: label('Ngày', 'Day'), required: true, notFuture: true },
    { name: 'publishedOn', kind: 'date', label: label('Ngày công bố', 'Published on'), notFuture: true },
    { name: 'reportNo', kind: 'text', label: label('Báo cáo số', 'Report number'), maxLength: 100 },
    { name: 'certificateNo', kind: 'text', label: label('Giấy chứng nhận chấp hành xong số', 'Certificate number'), maxLength: 100 },
    { name: 'result', kind: 'long-text', label: label('Kết quả', 'Result'), required: true },
  ],
});
