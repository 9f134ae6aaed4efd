import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { inOrder } from './checks.ts';

/**
 * Days held before the judgment, credited to the term; wrong days move the release.
 */
export const custodyPeriod = defineRecordType({
  name: 'custody_period',
  label: label('Thời gian tạm giữ, tạm giam', 'Custody before judgment'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  secondPerson: true,
  twoWhereItMoves: true,
  fields: [
    { name: 'from', kind: 'date', label: label('Từ ngày', 'From'), required: true, notFuture: true },
    { name: 'to', kind: 'date', label: label('Đến ngày', 'To'), notFuture: true },
    { name: 'place', kind: 'text', label: label('Nơi tạm giữ, tạm giam', 'Place'), maxLength: 200 },
    { name: 'kind', kind: 'text', label: label('Loại (tạm giữ, tạm giam, chữa bệnh)', 'Kind'), maxLength: 100 },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    inOrder('custody.order', 'from', 'to', 'Ngày đến không được trước ngày từ.', 'The end cannot come before the start.'),
  ],
});
