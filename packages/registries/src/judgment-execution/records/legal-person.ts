import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { LEGAL_PERSONS } from '../subject-kinds.ts';

/**
 * The legal person under execution. Its enterprise code is its agency code as well.
 */
export const legalPerson = defineRecordType({
  name: 'legal_person',
  label: label('Pháp nhân thương mại', 'Commercial legal person'),
  group: '8.3.b',
  source: ['nd59.d8.k3.b', 'nd160.d8.k3.b'],
  subjectKinds: LEGAL_PERSONS,
  cardinality: 'one',
  isSubject: true,
  secondPerson: true,
  fields: [
    { name: 'name', kind: 'text', label: label('Tên pháp nhân', 'Name'), required: true },
    { name: 'shortName', kind: 'text', label: label('Tên viết tắt', 'Short name'), maxLength: 200 },
    { name: 'enterpriseCode', kind: 'text', label: label('Mã số doanh nghiệp', 'Enterprise code'), maxLength: 20 },
    { name: 'taxCode', kind: 'text', label: label('Mã số thuế', 'Tax code'), maxLength: 20 },
    { name: 'address', kind: 'text', label: label('Trụ sở', 'Head office') },
    { name: 'commune', kind: 'commune', label: label('Xã, phường nơi đặt trụ sở', 'Commune') },
    { name: 'representative', kind: 'person-name', label: label('Người đại diện theo pháp luật', 'Legal representative'), sensitivity: 'personal' },
    { name: 'licenceNo', kind: 'text', label: label('Giấy phép, đăng ký số', 'Licence number'), maxLength: 100 },
    { name: 'licenceDate', kind: 'date', label: label('Ngày cấp', 'Licence date'), notFuture: true },
    { name: 'licenceIssuer', kind: 'text', label: label('Nơi cấp', 'Licence issuer'), maxLength: 200 },
    { name: 'stateManager', kind: 'text', label: label('Cơ quan quản lý nhà nước', 'State managing agency'), maxLength: 200 },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    { code: 'legal-person.tax-code', field: 'taxCode', severity: 'warning', message: label('Mã số thuế thường có 10 hoặc 13 chữ số.', 'A tax code mostly has 10 or 13 digits.'), holds: (values) => typeof values['taxCode'] !== 'string' || /^\d{10}(?:-?\d{3})?$/.test(values['taxCode']) },
  ],
});
