import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { HELD } from '../subject-kinds.ts';

/**
 * How the person is held now. Holds a custody census of another origin through a mapping profile: codes of the source stay as they are.
 */
export const custodyStatus = defineRecordType({
  name: 'custody_status',
  label: label('Tình trạng giam giữ', 'Custody status'),
  group: '8.2.g',
  source: ['nd59.d8.k2.g', 'nd160.d8.k2.e'],
  subjectKinds: HELD,
  cardinality: 'one',
  occurredField: 'censusDate',
  changesWithTime: true,
  fields: [
    { name: 'custodyLevel', kind: 'text', label: label('Mức quản lý, giam giữ', 'Custody level'), maxLength: 50 },
    { name: 'gangMark', kind: 'boolean', label: label('Có dấu hiệu băng nhóm', 'Gang mark') },
    { name: 'infraction', kind: 'boolean', label: label('Có vi phạm kỷ luật', 'Infraction') },
    { name: 'sealedMark', kind: 'boolean', label: label('Hồ sơ gốc đánh dấu niêm phong', 'Sealed at the source') },
    { name: 'statusCode', kind: 'text', label: label('Mã tình trạng ở nguồn', 'Status code of the source'), maxLength: 50 },
    { name: 'description', kind: 'text', label: label('Mô tả chủng tộc, dân tộc ở nguồn', 'Description of race or ethnicity at the source'), maxLength: 100, sensitivity: 'personal' },
    { name: 'ageAtCensus', kind: 'integer', label: label('Tuổi khi thống kê', 'Age at census'), max: 130, sensitivity: 'personal' },
    { name: 'censusDate', kind: 'date', label: label('Ngày thống kê', 'Census date'), notFuture: true },
    { name: 'topCharge', kind: 'text', label: label('Cáo buộc chính ở nguồn', 'Top charge at the source'), maxLength: 200 },
    { name: 'sourceNo', kind: 'text', label: label('Mã người ở nguồn', 'Number at the source'), maxLength: 100 },
  ],
});
