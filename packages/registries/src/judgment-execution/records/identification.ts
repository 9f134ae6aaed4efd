import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';

/**
 * References to sheets and pictures. The program compares no biometrics.
 */
export const identification = defineRecordType({
  name: 'identification',
  label: label('Danh bản, chỉ bản, ảnh', 'Identification sheet'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.b'],
  subjectKinds: PERSONS,
  cardinality: 'many',
  occurredField: 'takenOn',
  fields: [
    { name: 'kind', kind: 'code', label: label('Loại', 'Kind'), list: 'identification_kind', required: true },
    { name: 'sheetNo', kind: 'text', label: label('Số danh bản, chỉ bản', 'Sheet number'), maxLength: 100, sensitivity: 'personal' },
    { name: 'takenOn', kind: 'date', label: label('Ngày lập, chụp', 'Taken on'), notFuture: true },
    { name: 'takenBy', kind: 'text', label: label('Nơi lập', 'Taken by'), maxLength: 200 },
    { name: 'imageRef', kind: 'text', label: label('Mã tệp ảnh', 'Image reference'), maxLength: 200, sensitivity: 'special' },
    { name: 'heightCm', kind: 'integer', label: label('Chiều cao (cm)', 'Height (cm)'), max: 260, sensitivity: 'personal' },
    { name: 'features', kind: 'long-text', label: label('Đặc điểm nhân dạng', 'Distinguishing marks'), sensitivity: 'personal' },
  ],
});
