import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/**
 * Named by the decree of 2020 and no longer by that of 2026: kept, and a new entry since then wants its source paper.
 */
export const previousConviction = defineRecordType({
  name: 'previous_conviction',
  label: label('Tiền án', 'Previous conviction'),
  group: '8.2.d',
  source: ['nd59.d8.k2.d'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  changesWithTime: ['cleared'],
  fields: [
    { name: 'judgmentNo', kind: 'text', label: label('Số bản án', 'Judgment number'), maxLength: 100 },
    { name: 'judgmentDate', kind: 'partial-date', label: label('Ngày bản án', 'Judgment date'), notFuture: true },
    { name: 'court', kind: 'text', label: label('Tòa án', 'Court'), maxLength: 200 },
    { name: 'article', kind: 'offence', label: label('Điều luật', 'Article') },
    { name: 'offenceName', kind: 'text', label: label('Tội danh', 'Offence') },
    { name: 'penaltyText', kind: 'text', label: label('Hình phạt', 'Penalty') },
    { name: 'completedOn', kind: 'partial-date', label: label('Ngày chấp hành xong', 'Completed on'), notFuture: true },
    { name: 'cleared', kind: 'boolean', label: label('Đã xóa án tích', 'Cleared') },
    { name: 'clearedOn', kind: 'date', label: label('Ngày xóa án tích', 'Cleared on'), notFuture: true },
    { name: 'sourcePaper', kind: 'text', label: label('Giấy tờ chứng minh', 'Source paper') },
  ],
  checks: [
    inOrder('conviction.completed-before-judgment', 'judgmentDate', 'completedOn', 'Ngày chấp hành xong không được trước ngày bản án.', 'Completion cannot come before the judgment.'),
    { code: 'conviction.source', field: 'sourcePaper', clause: 'nd160.d8.k2.d', severity: 'warning', message: label('Từ 01/07/2026 tiền án mới nhập cần nêu giấy tờ chứng minh.', 'Since 2026-07-01 name the source paper.'), holds: (values, today) => today < '2026-07-01' || filled(values['sourcePaper']) },
  ],
});
