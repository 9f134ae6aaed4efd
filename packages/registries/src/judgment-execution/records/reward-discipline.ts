import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Decisions of the head of the facility; a recognised improvement ends the discipline.
 */
export const rewardDiscipline = defineRecordType({
  name: 'reward_discipline',
  label: label('Khen thưởng, kỷ luật', 'Reward or discipline'),
  group: '8.2.g',
  source: ['nd160.d8.k2.e', 'nd59.d8.k2.g'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'decisionDate',
  fields: [
    { name: 'kind', kind: 'code', label: label('Hình thức', 'Kind'), list: 'reward_discipline_kind', required: true },
    { name: 'decisionNo', kind: 'text', label: label('Số quyết định', 'Decision number'), maxLength: 100 },
    { name: 'decisionDate', kind: 'date', label: label('Ngày quyết định', 'Decision date'), required: true, notFuture: true },
    { name: 'issuer', kind: 'text', label: label('Nơi ban hành', 'Issuer'), maxLength: 200 },
    { name: 'days', kind: 'integer', label: label('Số ngày', 'Days'), max: 365 },
    { name: 'trialMonths', kind: 'integer', label: label('Thời gian thử thách tiến bộ (tháng)', 'Trial of improvement (months)'), max: 36 },
    { name: 'recognisedOn', kind: 'date', label: label('Ngày công nhận tiến bộ', 'Improvement recognised on'), notFuture: true },
    { name: 'reason', kind: 'text', label: label('Lý do', 'Reason') },
  ],
  checks: [
    inOrder('discipline.recognised-before', 'decisionDate', 'recognisedOn', 'Ngày công nhận không được trước ngày quyết định.', 'Recognition cannot come before the decision.'),
  ],
});
