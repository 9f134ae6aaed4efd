import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Decision that puts a judgment into execution, delegates it, or sends the person to a facility.
 */
export const enforcementDecision = defineRecordType({
  name: 'enforcement_decision',
  label: label('Quyết định thi hành án, đưa đi chấp hành', 'Enforcement decision'),
  group: '8.2.a',
  source: ['nd59.d8.k2.a', 'nd59.d8.k3.a', 'nd160.d8.k2.a'],
  subjectKinds: EVERYONE,
  cardinality: 'many',
  occurredField: 'receivedOn',
  secondPerson: true,
  fields: [
    { name: 'decisionKind', kind: 'code', label: label('Loại quyết định', 'Kind of decision'), list: 'decision_kind', required: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), required: true, maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), required: true, notFuture: true },
    { name: 'issuer', kind: 'text', label: label('Nơi ban hành', 'Issuer'), maxLength: 200 },
    { name: 'issuerKind', kind: 'code', label: label('Loại cơ quan ban hành', 'Kind of issuer'), list: 'issuer_kind' },
    { name: 'judgmentNo', kind: 'text', label: label('Thi hành bản án số', 'Of judgment'), maxLength: 100 },
    { name: 'receivedOn', kind: 'date', label: label('Ngày đơn vị nhận được', 'Received on'), notFuture: true },
    { name: 'servedOn', kind: 'date', label: label('Ngày tống đạt', 'Served on'), notFuture: true },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('decision.received-before-decision', 'decisionDate', 'receivedOn', 'Ngày nhận không được trước ngày quyết định.', 'Receipt cannot come before the decision.'),
    inOrder('decision.served-before-decision', 'decisionDate', 'servedOn', 'Ngày tống đạt không được trước ngày quyết định.', 'Service cannot come before the decision.'),
  ],
});
