import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { filled, inOrder } from './checks.ts';

/**
 * An address keeps the commune code valid on its own day; what the place is called now is computed from the successors.
 */
export const residence = defineRecordType({
  name: 'residence',
  label: label('Nơi cư trú', 'Residence'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.b'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  changesWithTime: true,
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại nơi cư trú', 'Kind'), list: 'residence_kind', required: true },
    { name: 'commune', kind: 'commune', label: label('Xã, phường, đặc khu', 'Commune'), sensitivity: 'personal' },
    { name: 'address', kind: 'text', label: label('Số nhà, đường, thôn, tổ', 'Street, hamlet'), sensitivity: 'personal' },
    { name: 'asWritten', kind: 'text', label: label('Địa chỉ như giấy tờ ghi', 'Address as written'), sensitivity: 'personal' },
    { name: 'from', kind: 'date', label: label('Từ ngày', 'From'), sensitivity: 'personal' },
    { name: 'to', kind: 'date', label: label('Đến ngày', 'To'), sensitivity: 'personal' },
  ],
  checks: [
    inOrder('residence.order', 'from', 'to', 'Ngày đến không được trước ngày từ.', 'The end cannot come before the start.'),
    { code: 'residence.empty', field: 'address', severity: 'error', message: label('Phải có xã, phường hoặc địa chỉ.', 'A commune or an address.'), holds: (values) => filled(values['commune']) || filled(values['address']) || filled(values['asWritten']) },
  ],
});
