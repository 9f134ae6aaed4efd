import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EVERYONE } from '../subject-kinds.ts';

/**
 * The narrative of the case; for legal persons it is optional since 2026.
 */
export const offendingSummary = defineRecordType({
  name: 'offending_summary',
  label: label('Tóm tắt quá trình phạm tội', 'Summary of offending'),
  group: '8.2.c',
  source: ['nd59.d8.k2.c', 'nd59.d8.k3.c', 'nd160.d8.k2.d'],
  subjectKinds: EVERYONE,
  cardinality: 'one',
  occurredField: 'arrestedOn',
  fields: [
    { name: 'summary', kind: 'long-text', label: label('Tóm tắt quá trình phạm tội', 'Summary'), required: true },
    { name: 'arrestedOn', kind: 'date', label: label('Ngày bắt', 'Arrested on'), notFuture: true },
    { name: 'custodyConduct', kind: 'long-text', label: label('Hành vi vi phạm khi tạm giữ, tạm giam', 'Breaches in custody') },
  ],
});
