import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';

/**
 * What the judgment orders to be paid or given back, and how far that went. More paid than due is possible (interest): a warning.
 */
export const civilObligation = defineRecordType({
  name: 'civil_obligation',
  label: label('Nghĩa vụ dân sự', 'Civil obligation'),
  group: '8.2.e',
  source: ['nd59.d8.k2.e', 'nd59.d8.k3.d', 'nd160.d8.k2.đ'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'updatedOn',
  changesWithTime: ['paid', 'status', 'evidence', 'agency', 'updatedOn', 'detail'],
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại nghĩa vụ', 'Kind'), list: 'civil_obligation_kind', required: true },
    { name: 'amount', kind: 'money', label: label('Số tiền phải thực hiện', 'Amount due') },
    { name: 'paid', kind: 'money', label: label('Số tiền đã thực hiện', 'Amount paid') },
    { name: 'status', kind: 'code', label: label('Tình trạng', 'Status'), list: 'civil_obligation_status' },
    { name: 'beneficiary', kind: 'text', label: label('Người được thi hành', 'Beneficiary'), sensitivity: 'personal' },
    { name: 'judgmentNo', kind: 'text', label: label('Theo bản án số', 'Of judgment'), maxLength: 100 },
    { name: 'evidence', kind: 'text', label: label('Biên lai, giấy xác nhận', 'Receipt or confirmation') },
    { name: 'agency', kind: 'text', label: label('Cơ quan thi hành án dân sự', 'Civil execution agency'), maxLength: 200 },
    { name: 'updatedOn', kind: 'date', label: label('Ngày ghi nhận tình trạng', 'Status as of'), notFuture: true },
    { name: 'detail', kind: 'long-text', label: label('Nội dung', 'Detail') },
  ],
  checks: [
    { code: 'civil.paid-more', field: 'paid', severity: 'warning', message: label('Số đã thực hiện lớn hơn số phải thực hiện.', 'More paid than due.'), holds: (values) => typeof values['paid'] !== 'number' || typeof values['amount'] !== 'number' || values['paid'] <= values['amount'] },
  ],
});
