import { defineRecordType } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { PERSONS } from '../subject-kinds.ts';
import { filled } from './checks.ts';

/**
 * Who the person is. Identifiers, residences and family are records of their own, since they change with time.
 * A nameless source or an unidentified person says why the name is missing instead of inventing one.
 */
export const person = defineRecordType({
  name: 'person',
  label: label('Lý lịch người chấp hành án', 'Person'),
  group: '8.2.b',
  source: ['nd59.d8.k2.b', 'nd160.d8.k2.b'],
  subjectKinds: PERSONS,
  cardinality: 'one',
  isSubject: true,
  secondPerson: true,
  fields: [
    { name: 'fullName', kind: 'person-name', label: label('Họ và tên', 'Full name'), sensitivity: 'personal', aliases: ['Họ tên', 'Họ và tên khai sinh'] },
    { name: 'nameMissing', kind: 'code', label: label('Lý do chưa có họ tên', 'Why the name is missing'), list: 'unknown_reason' },
    { name: 'otherNames', kind: 'text', label: label('Tên gọi khác', 'Other names'), sensitivity: 'personal', aliases: ['Bí danh'] },
    { name: 'birthDate', kind: 'partial-date', label: label('Ngày, tháng, năm sinh', 'Date of birth'), sensitivity: 'personal', notFuture: true, aliases: ['Ngày sinh', 'Năm sinh'] },
    { name: 'sex', kind: 'code', label: label('Giới tính', 'Sex'), list: 'sex', sensitivity: 'personal' },
    { name: 'birthPlace', kind: 'text', label: label('Nơi sinh', 'Place of birth'), sensitivity: 'personal' },
    { name: 'birthCommune', kind: 'commune', label: label('Xã, phường nơi sinh', 'Commune of birth'), sensitivity: 'personal' },
    { name: 'homePlace', kind: 'text', label: label('Quê quán', 'Home place'), sensitivity: 'personal' },
    { name: 'nationality', kind: 'code', label: label('Quốc tịch', 'Nationality'), list: 'country', sensitivity: 'personal' },
    { name: 'ethnicity', kind: 'code', label: label('Dân tộc', 'Ethnic group'), list: 'ethnicity', sensitivity: 'personal' },
    { name: 'religion', kind: 'code', label: label('Tôn giáo', 'Religion'), list: 'religion', sensitivity: 'personal' },
    { name: 'occupation', kind: 'text', label: label('Nghề nghiệp', 'Occupation'), sensitivity: 'personal', maxLength: 200 },
    { name: 'education', kind: 'code', label: label('Trình độ học vấn', 'Education'), list: 'education', sensitivity: 'personal' },
    { name: 'partyMember', kind: 'boolean', label: label('Đảng viên', 'Party member'), sensitivity: 'personal' },
    { name: 'idMissing', kind: 'code', label: label('Lý do chưa có số định danh', 'Why there is no identifier'), list: 'unknown_reason' },
    { name: 'drugHistory', kind: 'text', label: label('Tiền sử ma túy', 'Drug history'), sensitivity: 'special' },
    { name: 'remark', kind: 'long-text', label: label('Ghi chú', 'Remark') },
  ],
  checks: [
    { code: 'field.required', field: 'fullName', severity: 'error', message: label('Họ và tên: bắt buộc phải có, hoặc chọn lý do chưa có.', 'A name, or the reason why there is none.'), holds: (values) => filled(values['fullName']) || filled(values['nameMissing']) },
    { code: 'person.too-old', field: 'birthDate', severity: 'warning', message: label('Tuổi trên 110; hãy đối chiếu lại năm sinh.', 'Older than 110: check the year.'), holds: (values, today) => typeof values['birthDate'] !== 'string' || Number(today.slice(0, 4)) - Number(values['birthDate'].slice(0, 4)) <= 110 },
  ],
});
