import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { HELD } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Where the person lives inside the facility and who answers for them.
 */
export const placement = defineRecordType({
  name: 'placement',
  label: label('Nơi ở, đội, quản giáo', 'Placement'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: HELD,
  cardinality: 'many',
  occurredField: 'from',
  fields: [
    { name: 'subCamp', kind: 'text', label: label('Phân trại', 'Sub-camp'), maxLength: 100 },
    { name: 'team', kind: 'text', label: label('Đội, tổ', 'Team'), maxLength: 100 },
    { name: 'cell', kind: 'text', label: label('Buồng', 'Cell'), maxLength: 50 },
    { name: 'warder', kind: 'person-name', label: label('Cán bộ quản giáo', 'Warder') },
    { name: 'warderRank', kind: 'text', label: label('Cấp bậc quản giáo', 'Rank'), maxLength: 50 },
    { name: 'from', kind: 'date', label: label('Từ ngày', 'From'), required: true, notFuture: true },
    { name: 'to', kind: 'date', label: label('Đến ngày', 'To') },
    { name: 'reason', kind: 'text', label: label('Lý do', 'Reason') },
  ],
  checks: [
    inOrder('placement.order', 'from', 'to', 'Ngày đến không được trước ngày từ.', 'The end cannot come before the start.'),
  ],
});
