import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { EXPELLED } from '../subject-kinds.ts';

/**
 * Facts that only an expulsion has.
 */
export const expulsion = defineRecordType({
  name: 'expulsion',
  label: label('Trục xuất', 'Expulsion'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: EXPELLED,
  cardinality: 'one',
  occurredField: 'exitedOn',
  changesWithTime: ['passportNo', 'passportExpiry', 'visaNo', 'embassy', 'sponsor', 'stayPlace', 'borderGate', 'exitDue', 'costPayer'],
  fields: [
    { name: 'passportNo', kind: 'text', label: label('Số hộ chiếu', 'Passport'), maxLength: 50, sensitivity: 'personal' },
    { name: 'passportExpiry', kind: 'date', label: label('Hộ chiếu có giá trị đến', 'Passport expires'), sensitivity: 'personal' },
    { name: 'visaNo', kind: 'text', label: label('Thị thực', 'Visa'), maxLength: 50, sensitivity: 'personal' },
    { name: 'embassy', kind: 'text', label: label('Cơ quan đại diện ngoại giao', 'Embassy or consulate'), maxLength: 200 },
    { name: 'sponsor', kind: 'text', label: label('Cơ quan, tổ chức bảo lãnh', 'Sponsor'), maxLength: 200 },
    { name: 'stayPlace', kind: 'text', label: label('Nơi lưu trú trước khi xuất cảnh', 'Stay before exit') },
    { name: 'borderGate', kind: 'text', label: label('Cửa khẩu', 'Border gate'), maxLength: 100 },
    { name: 'exitDue', kind: 'date', label: label('Ngày phải xuất cảnh', 'Exit due') },
    { name: 'exitedOn', kind: 'date', label: label('Ngày đã xuất cảnh', 'Exited on'), notFuture: true },
    { name: 'costPayer', kind: 'text', label: label('Bên chịu chi phí', 'Who pays'), maxLength: 200 },
  ],
});
