import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { LEGAL_PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * The duty follows a reorganised legal person; time already served is carried over.
 */
export const dutyTransfer = defineRecordType({
  name: 'duty_transfer',
  label: label('Chuyển giao nghĩa vụ thi hành án', 'Transfer of the duty'),
  group: '8.3.đ',
  source: ['nd59.d8.k3.đ', 'nd160.d8.k3.đ'],
  subjectKinds: LEGAL_PERSONS,
  cardinality: 'many',
  occurredField: 'transferredOn',
  fields: [
    { name: 'toName', kind: 'text', label: label('Pháp nhân nhận nghĩa vụ', 'Successor'), required: true },
    { name: 'toEnterpriseCode', kind: 'text', label: label('Mã số doanh nghiệp bên nhận', 'Enterprise code of the successor'), maxLength: 20 },
    { name: 'reason', kind: 'text', label: label('Lý do (chia, tách, hợp nhất, sáp nhập)', 'Reason') },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), notFuture: true },
    { name: 'transferredOn', kind: 'date', label: label('Ngày chuyển giao', 'Transferred on'), required: true, notFuture: true },
    { name: 'served', kind: 'text', label: label('Thời gian đã chấp hành', 'Time already served'), maxLength: 100 },
  ],
  checks: [
    inOrder('duty.before-decision', 'decisionDate', 'transferredOn', 'Ngày chuyển giao không được trước ngày quyết định.', 'The transfer cannot come before the decision.'),
  ],
});
